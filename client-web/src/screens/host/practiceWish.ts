import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import { isAsking } from '../../session/room.js';
import type { HostSession } from '../../session/session.svelte.js';

/**
 * The host's wish to practice with the deck that was just played. It is two commands: the next game,
 * and in its lobby the mode. Between them the server may refuse, or the line may drop; a wish is
 * fulfilled in the very next lobby, or forgotten.
 */
export class PracticeWish {
  #isOpen = false;

  ask(session: HostSession): void {
    this.#isOpen = session.playNext('');
  }

  /** Looks at the session again after each change. */
  follow(session: HostSession): void {
    const { state } = session;
    const settings = state.view?.hostOnly?.settings;
    if (!this.#isOpen) return;
    if (state.refused?.request.body.$case === 'playNext' || state.line.kind === 'closed')
      this.#isOpen = false;
    else if (state.view?.stage?.kind?.$case === 'lobby' && settings && !isAsking(state, 'playNext')) {
      this.#isOpen = false;
      session.changeSettings({ ...settings, mode: Mode.PRACTICE });
    }
  }
}
