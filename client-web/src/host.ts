import { mount } from 'svelte';
import './ui/ui.css';
import './ui/wide.css';
import { startPage } from './i18n/page.js';
import { words } from './i18n/paraglide/words/host.js';
import App from './screens/host/App.svelte';

void startPage(words, (target) => mount(App, { target }));
