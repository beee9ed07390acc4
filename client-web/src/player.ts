import { mount } from 'svelte';
import Player from './screens/player/Player.svelte';

const target = document.getElementById('app');
if (target) mount(Player, { target });
