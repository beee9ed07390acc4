import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { fullApi, teamApi } from '../../gallery/hostPages.js';
import ResultPage from './ResultPage.svelte';

afterEach(cleanup);

const words = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The page, and the cells of its table of students, row by row from the head. */
async function show(api: typeof fullApi) {
  const nothing = () => {};
  const { container } = render(ResultPage, { api, gameId: 'g-0', onsignedout: nothing, onsignout: nothing });
  await screen.findByText('Rounds, hardest first');
  const students = [...container.querySelectorAll('.scores tr')].map((row) => [...row.children].map(words));
  const titles = [...container.querySelectorAll('h2')].map(words);
  return { container, students, titles };
}

const line = (text: string) => screen.getByText(text).closest('li');

test('a game without teams and adjustments has no place for them', async () => {
  const { students, titles } = await show(fullApi);
  expect(students[0]?.slice(0, 4)).toEqual(['Rank', 'Name', 'Points', 'All right']);
  expect(titles).toEqual(['Rounds, hardest first', 'Students']);
  expect(screen.queryByText(/at their own pace/)).toBeNull();
});

test('teams stand in the order of their ranks, and every student has one', async () => {
  const { container, students, titles } = await show(teamApi);
  expect(titles).toContain('Teams');
  const teams = [...container.querySelectorAll('tbody th')]
    .map(words)
    .filter((word) => word.startsWith('Team'));
  expect(teams).toEqual(['Team 2', 'Team 1', 'Team 3']);
  expect(students.map((row) => row[3]).slice(0, 4)).toEqual(['Team', '1', '2', '3']);
});

test('who a player is stands beside the name in the game, where the host wrote it down', async () => {
  const { students } = await show(teamApi);
  expect(students[0]?.slice(1, 3)).toEqual(['Name', 'Roster name']);
  expect(students[1]?.slice(1, 3)).toEqual(['Ada', 'Ada Okafor']);
  expect(students[5]?.[2]).toBe('');
});

test('what was added by hand is there with its reasons, and in the sum', async () => {
  const { students, titles } = await show(teamApi);
  expect(titles).toContain('Points by hand');
  expect(students[3]?.[4]).toMatch(/by hand: \+250$/);
  expect(students[2]?.[4]).not.toContain('by hand');
  expect(words(line('Talked through the last round'))).toContain('−150');
});

test('a poll has no meter and no share, and nobody has it right', async () => {
  const { students } = await show(teamApi);
  const poll = line('Which of these did you know?');
  expect(poll?.querySelector('.meter')).toBeNull();
  expect(words(poll)).not.toContain('%');
  expect(words(poll)).toContain('Poll');
  expect(students[1]?.[5]).toBe('7 of 7');
  expect(students[1]?.[8]).toBe('answered');
});

test('it says where everybody played at their own pace', async () => {
  await show(teamApi);
  expect(screen.getByText(/at their own pace/)).toBeTruthy();
});
