import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { fixedSession } from '../../gallery/fixedSession.js';
import { screenEntries } from '../../gallery/screenEntries.js';
import * as views from '../../gallery/views.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import ScreenScreens from './ScreenScreens.svelte';

afterEach(cleanup);

function textOf(view: View): string {
  const { container } = render(ScreenScreens, { session: fixedSession(view) });
  return container.querySelector('main')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
}

test.each(screenEntries)('$id is a picture with one heading and no way to answer', ({ component, props }) => {
  render(component, props);
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a round without a limit has neither a timer nor a stream', () => {
  const { container } = render(ScreenScreens, { session: fixedSession(views.unlimitedFlowOpen) });
  expect(screen.queryByRole('timer')).toBeNull();
  expect(container.querySelector('.stream')).toBeNull();
  expect(screen.getByText('No time limit')).toBeTruthy();
});

test.each([
  ['typedOpen', views.typedOpen, 'Write your answer on your phone'],
  ['numberOpen', views.numberOpen, 'Write a number on your phone'],
  ['pollOpen', views.pollOpen, 'Nothing is right or wrong here'],
  ['slideOpen', views.slideOpen, 'Few of the cells that leave a tumor'],
  ['choiceRevote', views.choiceRevote, 'Vote again'],
  ['howManyFlowOpen', views.howManyFlowOpen, 'Closes when all are done'],
  ['paused', views.paused, 'Paused'],
  ['typedTalk', views.typedTalk, '24 of 26 answered'],
  ['typedReveal', views.typedReveal, '14 of 26 had it right'],
  ['flowPreview', views.flowPreview, '5 boxes. One does not belong.'],
  ['standings', views.standings, 'Biggest climb: Tomasz, 7 places up'],
  ['numberReveal', views.numberReveal, '90 ± 2.5 %'],
  ['teamStandings', views.teamStandings, 'Goes on in 8 seconds'],
  ['hiddenStandings', views.hiddenStandings, 'Round 2 is done'],
  ['hiddenEnd', views.hiddenEnd, 'As a class: 71 % right'],
  ['selfPacedLobby', views.selfPacedLobby, 'At your own pace'],
  ['chooseTeamLobby', views.chooseTeamLobby, 'Team 1: 7 players'],
  ['selfPaced', views.selfPaced, '3 days left'],
  ['practice', views.practice, 'There is no deadline.'],
])('%s tells: %s', (_name, view, words) => {
  expect(textOf(view).replaceAll('\u00a0', ' ')).toContain(words);
});

test.each([
  ['choiceTalk', views.choiceTalk],
  ['pollTalk', views.pollTalk],
  ['flowTalk', views.flowTalk],
  ['pollReveal', views.pollReveal],
])('%s shows what the class did, and nothing as right or wrong', (_name, view) => {
  const { container } = render(ScreenScreens, { session: fixedSession(view) });
  expect(container.querySelector('.bars, .heat')).not.toBeNull();
  expect(container.querySelector('.right, .wrong, .ok, .odd, .ord')).toBeNull();
  expect(container.textContent).not.toMatch(/\bright\b|belong/);
});

test.each([
  ['standings', views.hiddenStandings],
  ['end', views.hiddenEnd],
])('hidden, the %s ranks nobody', (_name, view) => {
  const { container } = render(ScreenScreens, { session: fixedSession(view) });
  expect(container.querySelector('.lane, .podium, .teamlist')).toBeNull();
});

test('a streak is a mark beside the name from two in a row', () => {
  expect(textOf(views.standings).match(/in a row/g)).toHaveLength(1);
});

test('teams stand beside the top five, each with its own mark', () => {
  const { container } = render(ScreenScreens, { session: fixedSession(views.teamStandings) });
  const teams = Array.from(container.querySelectorAll('.teamlist li'), (line) =>
    Array.from(line.querySelectorAll('.num, .mark'), (part) => part.textContent?.trim()).join(' '),
  );
  expect(teams).toEqual(['1 3 1,388', '2 1 1,301', '2 2 1,301', '4 4 1,117']);
});
