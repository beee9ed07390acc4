import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import { RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { m } from '../../i18n/paraglide/messages.js';

/** What to do while only the prompt is there; empty where it is all there is to do. */
export function previewHint(kind: RoundKind): string {
  switch (kind) {
    case RoundKind.FLOW:
      return m.preview_read();
    case RoundKind.TYPED:
    case RoundKind.NUMBER:
      return m.screen_preview_write();
    case RoundKind.SLIDE:
      return '';
    default:
      return m.preview_read_choices();
  }
}

/** How a game is played that the class does not play together; undefined for one that it does. */
export function modeWords(mode: Mode): string | undefined {
  switch (mode) {
    case Mode.SELF_PACED:
      return m.screen_own_pace();
    case Mode.PRACTICE:
      return m.screen_practice();
    default:
      return undefined;
  }
}
