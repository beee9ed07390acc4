import { mount } from 'svelte';
import Screen from './screens/screen/Screen.svelte';

const target = document.getElementById('app');
if (target) mount(Screen, { target });
