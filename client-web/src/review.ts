import { mount } from 'svelte';
import './ui/ui.css';
import { setPageLanguage } from './i18n/page.js';
import App from './screens/review/App.svelte';

setPageLanguage();
const target = document.getElementById('app');
if (target) mount(App, { target });
