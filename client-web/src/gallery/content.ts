// The content of the design's pages: the Metastasis deck and a class of 26.
import {
  type Card,
  type FlowRow,
  type RoundHead,
  RoundKind,
  type Standing,
  type TeamStanding,
} from '../gen/riffle/wire/v1/view.js';

const LEARN_MORE = 'https://cancerquest.org/cancer-biology/metastasis';

/** By number as in the game; 1 to 5 are in order in {@link FLOW_ORDER}, 3 does not belong. */
export const FLOW_CARDS: Card[] = [
  card(1, 'leakage from blood vessels', LEARN_MORE),
  card(2, 'The secretion of matrix metalloproteinases (MMPs)', LEARN_MORE),
  card(3, 'increased apoptosis', LEARN_MORE),
  card(4, 'Invasion of blood vessels', LEARN_MORE),
  card(5, 'Break down the extracellular matrix (ECM)', LEARN_MORE),
  card(6, 'lymphocyte escape', LEARN_MORE),
];

/** Card numbers, box by box. */
export const FLOW_ORDER = [2, 5, 4, 6, 1];

/** A player's own order: long ones first. */
export const FLOW_COLUMN = [2, 5, 1, 3, 4, 6];

export const LEAKAGE_DESCRIPTION =
  'In the blood stream, the cells float through the circulatory system until they find a suitable location to settle and re-enter the tissues.';
export const ESCAPE_DESCRIPTION =
  'Cancer cells can be recognized and destroyed by cells of the immune system. Those that go on have escaped.';

/** The steps in order with how many had each in box 1 to 5, and the one that does not belong. */
export const FLOW_ROWS: FlowRow[] = [
  row(2, 1, 'They act as molecular scissors.', [24, 1, 0, 0, 0]),
  row(5, 2, 'The way out of the tumor is cut free.', [1, 23, 1, 0, 0]),
  row(4, 3, 'Cells squeeze between those that make up the vessel.', [0, 1, 21, 2, 1]),
  row(6, 4, ESCAPE_DESCRIPTION, [0, 0, 1, 12, 9]),
  row(1, 5, LEAKAGE_DESCRIPTION, [0, 0, 2, 10, 11]),
  row(3, 0, 'Cells that die do not spread.', [1, 1, 1, 2, 4]),
];

/** Labels as long, and in as many scripts, as labels get. */
export const LONG_FLOW_CARDS: Card[] = [
  card(
    1,
    'The secretion of matrix metalloproteinases (MMPs), a group of enzymes that act as molecular scissors and cut through the proteins that inhibit the movement of the migrating cells',
  ),
  card(2, 'Extrazellulärmatrixabbau durch Matrixmetalloproteinasensekretion'),
  card(3, 'रक्त वाहिकाओं से रिसाव और ऊतकों में पुनः प्रवेश'),
  card(4, '血管への浸潤：細胞は血管を構成する細胞のあいだを押し広げて血流に入る'),
  card(5, 'increased apoptosis'),
  card(6, 'Избегание лимфоцитов в кровотоке'),
];

/** The first is right. */
export const CHOICE_CARDS: Card[] = [
  card(3, 'Cut through the proteins that hold migrating cells back'),
  card(1, 'Carry the cells through the circulatory system'),
  card(4, 'Recognize and destroy cells of the tumor'),
  card(2, 'Promote the growth of blood vessels'),
];

/** Of these, 1, 2 and 4 are right. */
export const SEVERAL_CARDS: Card[] = [
  card(1, 'Detachment from the surface of other cells (anoikis)'),
  card(2, 'Getting damaged or stuck in the vessels'),
  card(3, 'The digestive enzymes they secrete'),
  card(4, 'Cells of the immune system that recognize and destroy them'),
  card(5, 'Extending part of the cell forward and letting go at the back end'),
];

export const LONG_CHOICE_CARDS: Card[] = [
  ...SEVERAL_CARDS.slice(0, 4),
  card(5, '血管を構成する細胞のあいだを押し広げて血流に入る'),
  card(6, 'Избегание лимфоцитов в кровотоке'),
  card(7, 'التسرب من الأوعية الدموية والدخول إلى الأنسجة'),
  card(8, 'Matrixmetalloproteinasensekretion und Abbau der extrazellulären Matrix'),
];

export const FLOW_ROUND: RoundHead = {
  number: 2,
  kind: RoundKind.FLOW,
  prompt: 'Put the steps of metastasis in order.',
  points: 1000,
  limitMs: 90_000,
  image: undefined,
};

export const LONG_FLOW_ROUND: RoundHead = {
  ...FLOW_ROUND,
  number: 12,
  limitMs: 900_000,
  prompt:
    'Put the steps by which cancer cells spread around the body and form new growths in the order in which they happen. One of them does not belong.',
};

export const CHOICE_ROUND: RoundHead = {
  number: 3,
  kind: RoundKind.CHOICE_ONE,
  prompt: 'What do matrix metalloproteinases (MMPs) do?',
  points: 1000,
  limitMs: 20_000,
  image: undefined,
};

export const SEVERAL_ROUND: RoundHead = {
  number: 5,
  kind: RoundKind.CHOICE_SEVERAL,
  prompt: 'What can a migrating cancer cell die from?',
  points: 1000,
  limitMs: 30_000,
  image: undefined,
};

export const POLL_ROUND: RoundHead = {
  number: 4,
  kind: RoundKind.POLL,
  prompt: 'Which step should we go over again?',
  points: 0,
  limitMs: 30_000,
  image: undefined,
};

export const POLL_CARDS: Card[] = [
  card(2, 'Invasion of blood vessels'),
  card(4, 'الهروب من الخلايا الليمفاوية'),
  card(1, '細胞外マトリックスの分解'),
  card(3, 'Ничего, всё понятно'),
];

export const TYPED_ROUND: RoundHead = {
  number: 6,
  kind: RoundKind.TYPED,
  prompt: 'What is cell death by detachment called?',
  points: 1000,
  limitMs: 45_000,
  image: undefined,
};

export const TYPED_ACCEPTED = ['anoikis', 'Anoïkis', 'アノイキス', 'анойкис', '失巢凋亡'];

export const NUMBER_ROUND: RoundHead = {
  number: 7,
  kind: RoundKind.NUMBER,
  prompt: 'About what share of cancer deaths is due to metastasis?',
  points: 2000,
  limitMs: 30_000,
  image: undefined,
};

export const SLIDE_ROUND: RoundHead = {
  number: 1,
  kind: RoundKind.SLIDE,
  prompt: 'How cancer spreads',
  points: 0,
  limitMs: 0,
  image: { url: '/icon.svg', alt: 'Cells leave a tumor and enter a blood vessel' },
};

export const SLIDE_TEXT =
  'Metastasis is the spread of cancer cells from where they first formed.\n\nFew of the cells that leave a tumor live long enough to form a new one: they must cut their way out, survive in the blood, and settle somewhere else.';

export const ARABIC_SLIDE_ROUND: RoundHead = {
  ...SLIDE_ROUND,
  prompt: 'كيف ينتشر السرطان',
  image: undefined,
};

export const ARABIC_SLIDE_TEXT =
  'النقيلة هي انتشار الخلايا السرطانية من مكان نشأتها.\n\nقليل من الخلايا التي تغادر الورم يعيش حتى يكوّن ورمًا جديدًا (MMPs).';

/** In the order of joining. */
export const CLASS = [
  ...[
    'Ada',
    'Mateo',
    'نور',
    'Yuki',
    'Samira',
    'Jonas',
    'Chloé',
    '李雷',
    'Олена',
    'عمر',
    'Priya',
    'Tomasz',
    'Zoë',
  ],
  ...[
    'Kwame',
    'Ingrid',
    'Béla',
    'Lerato',
    'Hana',
    'Luca',
    'Mei L.',
    'Farid',
    'Sofía',
    'Oskar',
    'Aisha',
    'Noam',
  ],
  'Thảo',
];

export const TOP_FIVE: Standing[] = [
  { rank: 1, alias: 'Ada', points: 1720, moved: 0, streak: 0 },
  { rank: 2, alias: 'Yuki', points: 1694, moved: 2, streak: 0 },
  { rank: 3, alias: 'نور', points: 1633, moved: -1, streak: 0 },
  { rank: 4, alias: 'Mei L.', points: 1595, moved: 3, streak: 3 },
  { rank: 5, alias: 'Kwame', points: 1571, moved: -2, streak: 0 },
  { rank: 5, alias: 'Chloé', points: 1571, moved: 0, streak: 0 },
];

export const TEAM_SIZES = [7, 7, 6, 6];

export const TEAMS: TeamStanding[] = [
  { team: 3, rank: 1, points: 1388, members: 6 },
  { team: 1, rank: 2, points: 1301, members: 7 },
  { team: 2, rank: 2, points: 1301, members: 7 },
  { team: 4, rank: 4, points: 1117, members: 6 },
];

/** Each round with the class's mean accuracy in percent, and what Mei got of it. */
export const ROUNDS: {
  prompt: string;
  kind: RoundKind;
  classPercent: number;
  right: number;
  of: number;
  points: number;
}[] = [
  ['About what share of cancer deaths is due to metastasis?', RoundKind.CHOICE_ONE, 88, 1, 1, 800] as const,
  ['Put the steps of metastasis in order.', RoundKind.FLOW, 70, 5, 5, 795] as const,
  ['What do matrix metalloproteinases (MMPs) do?', RoundKind.CHOICE_ONE, 73, 1, 1, 941] as const,
  ['Most cells that leave the tumor die.', RoundKind.CHOICE_ONE, 92, 1, 1, 962] as const,
  ['What can a migrating cancer cell die from?', RoundKind.CHOICE_SEVERAL, 64, 2, 3, 588] as const,
  ['Cell death by detachment is called…', RoundKind.CHOICE_ONE, 42, 0, 1, 0] as const,
  ['1 of how many formed micrometastases?', RoundKind.CHOICE_ONE, 58, 1, 1, 871] as const,
  ['Routes to distant organs', RoundKind.CHOICE_SEVERAL, 77, 3, 3, 903] as const,
].map(([prompt, kind, classPercent, right, of, points]) => ({
  prompt,
  kind,
  classPercent,
  right,
  of,
  points,
}));

function card(number: number, label: string, learnMoreUrl = ''): Card {
  return { number, label, learnMoreUrl, image: undefined };
}

function row(number: number, box: number, description: string, had: number[]): FlowRow {
  return { card: FLOW_CARDS.find((card) => card.number === number), box, description, had };
}
