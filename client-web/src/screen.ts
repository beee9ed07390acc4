import { mount } from 'svelte';
import './ui/ui.css';
import './ui/wide.css';
import { setPageLanguage } from './i18n/page.js';
import App from './screens/screen/App.svelte';

setPageLanguage();
const target = document.getElementById('app');
if (target) mount(App, { target });
