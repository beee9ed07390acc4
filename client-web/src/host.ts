import { mount } from 'svelte';
import Host from './screens/host/Host.svelte';

const target = document.getElementById('app');
if (target) mount(Host, { target });
