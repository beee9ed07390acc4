// What players see and can do in rounds of the other kinds, in other modes and under other rules.
import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROOMS } from '../../gallery/rooms.js';
import * as views from '../../gallery/views.js';
import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import { TimeAllowance } from '../../gen/riffle/wire/v1/settings.js';
import type { Mine, Standing, View } from '../../gen/riffle/wire/v1/view.js';
import { KeptReviews } from '../../session/reviews.js';
import { receipt, refusal } from '../../socket/fakes.js';
import { bodies, openPage, settled } from './page.js';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent?.trim();

function write(text: string) {
  const field = screen.getByRole('textbox') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  return field;
}

/** Enter in a field of a form. */
function enter() {
  screen.getByRole('textbox').closest('form')?.requestSubmit();
  flushSync();
}

describe('a written answer', () => {
  const TYPED = views.forPlayer(views.typedOpen, views.mineTextNone);
  const NUMBER = views.forPlayer(views.numberOpen, views.mineTextNone);

  test('goes once, by Enter, and shows what was sent', () => {
    const { server } = openPage(TYPED);
    write('  anoikis ');
    enter();
    expect(bodies(server()).slice(-1)).toEqual([
      { $case: 'submitText', value: { round: 6, text: 'anoikis' } },
    ]);
    expect(screen.getByText('Sending…')).toBeTruthy();
    server().replies(1, receipt(12_400));
    flushSync();
    expect(screen.getByText('Your answer is in, after 12 seconds.')).toBeTruthy();
    expect(screen.getByText('anoikis')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('is not sent empty', () => {
    const { server } = openPage(TYPED);
    write('   ');
    enter();
    expect(bodies(server())).toHaveLength(1);
  });

  test('that does not fit stays in the field, and the words say what is expected', async () => {
    const { server } = openPage(NUMBER);
    write('many');
    enter();
    server().replies(1, refusal(RefusalReason.BAD_ANSWER));
    flushSync();
    await settled();
    const field = screen.getByRole('textbox') as HTMLInputElement;
    expect(field.value).toBe('many');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('Write one number of at most 30 characters, such as 12.5.')).toBeTruthy();
    expect(screen.queryByText('That did not work. Try again.')).toBeNull();
    write('90');
    enter();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'submitText', value: { round: 7, text: '90' } }]);
  });

  test('has the keyboard, the length and the language of its task', () => {
    openPage(NUMBER);
    const field = screen.getByRole('textbox', { name: 'Your number' });
    const said = ['inputmode', 'maxlength', 'autocapitalize', 'dir', 'lang', 'enterkeyhint'].map((name) =>
      field.getAttribute(name),
    );
    expect(said).toEqual(['decimal', '30', 'off', 'auto', 'en', 'send']);
    expect(screen.getByText('%')).toBeTruthy();
  });

  test('takes a sign that the keyboard of the phone does not have', () => {
    openPage(NUMBER);
    const field = write('12');
    button('Change the sign').click();
    flushSync();
    expect(field.value).toBe('-12');
  });

  test.each([
    ['Right', views.mineTypedRound],
    ['Not yet', views.mineTypedRoundMissed],
  ])('is revealed as %s', (verdict, now) => {
    const { find } = openPage(views.forPlayer(views.typedReveal, now));
    expect(find('.choice .verdict').textContent).toContain(verdict);
    expect(screen.getByText('Anoïkis')).toBeTruthy();
  });

  test('of a number is revealed with what counts too', () => {
    openPage(views.forPlayer(views.numberReveal, views.mineNumberRound));
    expect(screen.getByText('90 %')).toBeTruthy();
    expect(screen.getByText('2.5 % more or less counts too.')).toBeTruthy();
  });
});

describe('a poll', () => {
  test('takes one pick and judges nothing', () => {
    const { server } = openPage(views.forPlayer(views.pollOpen, views.mineChoiceNone));
    expect(screen.getByText('Pick one. Nothing is right or wrong.')).toBeTruthy();
    button(/Invasion of blood vessels/).click();
    expect(bodies(server()).slice(-1)[0]?.$case).toBe('submitChoice');
  });

  test('is revealed as counts, without right, wrong and points', () => {
    const { container } = openPage(views.forPlayer(views.pollReveal, views.minePollRound));
    const counts = Array.from(container.querySelectorAll('.counted > .num'), (count) => count.textContent);
    expect(counts).toEqual(['5', '11', '6', '2']);
    expect(container.querySelectorAll('.right, .wrong, .sum')).toHaveLength(0);
    expect(container.querySelector('.counted.on')?.textContent).toContain('You chose it');
  });
});

test('a slide is read, and nothing is asked', () => {
  openPage(views.forPlayer(views.slideOpen));
  expect(heading()).toBe('How cancer spreads');
  expect(screen.getByText('Read. Your teacher goes on.')).toBeTruthy();
  expect(screen.getByAltText('Cells leave a tumor and enter a blood vessel')).toBeTruthy();
  expect(screen.queryByRole('timer')).toBeNull();
});

describe('a flow', () => {
  const doneButton = () => screen.queryByRole('button', { name: /done|Hand in/ });

  test('without feedback has no Check, and who is done says so until a card moves', async () => {
    const { server, find } = openPage(views.forPlayer(views.blindFlowOpen, views.mineFlowFull, 800));
    expect(screen.queryByRole('button', { name: /Check/ })).toBeNull();
    button('I’m done').click();
    flushSync();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'finish', value: { round: 2 } }]);
    server().replies(1, receipt());
    flushSync();
    expect(button(/You’re done/).getAttribute('aria-disabled')).toBe('true');
    find('[data-row="4"] .card').click();
    await settled();
    find('[data-row="5"] .card').click();
    await settled();
    expect(button('I’m done')).toBeTruthy();
  });

  test('that tells only how many turns no box', () => {
    const { container } = openPage(views.forPlayer(views.howManyFlowOpen, views.mineFlowHowMany, 800));
    expect(screen.getByText('3 of 5 right')).toBeTruthy();
    expect(container.querySelectorAll('.box.right, .box.wrong')).toHaveLength(0);
  });

  test('checked as often as one likes names the cost and no end', async () => {
    const { find } = openPage(views.forPlayer(views.howManyFlowOpen, views.mineFlowHowMany, 800));
    find('[data-row="4"] .card').click();
    await settled();
    find('[data-row="5"] .card').click();
    await settled();
    expect(find('[data-check]').textContent).toMatch(/Check again\s+costs 10 %$/);
  });

  test('asks who is done only where somebody waits for it', () => {
    openPage(views.forPlayer(views.flowOpen, views.mineFlowFull, 800));
    expect(doneButton()).toBeNull();
  });

  test('asks a player with more time, whom the class waits for', () => {
    openPage(
      views.forPlayer(views.flowOpen, views.mineFlowFull, 800, {
        time: TimeAllowance.HALF_MORE,
        deadlineMs: views.NOW_MS + 86_000,
      }),
    );
    expect(doneButton()).toBeTruthy();
    expect(screen.getByText('Your time: × 1.5')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toContain('86');
  });

  test('without a limit shows no clock', () => {
    openPage(views.forPlayer(views.unlimitedFlowOpen, views.mineFlowHalf, 800));
    expect(screen.queryByRole('timer')).toBeNull();
  });
});

describe('a revote', () => {
  test('shows the first choice, and takes one more', () => {
    const { server, find } = openPage(views.forPlayer(views.choiceRevote, views.mineChoiceFirst));
    expect(find('.choice.on').textContent).toContain('Cut through the proteins');
    expect(screen.getByText(/Your first answer counts otherwise/)).toBeTruthy();
    button(/Promote the growth/).click();
    flushSync();
    server().replies(1, receipt());
    flushSync();
    expect(find('.choice.on').textContent).toContain('Promote the growth');
    expect(screen.getByText('Your answer is in.')).toBeTruthy();
    button(/Carry the cells/).click();
    expect(bodies(server()).filter((body) => body?.$case === 'submitChoice')).toHaveLength(1);
  });

  test('begins with what was written', () => {
    const { server } = openPage(views.forPlayer(views.typedRevote, views.mineTypedFirst));
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('アノイキス');
    write('anoikis');
    enter();
    expect(bodies(server()).slice(-1)[0]).toEqual({
      $case: 'submitText',
      value: { round: 6, text: 'anoikis' },
    });
  });

  test('that was answered before a reload is not asked again', () => {
    openPage(views.forPlayer(views.typedRevote, views.mineTypedSent));
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Your answer is in, after 12 seconds.')).toBeTruthy();
  });

  test('asks again where the server did not take the new answer', () => {
    const { server } = openPage(views.forPlayer(views.typedRevote, views.mineTypedFirst));
    write('anoikis');
    enter();
    server().replies(1, refusal(RefusalReason.BAD_ANSWER));
    flushSync();
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('anoikis');
  });
});

describe('a pause', () => {
  /** The clock stands still in the round of this view, and then goes on, at two later stages. */
  const pausedIn = (view: View) => {
    const kind = view.stage?.kind;
    if (!view.stage || kind?.$case !== 'open') throw new Error('no round is open');
    const { round } = kind.value;
    const { number } = view.stage;
    const still: View['stage'] = {
      ...view.stage,
      number: number + 1,
      kind: { $case: 'paused', value: { round } },
    };
    const pause: View = { ...views.forPlayer(view), stage: still };
    const again: View = { ...view, stage: { ...view.stage, number: number + 2 } };
    return { pause, again };
  };

  test('says so', () => {
    openPage(views.forPlayer(views.paused));
    expect(heading()).toBe('The clock stands still.');
  });

  test('keeps what is written and not sent, for this round alone', async () => {
    const typed = views.forPlayer(views.typedOpen, views.mineTextNone);
    const { show } = openPage(typed);
    const { pause, again } = pausedIn(typed);
    write('anoik');
    await settled();
    show(pause);
    expect(screen.getByText('What you have done is kept.')).toBeTruthy();
    show(again);
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('anoik');
    show(views.forPlayer(views.typedReveal, views.mineTypedRoundMissed));
    show(typed);
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('');
  });

  test('keeps what is ticked and not sent', () => {
    const several = views.forPlayer(views.severalOpen, views.mineChoiceNone);
    const { show, find } = openPage(several);
    const { pause, again } = pausedIn(several);
    find('.choice').click();
    show(pause);
    show(again);
    expect(find('.choice').getAttribute('aria-checked')).toBe('true');
    expect(button('Send 1 answer')).toBeTruthy();
  });
});

describe('at the bell', () => {
  const atBell = (view: View): View => {
    const kind = view.stage?.kind;
    if (!view.stage || kind?.$case !== 'open') throw new Error('no round is open');
    const value = { ...kind.value, deadlineMs: views.NOW_MS };
    return { ...view, stage: { ...view.stage, kind: { $case: 'open', value } } };
  };

  test('what is ticked and not sent is told from an answer', () => {
    const several = views.forPlayer(views.severalOpen, views.mineChoiceNone);
    const { show, find, container } = openPage(several);
    find('.choice').click();
    show(atBell(several));
    expect(find('.choice').textContent).toContain('You did not send this');
    expect(container.querySelectorAll('.on, [aria-checked="true"]')).toHaveLength(0);
    expect(screen.getAllByText('You did not send this')).toHaveLength(1);
  });

  test('the first answer stays one, where a revote brought no other', () => {
    const { container } = openPage(atBell(views.forPlayer(views.typedRevote, views.mineTypedFirst)));
    expect(container.querySelector('.choice.on')?.textContent).toContain('アノイキス');
    expect(screen.queryByText('You did not send this')).toBeNull();
  });
});

test('a talk shows the own answer and what the class did, also after a reload', () => {
  const { container } = openPage(views.forPlayer(views.choiceTalk, views.mineChoiceSent));
  expect(heading()).toBe('Talk about it.');
  expect(container.querySelector('.panel')?.textContent).toContain('Cut through the proteins');
  expect(container.querySelectorAll('.counted')).toHaveLength(4);
  expect(container.querySelectorAll('.right, .wrong')).toHaveLength(0);
});

describe('teams', () => {
  test('are chosen by a button, and counted', () => {
    const { server } = openPage(views.choosesTeam);
    const third = button(/Team 3\W+6 here/);
    expect(third.getAttribute('aria-pressed')).toBe('false');
    third.click();
    flushSync();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'chooseTeam', value: { team: 3 } }]);
    expect(button(/Team 3/).getAttribute('aria-pressed')).toBe('true');
  });

  test('that were drawn are told', () => {
    openPage(views.inTeam);
    expect(screen.getByText('You are in team 3.')).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Teams' })).toBeNull();
  });

  test.each([
    ['standings', views.teamStandings, views.mineStanding],
    ['end', views.teamEnd, views.mineEnd],
  ])('stand in the %s, with one’s own marked', (_, view, now) => {
    const { find } = openPage(views.forPlayer(view, now, 1595, { team: 3 }));
    expect(find('.team-table .me').textContent).toMatch(/Team 3\s+yours/);
  });
});

test('a streak is told in the sum and in the standings', () => {
  const { show } = openPage(views.forPlayer(views.typedReveal, views.mineTypedRound));
  expect(screen.getByText('3 in a row: + 20 %')).toBeTruthy();
  show(views.forPlayer(views.standings, views.mineStanding));
  expect(screen.getByText('3 right in a row')).toBeTruthy();
});

test('nobody is listed twice who is among the top five with both neighbours', () => {
  const aliases = () => [...document.querySelectorAll('.rank bdi')].map(({ textContent }) => textContent);
  const top = [
    { rank: 1, alias: 'Ada', points: 1800, moved: 0, streak: 0 },
    { rank: 2, alias: 'Mei L.', points: 1595, moved: 0, streak: 0 },
    { rank: 3, alias: 'Kwame', points: 1571, moved: 0, streak: 0 },
  ] as const;
  const mine = { rank: 2, moved: 0, streak: 0, above: top[0], below: top[2] };
  const small = (shown: readonly Standing[]): View =>
    views.forPlayer(standingsOf(shown), { $case: 'standing', value: mine });

  const { show } = openPage(small(top));
  expect(aliases()).toEqual(['Ada', 'Mei L.', 'Kwame']);
  expect(screen.queryByRole('list', { name: 'Places around you' })).toBeNull();
  show(small(top.slice(0, 2)));
  expect(aliases()).toEqual(['Ada', 'Mei L.', 'Kwame', 'Ada', 'Mei L.']);
});

function standingsOf(top: readonly Standing[]): View {
  const { stage } = views.standings;
  if (stage?.kind?.$case !== 'standings') throw new Error('no standings');
  const value = { ...stage.kind.value, top: [...top] };
  return { ...views.standings, stage: { ...stage, kind: { $case: 'standings', value } } };
}

test('the end offers a link to one’s answers that outlives the room, and the door keeps it', () => {
  const { session } = openPage(views.forPlayer(views.end, views.mineEnd, 5860));
  const link = screen.getByRole('link', { name: 'Review my answers' });
  expect(link.getAttribute('href')).toBe('/review#g-2026-09-15-1.39e5c928deb41baee98e6beb4dfb99e4');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(session.reviews.at(Date.now()).map(({ deck }) => deck)).toEqual(['Metastasis']);
});

test.each([
  ['lobby', views.forPlayer(views.lobby, undefined), ['Metastasis']],
  ['end', views.forPlayer(views.end, views.mineEnd), ['Metastasis', 'CancerQuest, Emory University']],
] as const)('what is the deck’s in our own sentences is in its language: %s', (_name, view, texts) => {
  if (!view.room) throw new Error('no room');
  openPage({ ...view, room: { ...view.room, deckLanguage: 'fr' } });
  for (const text of texts) {
    const { lang, dir, localName } = screen.getByText(text);
    expect([lang, localName === 'bdi' || dir === 'auto'], text).toEqual(['fr', true]);
  }
});

test('a game that leaves nothing has no link', () => {
  const nothing: Mine['now'] = { $case: 'end', value: { rank: 0, rounds: [], gameId: '', reviewKey: '' } };
  const { container, session } = openPage(views.forPlayer(views.end, nothing, 5860));
  expect(screen.queryByRole('link', { name: 'Review my answers' })).toBeNull();
  expect(container.textContent).toContain('0 of 0 all right');
  expect(container.textContent).not.toContain('points');
  expect(session.reviews.at(Date.now())).toEqual([]);
});

test('the door offers the last results, and forgets them', async () => {
  const reviews = new KeptReviews({ getItem: () => null, setItem: () => {} });
  reviews.keep({ gameId: 'g1', key: '39e5', deck: 'Metastasis', atMs: Date.now() });
  const { container } = openPage(undefined, ROOMS, reviews);
  expect(screen.getByRole('link', { name: /^Metastasis/, hidden: true }).getAttribute('href')).toBe(
    '/review#g1.39e5',
  );
  await fireEvent.click(screen.getByRole('button', { name: 'Forget them', hidden: true }));
  expect(container.querySelector('.lastreviews')).toBeNull();
  expect(reviews.at(Date.now())).toEqual([]);
});

describe('another language', () => {
  const speakGerman = () => screen.getByText('Deutsch').click();
  const at = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
  const type = (label: string, text: string) => fireEvent.input(at(label), { target: { value: text } });

  beforeEach(() => {
    vi.spyOn(location, 'reload').mockReturnValue();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    localStorage.clear();
    history.replaceState(null, '');
  });

  test('leaves at the door what was typed', async () => {
    openPage();
    await type('Code on the screen', 'k7m 2qp');
    await type('Your name in the game', 'Mei');
    speakGerman();
    expect(location.reload).toHaveBeenCalledOnce();
    cleanup();
    openPage();
    expect([at('Code on the screen').value, at('Your name in the game').value]).toEqual(['k7m 2qp', 'Mei']);
  });

  test('can be chosen in the lobby, whose seat is found again', () => {
    openPage(views.forPlayer(views.lobby));
    speakGerman();
    expect(location.reload).toHaveBeenCalledOnce();
  });

  test('is not offered there where the browser forgets the seat', () => {
    vi.stubGlobal('localStorage', undefined);
    openPage(views.forPlayer(views.lobby));
    expect(screen.queryByText('Deutsch')).toBeNull();
  });
});

test('hidden standings show points and no rank', () => {
  const { container, show } = openPage(views.forPlayer(views.hiddenStandings));
  expect(container.textContent).toContain('You have 1,595 points.');
  show(
    views.forPlayer(views.hiddenEnd, {
      $case: 'end',
      value: { rank: 0, rounds: [], gameId: '', reviewKey: '' },
    }),
  );
  expect(heading()).toBe('Your result');
  expect(container.querySelector('.rank')).toBeNull();
});

test('who waits at the door is told who opens it', () => {
  openPage(views.notAdmitted);
  expect(heading()).toBe('Your teacher lets you in in a moment.');
});

test('who was removed has no way back', () => {
  const { server } = openPage(views.forPlayer(views.lobby));
  server().closes(4203);
  flushSync();
  expect(heading()).toBe('Your teacher has taken you out of this room.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a name is drawn for who asks, and a locked room says that it is', () => {
  const { server } = openPage();
  const code = screen.getByLabelText('Code on the screen') as HTMLInputElement;
  code.value = 'K7M2QP';
  code.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  button('Draw a name for me').click();
  server().opens();
  expect(bodies(server())[0]).toMatchObject({
    $case: 'enterAsPlayer',
    value: { roomCode: 'K7M2QP', alias: '', drawAlias: true },
  });
  flushSync();
  expect(screen.getByLabelText('Your name in the game')).toBeTruthy();
  server().refuses(1, RefusalReason.LOCKED);
  flushSync();
  expect(screen.getByText('The room takes nobody new now. Ask your teacher.')).toBeTruthy();
});

describe('at one’s own pace', () => {
  test('the list starts the first round, or any other', () => {
    const { server } = openPage(views.paceStart);
    button('Start with round 1').click();
    button('Start : Round 5').click();
    expect(bodies(server()).slice(-2)).toEqual([
      { $case: 'openTurn', value: { round: 1 } },
      { $case: 'openTurn', value: { round: 5 } },
    ]);
  });

  test('a flow is handed in, and a closed round leads on or back to the list', () => {
    const { server, show } = openPage(views.paceFlowOpen);
    button('Hand in').click();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'finish', value: { round: 2 } }]);
    server().replies(1, receipt());
    show(views.paceFlowReveal);
    button('All rounds').click();
    flushSync();
    expect(heading()).toBe('Your rounds');
    button('Next: round 4').click();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'openTurn', value: { round: 4 } }]);
    show(views.paceTypedOpen);
    expect(heading()).toContain('What is cell death');
  });

  test('the list that was left does not come back with the next round that closes', () => {
    const { show } = openPage(views.practiceReveal);
    button('All rounds').click();
    flushSync();
    expect(heading()).toBe('Your rounds');
    show(inPractice(views.choiceOpen, views.mineChoiceNone));
    show(views.practiceReveal);
    expect(heading()).toBe('Right');
  });

  test('at the own deadline the page hands in what is there, once', () => {
    const { server, show } = openPage(closing(views.paceFlowOpen));
    const finishes = () => bodies(server()).filter((body) => body?.$case === 'finish');
    expect(finishes()).toEqual([{ $case: 'finish', value: { round: 2 } }]);
    server().replies(1, receipt());
    show(closing(views.paceFlowOpen));
    expect(finishes()).toHaveLength(1);
  });

  /** A turn that ends in so many milliseconds, whose answer is sent by the player. */
  const ending = (view: View, leftMs: number, now: NonNullable<View['mine']>['now']): View => {
    const kind = view.stage?.kind;
    const { mine } = views.paceTypedOpen;
    if (kind?.$case !== 'open' || !mine?.pace) throw new Error('no round is open');
    const value = { ...kind.value, deadlineMs: views.NOW_MS + leftMs };
    const pace = { ...mine.pace, turn: { $case: 'open' as const, value } };
    return { ...views.paceTypedOpen, mine: { ...mine, now, pace } };
  };
  const acts = (server: ReturnType<typeof openPage>['server']) => bodies(server()).slice(1);

  test('just before the own deadline the page sends what is written', () => {
    const { server, show } = openPage(ending(views.typedOpen, 5_000, views.mineTextNone));
    write(' anoikis');
    show(ending(views.typedOpen, 600, views.mineTextNone));
    expect(acts(server)).toEqual([]);
    show(ending(views.typedOpen, 400, views.mineTextNone));
    show(ending(views.typedOpen, 0, views.mineTextNone));
    expect(acts(server)).toEqual([{ $case: 'submitText', value: { round: 6, text: 'anoikis' } }]);
  });

  test('and what is ticked', () => {
    const { server, show, find } = openPage(ending(views.severalOpen, 5_000, views.mineChoiceNone));
    find('.choice').click();
    show(ending(views.severalOpen, 400, views.mineChoiceNone));
    show(ending(views.severalOpen, 0, views.mineChoiceNone));
    expect(acts(server)).toEqual([{ $case: 'submitChoice', value: { round: 5, cards: [1] } }]);
  });

  test.each([RefusalReason.TOO_LATE, RefusalReason.BAD_ANSWER])(
    'what is not taken then leaves the round to be handed in without it: %i',
    (reason) => {
      const { server, show } = openPage(ending(views.numberOpen, 5_000, views.mineTextNone));
      write('many');
      show(ending(views.numberOpen, 0, views.mineTextNone));
      server().replies(1, refusal(reason));
      flushSync();
      expect(acts(server)).toEqual([
        { $case: 'submitText', value: { round: 7, text: 'many' } },
        { $case: 'finish', value: { round: 7 } },
      ]);
    },
  );

  test('the last round leads to a page with points and the deadline of the others', () => {
    const { container } = openPage(allClosed(views.paceStart));
    expect(heading()).toBe('All rounds are done');
    expect(container.textContent).toMatch(/The others have time until .*18/);
    expect(container.querySelector('.go')).toBeNull();
  });

  test('a prompt is told from its opening on; before it, what kind of round it is', () => {
    const { container, show } = openPage(views.paceStart);
    const lines = () => [...container.querySelectorAll('.turns > li > .grow')].map((li) => li.textContent);
    const told = (n: number) => lines()[n]?.replaceAll(/\s+/g, ' ').trim();
    expect(told(2)).toMatch(/^Round 3 · .+ · [\d,]+ points$/);
    const { mine } = views.paceStart;
    const rounds = mine?.pace?.rounds.map((round, n) => ({ ...round, prompt: n === 2 ? 'What now?' : '' }));
    if (!mine || !rounds) throw new Error('no pace');
    show({ ...views.paceStart, mine: { ...mine, pace: { rounds, turn: undefined } } });
    expect(told(2)).toMatch(/^What now\? /);
    expect(told(3)).toMatch(/^Round 4 · /);
  });

  test('practice tells no points, and plays a round again', () => {
    const { server, container } = openPage(views.practiceReveal);
    expect(container.querySelector('.score, .sum')).toBeNull();
    button('Play again').click();
    expect(bodies(server()).slice(-1)).toEqual([{ $case: 'openTurn', value: { round: 3 } }]);
  });
});

/** The round of the class, in practice. */
function inPractice(view: View, now: NonNullable<View['mine']>['now']): View {
  const kind = view.stage?.kind;
  const { mine } = views.practiceReveal;
  if (kind?.$case !== 'open' || !mine?.pace) throw new Error('no round is open');
  const value = { ...kind.value, deadlineMs: 0 };
  return {
    ...views.practiceReveal,
    mine: { ...mine, now, pace: { ...mine.pace, turn: { $case: 'open', value } } },
  };
}

/** A turn whose time is over. */
function closing(view: View): View {
  const turn = view.mine?.pace?.turn;
  if (!view.mine?.pace || turn?.$case !== 'open') throw new Error('no turn is open');
  const value = { ...turn.value, deadlineMs: views.NOW_MS };
  return {
    ...view,
    mine: { ...view.mine, pace: { ...view.mine.pace, turn: { $case: 'open', value } } },
  };
}

function allClosed(view: View): View {
  if (!view.mine?.pace) throw new Error('no pace');
  const rounds = view.mine.pace.rounds.map((round) => ({ ...round, closed: true, points: 800 }));
  return { ...view, mine: { ...view.mine, pace: { ...view.mine.pace, rounds } } };
}

test('a game that goes on by itself says when, and a held one does not', () => {
  const { show } = openPage(views.forPlayer(views.teamStandings, views.mineStanding));
  expect(screen.getByText('Goes on in 8 seconds').getAttribute('aria-live')).toBe('off');
  show(views.forPlayer(views.standings, views.mineStanding));
  expect(screen.queryByText(/Goes on/)).toBeNull();
});
