import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { LONG_CHOICE_CARDS } from '../../gallery/content.js';
import { fixedSession } from '../../gallery/fixedSession.js';
import * as views from '../../gallery/views.js';
import { lengthOf, overflows } from './fit.svelte.js';
import { podiumSteps } from './podium.js';
import ScreenScreens from './ScreenScreens.svelte';

afterEach(cleanup);

const standing = (rank: number, alias: string) => ({ rank, alias, points: 7000 - rank, moved: 0, streak: 0 });

test('an old picture says when it was true, and shows no time', () => {
  render(ScreenScreens, {
    session: fixedSession(views.choiceOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
  });
  expect(screen.getByRole('alert').textContent).toMatch(/This picture is out of date\.\s+Last news .*:41:27/);
  expect(screen.queryByRole('timer')).toBeNull();
});

test.each([
  ['lobby', views.lobby],
  ['preview', views.flowPreview],
  ['open', views.flowOpen],
  ['paused', views.paused],
  ['talk', views.choiceTalk],
  ['reveal', views.flowReveal],
  ['written reveal', views.numberReveal],
  ['standings', views.standings],
  ['end', views.end],
  ['own pace', views.selfPaced],
])('who comes late finds the code and its QR code: %s', (_name, view) => {
  render(ScreenScreens, { session: fixedSession(view) });
  expect(screen.getAllByRole('img', { name: 'K 7 M 2 Q P' })).toHaveLength(1);
  expect(screen.getAllByRole('img', { name: 'QR code of the join link' })).toHaveLength(1);
});

test('pressed, the code is large with where to go, until Escape', async () => {
  render(ScreenScreens, { session: fixedSession(views.flowOpen) });
  const corner = screen.getByRole('button', { name: /K 7 M 2 Q P/ });
  await fireEvent.click(corner);
  expect(corner.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('riffle.example');
  await fireEvent.keyDown(window, { key: 'Escape' });
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});

test('numbers show on which side of the answer the class was', () => {
  const { container } = render(ScreenScreens, { session: fixedSession(views.numberReveal) });
  const bars = Array.from(container.querySelectorAll('.barrow'), ({ textContent }) =>
    textContent.replaceAll(/\s+/g, ' ').trim(),
  );
  expect(bars).toEqual(['Too little 9', 'Right 11', 'Too much 4']);
});

test('no countdown runs on in an old picture', () => {
  const { rerender } = render(ScreenScreens, { session: fixedSession(views.flowPreview) });
  expect(screen.getByRole('timer')).toBeTruthy();
  void rerender({ session: fixedSession(views.flowPreview, {}, 12_001) });
  flushSync();
  expect(screen.getByRole('alert').textContent).toContain('This picture is out of date.');
  expect(screen.queryByRole('timer')).toBeNull();
});

test('the class is told why its clock stands still', () => {
  render(ScreenScreens, { session: fixedSession(views.choiceOpen, { savingStopped: true }) });
  expect(screen.getByRole('alert').textContent).toContain('The clock stands still');
  expect(screen.getByRole('timer')).toBeTruthy();
});

test('many choices, or a long one, are set smaller from the start', () => {
  expect(lengthOf(['a', 'b', 'c', 'd'])).toBe('plain');
  expect(lengthOf(['a', 'b', 'c', 'd', 'e'])).toBe('long');
  expect(lengthOf(['a', 'b'.repeat(61)])).toBe('long');
  expect(lengthOf(LONG_CHOICE_CARDS.map(({ label }) => label))).toBe('long');
});

test('a pixel of rounding is no overflow', () => {
  const room = { clientHeight: 500, clientWidth: 900, scrollHeight: 501, scrollWidth: 900 };
  expect(overflows(room)).toBe(false);
  expect(overflows({ ...room, scrollHeight: 502 })).toBe(true);
  expect(overflows({ ...room, scrollWidth: 902 })).toBe(true);
});

test('a shared rank stands on one step, and the rank after it stays empty', () => {
  const steps = podiumSteps([standing(1, 'Ada'), standing(1, 'Mei'), standing(3, 'Yuki')], 0);
  expect(steps.map(({ rank, names }) => [rank, names])).toEqual([
    [1, ['Ada', 'Mei']],
    [3, ['Yuki']],
  ]);
});

test('a step with more names than lines counts the rest', () => {
  const [step] = podiumSteps(
    ['a', 'b', 'c', 'd', 'e'].map((alias) => standing(1, alias)),
    0,
  );
  expect(step).toMatchObject({ names: ['a', 'b'], more: 3 });
});

test('whom the server has not named is counted on the last step only', () => {
  const places = [standing(1, 'Ada'), ...['Mei', 'Yuki', 'Noam'].map((alias) => standing(2, alias))];
  expect(podiumSteps(places, 288).map(({ rank, names, more }) => [rank, names, more])).toEqual([
    [1, ['Ada'], 0],
    [2, ['Mei', 'Yuki'], 289],
  ]);
});

test.each([
  ['standings', views.equalStandings],
  ['podium', views.equalEnd],
])('of a class of 26 equal ones, the %s names some and counts all others', (_name, view) => {
  const { container } = render(ScreenScreens, { session: fixedSession(view) });
  const named = container.querySelectorAll('.lane, .podium bdi').length;
  const [more] = container.querySelector('main')?.textContent?.match(/(?<=and )\d+(?= more)/) ?? [];
  expect(named + Number(more)).toBe(26);
});

test('the sun is for a first rank with points, and for all who share it', () => {
  const firsts = (view: typeof views.standings) =>
    render(ScreenScreens, { session: fixedSession(view) }).container.querySelectorAll('.lane.first').length;
  expect(firsts(views.standings)).toBe(1);
  cleanup();
  expect(firsts(views.equalStandings)).toBe(0);
  cleanup();
  expect(firsts(views.sharedStandings)).toBe(2);
});

test('nobody is on the podium of a game without rounds', () => {
  expect(podiumSteps([], 0)).toEqual([]);
});

test('the projector shows what the class may see and nothing else', () => {
  const { container } = render(ScreenScreens, { session: fixedSession(views.choiceOpen) });
  expect(container.querySelector('.right, .ok')).toBeNull();
  expect(container.textContent).not.toContain('Ada');
});

test('a ring spreads for each who joins, at most six at once, and for nobody who was there before', () => {
  const withPlayers = (players: number) =>
    fixedSession({ ...views.lobby, stage: { ...views.lobby.stage, players } } as typeof views.lobby);
  const { container, rerender } = render(ScreenScreens, { session: withPlayers(20) });
  const rings = () => container.querySelectorAll('.ring').length;
  expect(rings()).toBe(0);
  for (const [players, expected] of [
    [21, 1],
    [20, 1],
    [23, 4],
    [40, 6],
  ] as const) {
    void rerender({ session: withPlayers(players) });
    flushSync();
    expect(rings(), `${players} players`).toBe(expected);
  }
});
