import type { Sound, SoundState } from '../sound/sound.svelte.js';

/** Sounds that stand so, and are never heard. */
export function fixedSound(state: SoundState): Sound {
  const nothing = () => {};
  return { state, volume: 60, press: nothing, wake: nothing, follow: nothing, put: nothing };
}
