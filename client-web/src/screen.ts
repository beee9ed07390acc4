import { mount } from 'svelte';
import './ui/ui.css';
import './ui/wide.css';
import { startPage } from './i18n/page.js';
import { words } from './i18n/paraglide/words/screen.js';
import App from './screens/screen/App.svelte';

void startPage(words, (target) => mount(App, { target }));
