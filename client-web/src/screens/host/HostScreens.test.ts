import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixedSession } from '../../gallery/fixedSession.js';
import { fullApi } from '../../gallery/hostPages.js';
import * as views from '../../gallery/views.js';
import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import type { RoomState } from '../../session/room.js';
import HostScreens from './HostScreens.svelte';
import { keySwitch } from './keySwitch.svelte.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  keySwitch.on = true;
});

/** The room in this view, half a second after it came. */
async function at(view: View, part: Partial<RoomState> = {}) {
  const session = {
    ...fixedSession(view.hostOnly ? view : views.forHost(view), part),
    advance: vi.fn(() => true),
    skipRound: vi.fn(() => true),
    addTime: vi.fn(() => true),
    endGame: vi.fn(() => true),
    jump: vi.fn(() => true),
    lockJoining: vi.fn(() => true),
    changeSettings: vi.fn((_: unknown) => true),
    retry: vi.fn(),
  };
  const { rerender } = render(HostScreens, { session });
  const settle = async () => {
    vi.advanceTimersByTime(500);
    await tick();
  };
  await settle();
  return { session, rerender, settle };
}

const button = (name: RegExp | string) => screen.getByRole('button', { name });

test('the second click of a double click is not the next step', async () => {
  const { session, rerender, settle } = await at(views.choiceOpen);
  await fireEvent.click(button('Close and reveal'));
  expect(session.advance).toHaveBeenCalledOnce();
  await rerender({ session: { ...session, state: fixedSession(views.forHost(views.choiceReveal)).state } });
  await fireEvent.click(screen.getByText('Show standings'));
  expect(session.advance).toHaveBeenCalledOnce();
  await settle();
  await fireEvent.click(button('Show standings'));
  expect(session.advance).toHaveBeenCalledTimes(2);
});

test('what is under way is not asked again', async () => {
  const request = { id: 7, stage: 0, body: { $case: 'advance', value: { stage: 9 } } } as const;
  const { session } = await at(views.choiceOpen, { unanswered: [request] });
  await fireEvent.click(button('Close and reveal'));
  expect(session.advance).not.toHaveBeenCalled();
});

/** Opens More, and takes this of it. */
async function more(name: string) {
  await fireEvent.click(button('More'));
  await fireEvent.click(button(name));
}

test('ending is asked for twice, and Escape goes back to where it began', async () => {
  const { session } = await at(views.flowOpen);
  await more('End the game');
  expect(document.activeElement?.textContent).toContain('Go on playing');
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(session.advance).not.toHaveBeenCalled();
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  await tick();
  expect(document.activeElement).toBe(button('More'));
  await more('End the game');
  await fireEvent.click(button('End the game'));
  expect(session.endGame).toHaveBeenCalledOnce();
});

test('a new stage takes the question away', async () => {
  const { session, rerender } = await at(views.flowOpen);
  await more('Skip this round');
  await rerender({ session: { ...session, state: fixedSession(views.forHost(views.flowReveal)).state } });
  expect(screen.queryByText('Go on playing')).toBeNull();
  expect(document.activeElement?.tagName).toBe('H1');
});

test('keys act, until they are turned off', async () => {
  const { session } = await at(views.flowOpen);
  await fireEvent.keyDown(document.body, { key: '+' });
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(session.addTime).toHaveBeenCalledExactlyOnceWith(30);
  expect(session.advance).toHaveBeenCalledOnce();
  await fireEvent.click(screen.getByRole('checkbox'));
  await fireEvent.keyDown(document.body, { key: '+' });
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(session.addTime).toHaveBeenCalledOnce();
  expect(session.advance).toHaveBeenCalledOnce();
});

test('the game waits for somebody to be in', async () => {
  const { session } = await at({ ...views.emptyLobby });
  await fireEvent.click(button('Start the game when somebody is in'));
  expect(session.advance).not.toHaveBeenCalled();
});

test('a count that arrives moves no focus', async () => {
  const { session, rerender } = await at(views.flowOpen);
  button('Pause').focus();
  const more = { ...views.flowOpen, stage: { ...views.flowOpen.stage, players: 27 } } as View;
  await rerender({ session: { ...session, state: fixedSession(views.forHost(more)).state } });
  expect(document.activeElement).toBe(button('Pause'));
});

test('a command that came too late is told, and gone with the next stage', async () => {
  const { session, rerender } = await at(views.flowOpen);
  const refusal = { reason: RefusalReason.OTHER_STAGE, detail: '', suggestion: '' };
  const refused = {
    request: { id: 7, stage: 0, body: { $case: 'advance', value: { stage: 4 } } },
    refusal,
  } as const;
  const state = { ...session.state, refused };
  await rerender({ session: { ...session, state } });
  expect(screen.getByRole('status').textContent).toContain('The game has moved on already.');
  await rerender({
    session: { ...session, state: { ...state, view: views.forHost(views.flowReveal) } },
  });
  expect(screen.queryByText('The game has moved on already.')).toBeNull();
});

test('a seat that has moved can be taken back, and the projector opened all the same', async () => {
  const { session } = await at(views.flowOpen, { line: { kind: 'closed', reason: 'seatTakenOver' } });
  expect(screen.getByRole('heading', { name: 'You host this room elsewhere now.' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Open the projector' }).getAttribute('href')).toMatch(
    /^\/screen#K7M2QP\.[0-9a-f]{32}$/,
  );
  await fireEvent.click(button('Take it back here'));
  expect(session.retry).toHaveBeenCalledOnce();
});

test('the seat goes to another device in two taps, by a link to this room', async () => {
  const lendHostLink = vi.fn(fullApi.lendHostLink);
  render(HostScreens, {
    session: fixedSession(views.forHost(views.flowOpen)),
    api: { ...fullApi, lendHostLink },
  });
  vi.advanceTimersByTime(500);
  await tick();
  await fireEvent.click(button('More'));
  await fireEvent.click(button(/^Go on on another device/));
  await tick();
  const sheet = within(screen.getByRole('dialog', { name: 'Go on on another device' }));
  expect(lendHostLink).toHaveBeenCalledExactlyOnceWith('K7M2QP');
  expect(sheet.getByRole('img', { name: 'QR code of the link for your other device' })).toBeTruthy();
  expect(sheet.getByText(/\/host\/K7M2QP#key=/)).toBeTruthy();
});

test('streaks are told of all, not only of the first five', async () => {
  const { hostOnly } = views.forHost(views.standings);
  await at(views.standings);
  const told = hostOnly?.standings.filter(({ streak }) => streak > 1) ?? [];
  expect(told.length).toBeGreaterThan(5);
  expect(screen.getAllByText(/in a row/)).toHaveLength(told.length);
});

/** The panel of names, folded out. */
async function names(view: View) {
  await at(view);
  const panel = screen.getByText('Name by name').closest('details');
  if (!panel) throw new Error('no panel');
  expect(panel.open).toBe(false);
  panel.open = true;
  await tick();
  return within(panel);
}

test('the reveal has names, folded: who is not there yet with what they sent, and who is', async () => {
  const panel = await names(views.choiceReveal);
  expect(panel.getByText('Only you see this.')).toBeTruthy();
  const { standings = [] } = views.forHost(views.choiceReveal).hostOnly ?? {};
  const notYet = standings.filter(({ lastAnswered, lastAllRight }) => lastAnswered && !lastAllRight);
  const list = within(panel.getByRole('list', { name: `Not yet · ${notYet.length}` }));
  expect(list.getAllByRole('listitem')).toHaveLength(notYet.length);
  expect(list.getAllByText(notYet[0]?.lastAnswer[0] ?? '').length).toBeGreaterThan(0);
  expect(panel.getByRole('list', { name: 'All right · 9' }).textContent).toContain('Ada');
  expect(panel.getByRole('list', { name: 'Nothing sent · 2' })).toBeTruthy();
});

test('a flow is told box by box, where a box is not right', async () => {
  const panel = await names(views.flowReveal);
  const told = panel.getAllByRole('list').filter((list) => list.tagName === 'OL');
  expect(told.length).toBeGreaterThan(10);
  for (const one of told) expect(within(one).getAllByRole('listitem').length).toBeGreaterThan(0);
  expect(panel.getAllByText('Empty').length).toBeGreaterThan(0);
});

test('in a poll nobody is wrong', async () => {
  const panel = await names(views.pollReveal);
  expect(panel.getByRole('list', { name: 'Answered · 24' })).toBeTruthy();
  expect(panel.queryByText(/Not yet|All right/)).toBeNull();
});

test('a name is found among many', async () => {
  const panel = await names(views.choiceReveal);
  await fireEvent.input(panel.getByRole('searchbox'), { target: { value: 'ada' } });
  expect(panel.getByRole('list', { name: 'All right · 1' })).toBeTruthy();
  expect(panel.queryByText(/Not yet/)).toBeNull();
});

test('the end of a game tells that nobody has points, and that of a practice has no podium', async () => {
  const { session, rerender } = await at(views.emptyEnd);
  expect(screen.getByText('Nobody has points.')).toBeTruthy();
  const practice = views.forHost(views.emptyEnd, views.hostPractice.hostOnly);
  await rerender({ session: { ...session, state: fixedSession(practice).state } });
  expect(screen.queryByRole('heading', { name: 'Podium' })).toBeNull();
});

test('the commonest slip names the cards in the deck’s language, and counts in ours', async () => {
  const { room } = views.flowReveal;
  if (!room) throw new Error('no room');
  await at({ ...views.flowReveal, room: { ...room, deckLanguage: 'fr' } });
  const said = document.querySelector('.say');
  const inFrench = Array.from(said?.querySelectorAll('[lang=fr]') ?? [], ({ textContent }) =>
    textContent?.trim(),
  );
  expect(inFrench).toHaveLength(2);
  expect(said?.textContent?.replaceAll(/\s+/g, ' ')).toContain(`have ${inFrench[0]} in`);
  expect(said?.textContent).toContain(inFrench[1]);
});

test('the door is shut in one tap before the game', async () => {
  const { session } = await at(views.lobby);
  await fireEvent.click(button('Lock the room'));
  expect(session.lockJoining).toHaveBeenCalledExactlyOnceWith(true);
});

test('the standings are hidden in one tap where they are shown', async () => {
  const { session } = await at(views.standings);
  await fireEvent.click(screen.getByRole('checkbox', { name: 'Hide the standings' }));
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith({ ...views.SETTINGS, hideStandings: true });
});

test('another round is two taps away, also on a phone', async () => {
  const { session } = await at(views.choiceReveal);
  await fireEvent.click(button(/^Round 3 of 8/));
  await fireEvent.click(button(/Routes to distant organs/));
  expect(session.jump).toHaveBeenCalledExactlyOnceWith(8);
});

test('a game is had go on by itself from More', async () => {
  const { session } = await at(views.choiceOpen);
  await fireEvent.click(button('More'));
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Goes on by itself' });
  const { value } = within(select).getByRole<HTMLOptionElement>('option', { name: 'After 10 seconds' });
  await fireEvent.change(select, { target: { value } });
  expect(session.changeSettings).toHaveBeenCalledExactlyOnceWith({
    ...views.SETTINGS,
    autoAdvanceSeconds: 10,
  });
});

test.each([
  ['at the standings', views.standings],
  ['after a round', views.choiceReveal],
  ['at their own pace', views.hostSelfPaced],
])('%s a name leads to what can be done for them', async (_, view) => {
  await at(view);
  const folded = screen.queryByText('Name by name')?.closest('details');
  if (folded) folded.open = true;
  const name = screen.getAllByRole('button', { name: /^Ada/ })[0] as HTMLElement;
  name.focus();
  await fireEvent.click(name);
  const sheet = within(screen.getByRole('dialog', { name: 'Ada' }));
  expect(sheet.getByRole('button', { name: 'Rename' })).toBeTruthy();
  expect(sheet.getByRole('combobox', { name: 'Time' })).toBeTruthy();
  expect(sheet.getByRole('button', { name: 'Remove for good' })).toBeTruthy();
  await fireEvent.click(sheet.getByRole('button', { name: 'Close' }));
  expect(document.activeElement).toBe(name);
});

test('team and streak of a standing are told apart', async () => {
  await at(views.hostTeamStandings);
  expect(screen.getByText('Team 2 · 2 right in a row', { selector: '.namefacts' })).toBeTruthy();
});

test('the end names the rounds to go over again, the hardest first', async () => {
  await at(views.end);
  const panel = screen.getByRole('heading', { name: 'Go over again' }).closest('section') as HTMLElement;
  const rounds = within(panel).getAllByRole('listitem');
  expect(rounds.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '6 Cell death by detachment is called… 42 %',
    '7 1 of how many formed micrometastases? 58 %',
  ]);
});

test('a class that had everything right has nothing to go over again', async () => {
  const { hostOnly } = views.forHost(views.end);
  const rounds = hostOnly?.rounds.map((round) => ({ ...round, classPercent: 60 })) ?? [];
  await at(views.forHost(views.end, { rounds }));
  expect(screen.queryByRole('heading', { name: 'Go over again' })).toBeNull();
});

test('what lay over a seat that moved does not come back with it', async () => {
  const { session, rerender } = await at(views.flowOpen);
  await fireEvent.click(button('People'));
  const { state } = session;
  await rerender({
    session: { ...session, state: { ...state, line: { kind: 'closed', reason: 'seatTakenOver' } } },
  });
  expect(screen.queryByRole('dialog')).toBeNull();
  await rerender({ session });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(button('People')).toBeTruthy();
});

test('at their own pace the list says whose line is down', async () => {
  await at(
    views.forHost(views.hostSelfPaced, { players: [views.rosterPlayer(1, 'Ada', { connected: false })] }),
  );
  expect(screen.getByRole('rowheader').textContent).toContain('line dropped');
});

test('whose line is down, and for how long', async () => {
  const nowMs = fixedSession(views.flowOpen).clock.now();
  const line = (droppedAtMs: number) => ({ connected: false, droppedAtMs });
  await at(
    views.forHost(views.paused, {
      players: [
        views.rosterPlayer(1, 'Ada'),
        views.rosterPlayer(2, 'Zoë', line(nowMs - 12_000)),
        views.rosterPlayer(3, 'Béla', line(0)),
      ],
    }),
  );
  expect(button(/^Zoë/).textContent).toMatch(/, line dropped\s*0:12/);
  expect(button(/^Béla/).textContent).not.toMatch(/\d/);
});

test('a title keeps its own direction, and begins where the page does', async () => {
  await at(views.choiceOpen);
  const title = screen.getByRole('heading', { level: 1 });
  expect(title.getAttribute('dir')).toBeNull();
  expect(title.querySelector('bdi')?.textContent).toBe(title.textContent?.trim());
});
