import type { Api } from '../../api/api.js';
import { settled } from '../../api/loaded.svelte.js';
import type { AnswerKey } from '../../gen/riffle/api/v1/api.js';

/**
 * What is right in one round, once the host wants to see it. No frame of the socket holds it before
 * the reveal, so it is asked for over HTTP.
 */
export class KeyOfRound {
  readonly #api: Pick<Api, 'answerKey'>;
  readonly #code: string;
  readonly #round: number;
  #answer = $state.raw<AnswerKey>();
  #failed = $state(false);
  #asking = false;

  /**
   * Asks for nothing yet.
   *
   * @param code the room's
   * @param round the number of the round it is for; the key of another one is not taken
   */
  constructor(api: Pick<Api, 'answerKey'>, code: string, round: number) {
    this.#api = api;
    this.#code = code;
    this.#round = round;
  }

  /** Undefined until it has come. */
  get answer(): AnswerKey | undefined {
    return this.#answer;
  }

  /** It was asked for, and did not come. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Does nothing where it has come, or is on its way. */
  async ask(): Promise<void> {
    if (this.#answer || this.#asking) return;
    this.#asking = true;
    this.#failed = false;
    const answer = await settled(this.#api.answerKey(this.#code));
    this.#asking = false;
    if (answer.kind === 'ready' && answer.value.round === this.#round) this.#answer = answer.value;
    else this.#failed = true;
  }
}
