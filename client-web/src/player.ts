import { mount } from 'svelte';
import './ui/ui.css';
import { startPage } from './i18n/page.js';
import { words } from './i18n/paraglide/words/player.js';
import App from './screens/player/App.svelte';

void startPage(words, (target) => mount(App, { target }));
