import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import { type RoundHead, RoundKind } from '../../gen/riffle/wire/v1/view.js';
import { seconds } from '../../i18n/format.js';
import { m } from '../../i18n/paraglide/messages.js';
import { kindName } from '../../ui/roundWords.js';

/** Know the Flow · 90 seconds · 1,000 points; what a round has none of is left out. */
export function roundFacts({ kind, limitMs, points }: RoundHead): string {
  const facts = [kindOnScreen(kind)];
  if (limitMs > 0) facts.push(seconds(limitMs));
  else if (kind !== RoundKind.SLIDE) facts.push(m.screen_no_limit());
  if (points > 0) facts.push(m.points({ count: points }));
  return facts.reduce((first, second) => m.joined({ first, second }));
}

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

function kindOnScreen(kind: RoundKind): string {
  switch (kind) {
    case RoundKind.TYPED:
      return m.screen_kind_typed();
    case RoundKind.NUMBER:
      return m.screen_kind_number();
    case RoundKind.POLL:
      return m.screen_kind_poll();
    case RoundKind.SLIDE:
      return m.screen_kind_slide();
    default:
      return kindName(kind);
  }
}
