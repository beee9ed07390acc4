import { mount } from 'svelte';
import './ui/ui.css';
import { startPage } from './i18n/page.js';
import { words } from './i18n/paraglide/words/review.js';
import App from './screens/review/App.svelte';

void startPage(words, (target) => mount(App, { target }));
