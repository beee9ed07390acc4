import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/call.js';
import { fixedSession } from '../../gallery/fixedSession.js';
import { choiceApi, fullApi } from '../../gallery/hostPages.js';
import * as views from '../../gallery/views.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import HostScreens from './HostScreens.svelte';

afterEach(cleanup);

/** An open round as its host sees it, and the calls for what is right. */
function at(view: View, api: typeof fullApi = fullApi) {
  const answerKey = vi.fn(api.answerKey);
  const props = { session: fixedSession(views.forHost(view)), api: { ...api, answerKey } };
  const { rerender } = render(HostScreens, props);
  return {
    answerKey,
    /** The room is in this view now. */
    comes: (next: View) => rerender({ ...props, session: fixedSession(views.forHost(next)) }),
  };
}

const button = (name: string) => screen.getByRole('button', { name });
const cells = (row: string) =>
  within(screen.getByRole('row', { name: new RegExp(row) }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replace('·', '').trim());
const namesIn = (list: HTMLElement) =>
  within(list)
    .getAllByRole('button')
    .map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim());

test('the matrix counts who has which card where, and who has not placed it', () => {
  at(views.flowOpen);
  expect(cells('lymphocyte escape')).toEqual(['0', '0', '0', '12', '7', '7']);
  expect(document.querySelector('td.ok')).toBeNull();
});

test('a step that is pressed says who has it where, until it is pressed again', async () => {
  const { answerKey } = at(views.flowOpen);
  const step = button('increased apoptosis');
  expect(step.getAttribute('aria-expanded')).toBe('false');
  await fireEvent.click(step);
  const below = document.querySelector<HTMLElement>('.whorow');
  expect(below && namesIn(below)).toEqual([
    'نور , Box 3',
    'Chloé , Box 2',
    'Priya , Box 1',
    'Ingrid , Box 5',
    'Luca , Box 4',
  ]);
  await fireEvent.click(step);
  expect(document.querySelector('.whorow')).toBeNull();
  expect(answerKey, 'names need no key').not.toHaveBeenCalled();
});

test('who is not done is listed, whose line is down first', () => {
  at(views.flowOpen);
  const missing = screen.getByRole('heading', { name: /^Not done/ }).parentElement;
  expect(missing && namesIn(missing)).toEqual([
    'Zoë , line dropped 0:12',
    'Farid',
    'Sofía',
    'Oskar',
    'Aisha',
    'Noam',
    'Thảo',
  ]);
});

test('what is right is asked for once a round, and only by a host who wants to see it', async () => {
  const { answerKey } = at(views.flowOpen);
  expect(answerKey).not.toHaveBeenCalled();
  expect(screen.queryByText('does not belong')).toBeNull();

  await fireEvent.click(button('Show what is right'));
  await tick();
  await vi.waitFor(() => expect(document.querySelectorAll('td.ok')).toHaveLength(5));
  expect(screen.getByText('does not belong')).toBeTruthy();
  const took = screen.getByRole('heading', { name: /^Took one that does not belong/ }).parentElement;
  expect(took && namesIn(took)).toHaveLength(5);
  expect(button('Show what is right').getAttribute('aria-pressed')).toBe('true');

  await fireEvent.click(button('Show what is right'));
  expect(document.querySelector('td.ok')).toBeNull();
  expect(screen.queryByRole('heading', { name: /^Took/ })).toBeNull();
  await fireEvent.click(button('Show what is right'));
  expect(document.querySelectorAll('td.ok')).toHaveLength(5);
  expect(answerKey).toHaveBeenCalledExactlyOnceWith('K7M2QP');
});

test('the wish to see it lasts for the rounds that follow', async () => {
  const { answerKey, comes } = at(views.choiceOpen, choiceApi);
  await fireEvent.click(button('Show what is right'));
  await vi.waitFor(() => expect(screen.getByText('right')).toBeTruthy());
  await comes(views.pollOpen);
  expect(screen.queryByRole('button', { name: 'Show what is right' }), 'nothing is').toBeNull();
  await comes(views.choiceOpen);
  await vi.waitFor(() => expect(screen.getByText('right')).toBeTruthy());
  expect(answerKey).toHaveBeenCalledTimes(2);
});

test('the key of another round is not taken, and can be asked for again', async () => {
  const { answerKey } = at(views.choiceOpen, fullApi);
  await fireEvent.click(button('Show what is right'));
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('did not come'));
  expect(screen.queryByText('right')).toBeNull();
  await fireEvent.click(button('Show what is right'));
  expect(answerKey).toHaveBeenCalledTimes(2);
});

test('a key that does not come is said', async () => {
  at(views.flowOpen, { ...fullApi, answerKey: () => Promise.reject(new ApiError(409, 'too late')) });
  await fireEvent.click(button('Show what is right'));
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('did not come'));
  expect(button('Show what is right').getAttribute('aria-pressed')).toBe('false');
});

test('an answer that is pressed says who chose it', async () => {
  at(views.pollOpen);
  const [first] = screen.getAllByRole('button', { expanded: false }).filter((one) => one.closest('.bars'));
  await fireEvent.click(first as HTMLElement);
  expect(document.querySelectorAll('.whobelow .person').length).toBeGreaterThan(0);
});
