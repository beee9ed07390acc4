import { type RoundHead, RoundKind } from '../gen/riffle/wire/v1/view.js';
import { number, seconds } from '../i18n/format.js';
import { m } from '../i18n/paraglide/messages.js';

/** What kind of round it is, such as Know the Flow; empty for one that this page does not know. */
export function kindName(kind: RoundKind): string {
  switch (kind) {
    case RoundKind.FLOW:
      return m.kind_flow();
    case RoundKind.CHOICE_ONE:
      return m.kind_choice_one();
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
      return '';
  }
}

/** Round 2 of 8 · Know the Flow. */
export function roundKicker(round: RoundHead, rounds: number): string {
  return joined([
    m.round_of_plain({ round: number(round.number), rounds: number(rounds) }),
    kindName(round.kind),
  ]);
}

/** Know the Flow · 90 seconds · 1,000 points; what a round has none of is left out. */
export function roundFacts({ kind, limitMs, points }: RoundHead): string {
  const unlimited = kind === RoundKind.SLIDE ? '' : m.no_time_limit();
  return joined([
    kindName(kind),
    limitMs > 0 ? seconds(limitMs) : unlimited,
    points > 0 ? m.points({ count: points }) : '',
  ]);
}

/** Round 3 · One right · 1,000 points: all that is told of a round that has not been opened. */
export function roundUnopened({ number: n, kind, points }: RoundHead): string {
  return joined([
    m.round_name({ round: number(n) }),
    kindName(kind),
    points > 0 ? m.points({ count: points }) : '',
  ]);
}

function joined(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').reduce((first, second) => m.joined({ first, second }));
}
