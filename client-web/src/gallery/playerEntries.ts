import { type Refusal, RefusalReason } from '../gen/riffle/wire/v1/server.js';
import { TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import type { Image, Mine, RoundHead, View } from '../gen/riffle/wire/v1/view.js';
import PlayerScreens from '../screens/player/PlayerScreens.svelte';
import RoomScreens from '../screens/player/RoomScreens.svelte';
import ReviewPage from '../screens/review/ReviewPage.svelte';
import { KeptReviews } from '../session/reviews.js';
import type { RoomState } from '../session/room.js';
import type { PlayerSession } from '../session/session.svelte.js';
import type { Request } from '../socket/outbox.js';
import type { SoundState } from '../sound/sound.svelte.js';
import { FLOW_COLUMN, FLOW_ORDER } from './content.js';
import { type Entry, entry } from './entry.js';
import { fixedSession, SILENT_MS } from './fixedSession.js';
import { fixedSound } from './fixedSound.js';
import Parts from './Parts.svelte';
import Practice from './Practice.svelte';
import { OLD_REVIEW, REVIEW, REVIEW_LINK, refusing } from './review.js';
import { ROOMS, roomsLater } from './rooms.js';
import * as views from './views.js';
import { NOW_MS } from './views.js';

const dropped: Partial<RoomState> = { line: { kind: 'dropped', retryAtMs: undefined } };
const SUBMIT: Request = { id: 1, stage: 0, body: { $case: 'submitChoice', value: { round: 3, cards: [3] } } };
const noChecksLeft: Mine['now'] = {
  $case: 'flow',
  value: {
    column: FLOW_COLUMN,
    boxes: FLOW_ORDER,
    checksUsed: 3,
    checked: undefined,
    rightBoxes: [],
    finished: false,
  },
};

const PICTURE: Image = { url: '/icon.svg', alt: 'Cells leave a tumor and enter a blood vessel' };
const BROKEN: Image = { ...PICTURE, url: '/no-such-picture.svg' };
const pollSent: Mine['now'] = {
  $case: 'choice',
  value: { picked: [4], answerMs: 5_200, replaceable: false },
};
const REVIEW_LINK_OF_END = { gameId: REVIEW_LINK.gameId, reviewKey: REVIEW_LINK.key };
/** The rounds of a short game, one of each kind that is not in {@link views.mineEnd}. */
const endWithEveryKind: NonNullable<Mine['now']> = {
  $case: 'end',
  value: {
    rank: 0,
    ...REVIEW_LINK_OF_END,
    rounds: [
      views.minePollRound,
      views.mineTypedRound,
      views.mineTypedRoundMissed,
      views.mineNumberRound,
    ].flatMap((now, n) => (now?.$case === 'round' ? { ...now.value, number: n + 4 } : [])),
  },
};
const endOfPractice: Mine['now'] =
  endWithEveryKind.$case === 'end'
    ? {
        $case: 'end',
        value: { ...endWithEveryKind.value, gameId: '', reviewKey: '' },
      }
    : undefined;

/** The player's screens, and every shared component once. */
export const playerEntries: Entry[] = [
  entry('player-parts', 'player', Parts, {}),
  player('join', undefined),
  player('lobby', views.forPlayer(views.lobby, undefined, 0)),
  player('preview', views.forPlayer(views.flowPreview, undefined, 800)),
  player('preview-choice', views.forPlayer(views.choicePreview)),
  player('preview-on-screen', onScreen(views.forPlayer(views.choicePreview))),
  player('choice-on-screen', onScreen(views.forPlayer(views.choiceOpen, views.mineChoiceNone))),
  player('flow-on-screen', onScreen(views.forPlayer(views.flowOpen, views.mineFlowHalf, 800))),
  player('flow-start', views.forPlayer(views.flowOpen, views.mineFlowStart, 800)),
  player('flow-half', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800)),
  player('flow-checked', views.forPlayer(views.flowOpen, views.mineFlowChecked, 800)),
  player('flow-solved', views.forPlayer(views.flowOpen, views.mineFlowSolved, 800)),
  player('flow-long', views.forPlayer(views.longFlowOpen, views.mineFlowLong, 12_480)),
  player('flow-full', views.forPlayer(views.flowOpen, views.mineFlowFull, 800)),
  player('flow-over', views.forPlayer(over(views.flowOpen), views.mineFlowFull, 800)),
  player('flow-no-checks', views.forPlayer(views.flowOpen, noChecksLeft, 800)),
  player('choice', views.forPlayer(views.choiceOpen, views.mineChoiceNone)),
  player('choice-sent', views.forPlayer(views.choiceOpen, views.mineChoiceSent)),
  player('several', views.forPlayer(views.severalOpen, views.mineChoiceNone)),
  player('several-sent', views.forPlayer(views.severalOpen, views.mineSeveralSent)),
  player('several-long', views.forPlayer(views.longChoiceOpen, views.mineChoiceNone)),
  player('choice-over', views.forPlayer(over(views.choiceOpen), views.mineChoiceNone)),
  player('reveal-flow', views.forPlayer(views.flowReveal, views.mineFlowRound)),
  player('reveal-flow-in-part', views.forPlayer(views.flowReveal, views.mineFlowRoundInPart)),
  player('reveal-choice', views.forPlayer(views.choiceReveal, views.mineChoiceRound)),
  player('reveal-choice-missed', views.forPlayer(views.choiceReveal, views.mineChoiceRoundMissed)),
  player('reveal-nothing-sent', views.forPlayer(views.choiceReveal, views.mineNothingSent)),
  player('reveal-came-late', views.forPlayer(views.flowReveal)),
  player('standings', views.forPlayer(views.standings, views.mineStanding)),
  player('end', views.forPlayer(views.end, views.mineEnd, 5860)),
  player('waiting', undefined, { line: { kind: 'open' } }),
  player('waiting-stuck', undefined, { line: { kind: 'open' } }, roomsLater(true)),
  player('join-busy', undefined, { line: { kind: 'connecting' } }),
  player('join-no-room', undefined, refused(RefusalReason.NO_SUCH_ROOM)),
  player('join-alias-taken', undefined, refused(RefusalReason.ALIAS_TAKEN, 'Mei L.')),
  player('join-no-seat', undefined, refused(RefusalReason.NO_SUCH_SEAT)),
  player('join-full', undefined, refused(RefusalReason.ROOM_FULL)),
  player('join-line-failed', undefined, dropped),
  player('closed-taken-over', undefined, { line: { kind: 'closed', reason: 'seatTakenOver' } }),
  player('closed-room', undefined, { line: { kind: 'closed', reason: 'roomClosed' } }),
  player('closed-bad-frame', undefined, { line: { kind: 'closed', reason: 'badFrame' } }),
  player('closed-left', undefined, { line: { kind: 'closed', reason: 'left' } }),
  player('end-closed', views.forPlayer(views.end, views.mineEnd, 5860), {
    line: { kind: 'closed', reason: 'roomClosed' },
  }),
  player('dropped', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), dropped),
  player('dropped-choice', views.forPlayer(views.choiceOpen, views.mineChoiceSent), {
    ...dropped,
    unanswered: [SUBMIT],
  }),
  player('silent', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), {}, ROOMS, SILENT_MS),
  player('catches-up', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), { catchesUp: true }),
  player('saving-stopped', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), { savingStopped: true }),
  player('saving-stopped-choice', views.forPlayer(views.choiceOpen, views.mineChoiceSent), {
    savingStopped: true,
    unanswered: [SUBMIT],
  }),
  player('too-late', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), {
    refused: { request: SUBMIT, refusal: said(RefusalReason.TOO_LATE) },
  }),
  sounding('on', 'on'),
  sounding('asleep', 'asleep'),
  // Written answers, polls, slides.
  player('preview-typed', views.forPlayer(views.typedPreview)),
  player('preview-image', views.forPlayer(withImage(views.choicePreview, PICTURE))),
  player('typed', views.forPlayer(views.typedOpen, views.mineTextNone)),
  player('typed-sent', views.forPlayer(views.typedOpen, views.mineTypedSent)),
  player('typed-unfit', views.forPlayer(views.typedOpen, views.mineTextNone), unfit('anoikis', 6)),
  player('typed-over', views.forPlayer(over(views.typedOpen), views.mineTextNone)),
  player('typed-image', views.forPlayer(withImage(views.typedOpen, PICTURE), views.mineTextNone)),
  player('number', views.forPlayer(views.numberOpen, views.mineTextNone)),
  player('number-sent', views.forPlayer(views.numberOpen, views.mineNumberSent)),
  player('number-unfit', views.forPlayer(views.numberOpen, views.mineTextNone), unfit('many', 7)),
  player('poll', views.forPlayer(views.pollOpen, views.mineChoiceNone)),
  player('poll-sent', views.forPlayer(views.pollOpen, pollSent)),
  player('slide', views.forPlayer(views.slideOpen)),
  player('slide-arabic', views.forPlayer(views.arabicSlideOpen)),
  player('reveal-typed', views.forPlayer(views.typedReveal, views.mineTypedRound)),
  player('reveal-typed-missed', views.forPlayer(views.typedReveal, views.mineTypedRoundMissed)),
  player('reveal-number', views.forPlayer(views.numberReveal, views.mineNumberRound)),
  player('reveal-poll', views.forPlayer(views.pollReveal, views.minePollRound)),
  player('reveal-image', views.forPlayer(withImage(views.choiceReveal, PICTURE), views.mineChoiceRound)),
  player('choice-image', views.forPlayer(withImage(views.choiceOpen, PICTURE), views.mineChoiceNone)),
  player('choice-image-broken', views.forPlayer(withImage(views.choiceOpen, BROKEN), views.mineChoiceNone)),
  player('flow-pictures', views.forPlayer(views.picturedFlowOpen, views.mineFlowHalf, 800)),
  player('choice-pictures', views.forPlayer(views.picturedChoiceOpen, views.mineChoiceSent)),
  player('reveal-flow-pictures', views.forPlayer(views.picturedFlowReveal, views.mineFlowRoundInPart)),
  player('reveal-choice-pictures', views.forPlayer(views.picturedChoiceReveal, views.mineChoiceRound)),
  player('choice-formulas', views.forPlayer(views.formulaChoiceOpen, views.mineChoiceNone)),
  player('choice-marks', views.forPlayer(views.markedChoiceOpen, views.mineChoiceNone)),
  player('reveal-marks', views.forPlayer(views.markedChoiceReveal, views.mineChoiceRound)),
  player('flow-image', views.forPlayer(withImage(views.flowOpen, PICTURE), views.mineFlowStart, 800)),

  // The rules of a flow, and of time.
  player('flow-how-many', views.forPlayer(views.howManyFlowOpen, views.mineFlowHowMany, 800)),
  player('flow-how-many-start', views.forPlayer(views.howManyFlowOpen, views.mineFlowHalf, 800)),
  player('flow-no-feedback', views.forPlayer(views.blindFlowOpen, views.mineFlowFull, 800)),
  player('flow-finished', views.forPlayer(views.blindFlowOpen, views.mineFlowFinished, 800)),
  player('flow-unlimited', views.forPlayer(views.unlimitedFlowOpen, views.mineFlowHalf, 800)),
  player(
    'flow-own-time',
    views.forPlayer(views.flowOpen, views.mineFlowFull, 800, {
      time: TimeAllowance.HALF_MORE,
      deadlineMs: NOW_MS + 86_000,
    }),
  ),
  player('typed-own-time', views.doubleTime),
  player(
    'choice-no-limit',
    views.forPlayer(views.choiceOpen, views.mineChoiceNone, 800, { time: TimeAllowance.UNLIMITED }),
  ),
  player('choice-revote', views.forPlayer(views.choiceRevote, views.mineChoiceFirst)),
  player('choice-revote-first', views.forPlayer(views.choiceRevote, views.mineChoiceNone)),
  player('flow-revote', views.forPlayer(views.flowRevote, views.mineFlowFull, 800)),
  player('typed-revote', views.forPlayer(views.typedRevote, views.mineTypedFirst)),
  player('typed-revote-sent', views.forPlayer(views.typedRevote, views.mineTypedSent)),
  player('paused', views.forPlayer(views.paused, undefined, 800)),
  player('talk', views.forPlayer(views.choiceTalk, views.mineChoiceSent)),
  player('talk-poll', views.forPlayer(views.pollTalk)),
  player('talk-flow', views.forPlayer(views.flowTalk, views.mineFlowHalf)),
  player('talk-typed', views.forPlayer(views.typedTalk, views.mineTypedSent)),

  // Teams, and who may come in.
  player('lobby-team', views.inTeam),
  player('lobby-choose-team', views.choosesTeam),
  player('lobby-twelve-teams', twelveTeams(views.choosesTeam)),
  player('lobby-own-pace', views.forPlayer(views.selfPacedLobby, undefined, 0)),
  player('standings-teams', views.forPlayer(views.teamStandings, views.mineStanding, 1595, { team: 3 })),
  player('standings-hidden', views.forPlayer(views.hiddenStandings)),
  player('end-teams', views.forPlayer(views.teamEnd, views.mineEnd, 5860, { team: 3 })),
  player('end-practice', views.forPlayer(views.hiddenEnd, endOfPractice)),
  player('end-hidden', views.forPlayer(views.hiddenEnd, endWithEveryKind, 5860)),
  player('not-admitted', views.notAdmitted),
  player('join-locked', undefined, refused(RefusalReason.LOCKED)),
  player('join-removed', undefined, refused(RefusalReason.REMOVED)),
  player('closed-removed', undefined, { line: { kind: 'closed', reason: 'removed' } }),

  // At one's own pace.
  player('pace-start', views.paceStart),
  player('pace-list', withoutTurn(views.paceFlowOpen)),
  player('pace-flow', views.paceFlowOpen),
  player('pace-flow-full', { ...views.paceFlowOpen, mine: ownMine(views.paceFlowOpen, views.mineFlowFull) }),
  player('pace-flow-solved', {
    ...views.paceFlowOpen,
    mine: ownMine(views.paceFlowOpen, views.mineFlowSolved),
  }),
  player('pace-typed', views.paceTypedOpen),
  player('pace-slide', views.paceSlideOpen),
  player('pace-reveal-flow', views.paceFlowReveal),
  player('pace-reveal-choice', views.paceChoiceReveal),
  player('pace-all-done', allDone(withoutTurn(views.paceFlowOpen))),
  player('pace-practice', withoutTurn(views.practiceReveal)),
  player('pace-practice-reveal', views.practiceReveal),

  // When the room is gone.
  entry('player-join-reviews', 'player', PlayerScreens, {
    session: { ...fixedSession(undefined, { line: { kind: 'idle' } }), ...withReviews() },
    rooms: ROOMS,
  }),
  entry('player-review', 'player', ReviewPage, { link: REVIEW_LINK, ask: async () => REVIEW }),
  entry('player-review-old', 'player', ReviewPage, { link: REVIEW_LINK, ask: async () => OLD_REVIEW }),
  entry('player-review-loading', 'player', ReviewPage, {
    link: REVIEW_LINK,
    ask: () => new Promise<never>(() => {}),
  }),
  entry('player-review-gone', 'player', ReviewPage, { link: undefined, ask: refusing(404) }),
  entry('player-review-offline', 'player', ReviewPage, { link: REVIEW_LINK, ask: refusing(0) }),
  entry('player-review-busy', 'player', ReviewPage, { link: REVIEW_LINK, ask: refusing(429) }),

  entry('player-practice', 'player', Practice, {
    view: views.forPlayer(views.flowOpen, views.mineFlowStart),
  }),
  entry('player-practice-choice', 'player', Practice, {
    view: views.forPlayer(views.choiceOpen, views.mineChoiceNone),
  }),
  entry('player-practice-several', 'player', Practice, {
    view: views.forPlayer(views.severalOpen, views.mineChoiceNone),
  }),
  entry('player-practice-typed', 'player', Practice, {
    view: withImage(views.forPlayer(views.typedOpen, views.mineTextNone), PICTURE),
  }),
  entry('player-practice-join', 'player', Practice, { view: views.forPlayer(views.lobby), joined: false }),
];

function player(
  name: string,
  view: View | undefined,
  part: Partial<RoomState> = {},
  rooms = ROOMS,
  silentMs = 0,
): Entry {
  const line = view ? {} : ({ line: { kind: 'idle' } } as const);
  return entry(`player-${name}`, 'player', PlayerScreens, {
    session: fixedSession(view, { ...line, ...part }, silentMs),
    rooms,
  });
}

function sounding(name: string, state: SoundState): Entry {
  return entry(`player-sound-${name}`, 'player', RoomScreens, {
    session: fixedSession(views.forPlayer(views.flowOpen, views.mineFlowHalf, 12_480)),
    sound: fixedSound(state),
  });
}

/** A browser that has seen the end of three games. */
function withReviews(): Partial<PlayerSession> {
  let text: string | null = null;
  const reviews = new KeptReviews({
    getItem: () => text,
    setItem: (_, value) => {
      text = value;
    },
  });
  const atMs = Date.now();
  reviews.keep({ ...REVIEW_LINK, deck: 'How we hear', atMs: atMs - 9 * 86_400_000 });
  reviews.keep({ ...REVIEW_LINK, gameId: 'g-2', deck: 'النقيلة', atMs: atMs - 2 * 86_400_000 });
  reviews.keep({ ...REVIEW_LINK, gameId: 'g-3', deck: 'Metastasis', atMs });
  return { reviews };
}

function said(reason: RefusalReason, suggestion = ''): Refusal {
  return { reason, detail: '', suggestion };
}

function refused(reason: RefusalReason, suggestion = ''): Partial<RoomState> {
  return { line: { kind: 'refused', refusal: said(reason, suggestion) } };
}

/** The same round when its time is up. */
function over(view: View): View {
  const kind = view.stage?.kind;
  if (!view.stage || kind?.$case !== 'open') return view;
  return {
    ...view,
    stage: { ...view.stage, kind: { $case: 'open', value: { ...kind.value, deadlineMs: NOW_MS } } },
  };
}

/** A text that the server did not take. */
function unfit(text: string, round: number): Partial<RoomState> {
  const request: Request = { id: 1, stage: 0, body: { $case: 'submitText', value: { round, text } } };
  return { refused: { request, refusal: said(RefusalReason.BAD_ANSWER) } };
}

/** The same stage with a picture in its round. */
/** In a class that reads the questions on the projector. */
function onScreen(view: View): View {
  return { ...view, room: view.room && { ...view.room, questionsOnScreen: true } };
}

function withImage(view: View, image: Image): View {
  const kind = view.stage?.kind;
  if (!view.stage || (kind?.$case !== 'preview' && kind?.$case !== 'open' && kind?.$case !== 'reveal')) {
    throw new TypeError(`stage ${kind?.$case}, expected a round`);
  }
  const round: RoundHead | undefined = kind.value.round && { ...kind.value.round, image };
  // Spread alone would forget which of the three it is.
  const next = { $case: kind.$case, value: { ...kind.value, round } } as typeof kind;
  return { ...view, stage: { ...view.stage, kind: next } };
}

function ownMine({ mine }: View, now: Mine['now']): Mine | undefined {
  return mine && { ...mine, now };
}

/** The same player before the list of rounds. */
function withoutTurn(view: View): View {
  const { mine } = view;
  if (!mine?.pace) return view;
  return { ...view, mine: { ...mine, now: undefined, pace: { ...mine.pace, turn: undefined } } };
}

/** The same player when every round is closed. */
function allDone(view: View): View {
  const { mine } = view;
  if (!mine?.pace) return view;
  const rounds = mine.pace.rounds.map((round) =>
    round.closed ? round : { ...round, closed: true, points: 612 + round.number },
  );
  return { ...view, mine: { ...mine, pace: { ...mine.pace, rounds } } };
}

function twelveTeams(view: View): View {
  const kind = view.stage?.kind;
  if (!view.stage || kind?.$case !== 'lobby') return view;
  const teamSizes = Array.from({ length: 12 }, (_, n) => n % 4);
  return { ...view, stage: { ...view.stage, kind: { $case: 'lobby', value: { ...kind.value, teamSizes } } } };
}
