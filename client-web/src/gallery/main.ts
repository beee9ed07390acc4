import { mount } from 'svelte';
import '../ui/ui.css';
import '../ui/wide.css';
import { startPage } from '../i18n/page.js';
import { words } from '../i18n/paraglide/words/gallery.js';
import Gallery from './Gallery.svelte';

void startPage(words, (target) => mount(Gallery, { target }));
