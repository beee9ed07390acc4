import type { Scene } from '../session/scene.js';

/**
 * What a player has written or ticked, and not sent, in the round that is on. It outlasts the screens:
 * a pause, or a look at the list of rounds, takes the round's away and brings another one.
 */
export class Unsent {
  /** The round it is of; 0 for none. */
  #round = 0;
  /** Undefined as long as nothing was written. */
  text: string | undefined = $state();
  /** Card numbers; undefined as long as nothing was ticked. */
  ticked: readonly number[] | undefined = $state.raw();

  /** The page comes to this scene: what was of a round that is over, or of another one, is gone. */
  see(scene: Scene): void {
    // While the line is up again and nothing has been told yet, nobody knows.
    if (scene.kind === 'waiting') return;
    const round = scene.kind === 'paused' || 'open' in scene ? scene.round.number : 0;
    if (round !== 0 && round === this.#round) return;
    this.#round = round;
    this.text = undefined;
    this.ticked = undefined;
  }
}
