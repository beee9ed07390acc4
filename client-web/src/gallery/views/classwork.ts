// What a class does and did, for its host.
import {
  type HostStanding,
  type Live,
  type Open,
  type Reveal,
  RoundKind,
  type Stage,
} from '../../gen/riffle/wire/v1/view.js';
import { CLASS, FLOW_CARDS, FLOW_ORDER } from '../content.js';

/** The one whose line is down. */
export const ZOE = CLASS.indexOf('Zoë');

/** What a class has done that is at work: as many as are done have placed all, the others some. */
export function live(stage: Stage['kind'], players: number): Live | undefined {
  if (stage?.$case !== 'open' || stage.value.task?.$case === 'slide') return undefined;
  const { task, done } = stage.value;
  const missing = Array.from({ length: players }, (_, n) => n).filter((n) => n === ZOE || n > done);
  const answers = Array.from({ length: players }, (_, n) => answerSoFar(task, n, !missing.includes(n)));
  const cards = task?.$case === 'flow' || task?.$case === 'choice' ? task.value.cards : [];
  const places = task?.$case === 'flow' ? task.value.boxes : 1;
  const isFlow = task?.$case === 'flow';
  return {
    rows: cards.map(({ number }) => ({
      had: Array.from(
        { length: places },
        (_, box) =>
          answers.filter((cardsOf) => (isFlow ? cardsOf[box] === number : cardsOf.includes(number))).length,
      ),
      takers: answers
        .flatMap((cardsOf, n) =>
          cardsOf.includes(number) ? { player: n + 1, box: isFlow ? cardsOf.indexOf(number) + 1 : 0 } : [],
        )
        .slice(0, 20),
    })),
    notDone: missing.map((n) => n + 1).slice(0, 60),
  };
}

/** What stands in the boxes of the player of this place, or their picks. */
function answerSoFar(task: Open['task'], place: number, isDone: boolean): number[] {
  switch (task?.$case) {
    case 'flow': {
      const { boxes, cards } = task.value;
      const numbers = cards.map(({ number }) => number);
      const order = cards === FLOW_CARDS ? FLOW_ORDER : numbers.slice(0, boxes);
      const odd = numbers.find((number) => !order.includes(number)) ?? 0;
      const placed = order.map((card, box) => {
        if (place % 3 === 1 && box >= boxes - 2) return order[box === boxes - 1 ? box - 1 : boxes - 1] ?? 0;
        return place % 4 === 2 && box === place % boxes ? odd : card;
      });
      return isDone ? placed : placed.map((card, box) => (box < place % boxes ? card : 0));
    }
    case 'choice': {
      const { cards } = task.value;
      const card = cards[place % 5 < 3 ? 0 : place % cards.length];
      return isDone && card ? [card.number] : [];
    }
    default:
      return [];
  }
}

function isPoll(stage: Stage['kind']): boolean {
  return stage?.$case === 'reveal' && stage.value.round?.kind === RoundKind.POLL;
}

/** Best first; equal points share a rank. */
export function hostStandings(stage: Stage['kind']): HostStanding[] {
  const points = CLASS.map((_, n) => 1720 - n * 53 + (n === 5 ? 53 : 0));
  return points.map((own, n) => ({
    player: n + 1,
    rank: 1 + points.filter((other) => other > own).length,
    points: own,
    moved: [0, 2, -1, 3, -2, 0, 1][n % 7] ?? 0,
    allRight: n < 9 ? 2 : n < 20 ? 1 : 0,
    lastAllRight: n < 9 && !isPoll(stage),
    lastPoints: Math.round(own / 2),
    streak: n < 9 ? 1 + (n % 3) : 0,
    lastAnswered: n % 12 !== 11,
    lastAnswer: stage?.$case === 'reveal' && n % 12 !== 11 ? answered(stage.value, n) : [],
  }));
}

/** What the player of this place sent, in words: nine first ones what is right, if something is. */
export function answered({ solution }: Reveal, place: number): string[] {
  const isRight = place < 9;
  switch (solution?.$case) {
    case 'flow': {
      const { boxes, rows } = solution.value;
      const labels = rows.map(({ card }) => card?.label ?? '');
      return Array.from({ length: boxes }, (_, box) => {
        if (isRight) return labels[box] ?? '';
        return (box + place) % 7 === 0 ? '' : (labels[(box + (place % 3)) % labels.length] ?? '');
      });
    }
    case 'choice': {
      const { rows } = solution.value;
      const right = rows.filter((row) => row.right);
      const others = rows.filter((row) => !row.right);
      const picked = isRight && right.length > 0 ? right : [others[place % others.length]];
      return picked.map((row) => row?.card?.label ?? '');
    }
    case 'typed':
      return [isRight ? (solution.value.accepted[0] ?? '') : (['apoptosis', 'موت الخلية'][place % 2] ?? '')];
    case 'number':
      return [isRight ? solution.value.value : (['50', '٦٦٫٧'][place % 2] ?? '')];
    case undefined:
      return [];
  }
}
