import { type RoundHead, RoundKind } from '../gen/riffle/wire/v1/view.js';
import { number, seconds } from '../i18n/format.js';
import { m } from '../i18n/paraglide/messages.js';

/** What kind of round it is: Know the Flow. */
export function kindName(kind: RoundKind): string {
  switch (kind) {
    case RoundKind.FLOW:
      return m.kind_flow();
    case RoundKind.CHOICE_SEVERAL:
      return m.kind_choice_several();
    case RoundKind.TYPED:
      return m.kind_typed();
    case RoundKind.NUMBER:
      return m.kind_number();
    case RoundKind.POLL:
      return m.kind_poll();
    case RoundKind.SLIDE:
      return m.kind_slide();
    default:
      return m.kind_choice_one();
  }
}

/** Round 2 of 8 · Know the Flow. */
export function roundKicker(round: RoundHead, rounds: number): string {
  const first = m.round_of_plain({ round: number(round.number), rounds: number(rounds) });
  return m.joined({ first, second: kindName(round.kind) });
}

/** Know the Flow · 90 seconds · 1,000 points. */
export function roundFacts({ kind, limitMs, points }: RoundHead): string {
  return m.screen_facts({
    kind: kindName(kind),
    time: seconds(limitMs),
    points: m.points({ count: points }),
  });
}
