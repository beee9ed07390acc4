import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/call.js';
import { OLD_REVIEW, REVIEW, REVIEW_LINK, refusing } from '../../gallery/review.js';
import type { Review } from '../../gen/riffle/api/v1/api.js';
import ReviewPage from './ReviewPage.svelte';

afterEach(cleanup);

const words = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

async function show(review: Review) {
  const { container } = render(ReviewPage, { link: REVIEW_LINK, ask: async () => review });
  await screen.findByRole('heading', { level: 1, name: review.deckTitle });
  return container;
}

/** The part of the page about a round. */
const round = (prompt: string) => screen.getByRole('region', { name: prompt });

test('it tells how the game came out, for the player alone', async () => {
  const container = await show(REVIEW);
  expect(words(container.querySelector('.score'))).toBe('You came 2nd');
  expect(words(container)).toContain('5,860 points · 1 of 5 all right');
  expect(words(container.querySelector('.bar bdi'))).toBe('Mei L.');
});

test('a flow shows its order, and describes what stood elsewhere', async () => {
  await show(REVIEW);
  const flow = round('Put the steps of metastasis in order.');
  expect(words(flow)).toContain('3 of 5 in place');
  expect(words(flow)).toContain('after 51 seconds · checked 2 times');
  const steps = [...flow.querySelectorAll('ol > li')].map(words);
  expect(steps).toHaveLength(5);
  expect(steps[0]).not.toContain('molecular scissors');
  expect(steps[3]).toContain('You left it out. Cancer cells can be recognized');
  expect(steps[4]).toContain('You had it in 4. In the blood stream');
  expect(words(flow.querySelector('ul > li'))).toContain('You had it in 5. It does not belong.');
  expect(words(flow)).toContain('Why Few of the cells');
});

test('choices show what was picked beside what was right', async () => {
  await show(REVIEW);
  const rows = within(round('What can a migrating cancer cell die from?'))
    .getAllByRole('listitem')
    .map(words);
  expect(rows[0]).toMatch(/You chose it Right$/);
  expect(rows[3]).toMatch(/destroy them Right$/);
  expect(rows[4]).not.toMatch(/Right|Not this one/);
});

test('of a poll only the own pick is told', async () => {
  await show(REVIEW);
  const poll = round('Which step should we go over again?');
  expect(words(poll)).toContain('Your answer: الهروب من الخلايا الليمفاوية');
  expect(poll.querySelector('.choice, .verdict.right, .verdict.wrong')).toBeNull();
});

test('written answers stand beside those that count', async () => {
  await show(REVIEW);
  const typed = round('What is cell death by detachment called?');
  expect(words(typed)).toMatch(/apoptosis You wrote this.*Not yet.*anoikis/i);
  const amount = round('About what share of cancer deaths is due to metastasis?');
  expect(words(amount)).toContain('Nothing was sent in this round.');
  expect(words(amount)).toContain('90');
});

test('hidden ranks stay hidden, and old rounds say that they were not kept', async () => {
  const container = await show(OLD_REVIEW);
  expect(container.querySelector('.score')).toBeNull();
  expect(screen.getAllByText('What was answered in this round was not kept.')).toHaveLength(2);
});

test.each([
  [404, 'Nothing is kept for this link.', false],
  [429, 'Too many wrong links came from your network.', true],
  [0, 'The server does not answer.', true],
  [502, 'The server does not answer.', true],
])('status %i says what to do', async (status, title, again) => {
  render(ReviewPage, { link: REVIEW_LINK, ask: refusing(status) });
  await screen.findByRole('heading', { name: title });
  expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(again);
  expect(screen.getByRole('link', { name: 'Join a class' }).getAttribute('href')).toBe('/');
});

test('an address without a link is not asked for', () => {
  const ask = vi.fn(async () => REVIEW);
  render(ReviewPage, { link: undefined, ask });
  expect(screen.getByRole('heading', { name: 'Nothing is kept for this link.' })).toBeTruthy();
  expect(ask).not.toHaveBeenCalled();
});

test('when the line is back the review comes', async () => {
  const ask = vi.fn<() => Promise<Review>>(async () => REVIEW);
  ask.mockRejectedValueOnce(new ApiError(0, ''));
  render(ReviewPage, { link: REVIEW_LINK, ask });
  await fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Metastasis' })).toBeTruthy();
  expect(ask).toHaveBeenCalledTimes(2);
});
