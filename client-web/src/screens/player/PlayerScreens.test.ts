import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { roomsLater } from '../../gallery/rooms.js';
import {
  choiceOpen,
  choiceReveal,
  flowOpen,
  flowReveal,
  forPlayer,
  mineChoiceNone,
  mineChoiceRound,
  mineFlowRound,
  mineFlowStart,
} from '../../gallery/views.js';
import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import { receipt, refusal } from '../../socket/fakes.js';
import { LaterPart } from '../../ui/laterPart.svelte.js';
import { bodies, openPage as open, settled } from './page.js';
import RoomScreens from './RoomScreens.svelte';

const FLOW = forPlayer(flowOpen, mineFlowStart, 800);
const CHOICE = forPlayer(choiceOpen, mineChoiceNone);

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('each move is sent at once, and a new snapshot keeps the card’s element, the held card and focus', async () => {
  const { server, show, find } = open(FLOW);
  find('.tray [data-card="2"]').click();
  await settled();
  find('[data-row="3"] .slot').click();
  await settled();
  expect(bodies(server()).slice(-1)).toEqual([
    { $case: 'placeCards', value: { round: 2, boxes: [0, 0, 2, 0, 0] } },
  ]);
  find('.tray [data-card="1"]').click();
  await settled();
  const held = find('.card.held');
  const focused = document.activeElement;
  expect(focused).toBe(find('[data-row="1"] .slot'));
  show(FLOW);
  expect(find('.card.held')).toBe(held);
  expect(document.activeElement).toBe(focused);
  expect(find('[data-row="3"] .card').dataset.card).toBe('2');
});

test('a check shows which boxes are right, and any move takes the crosses away', async () => {
  const { server, find, container } = open(FLOW);
  find('.tray [data-card="2"]').click();
  await settled();
  find('[data-row="1"] .slot').click();
  await settled();
  find('.tray [data-card="1"]').click();
  await settled();
  find('[data-row="2"] .slot').click();
  await settled();
  find('[data-check]').click();
  const asked = server().sent[server().sent.length - 1];
  const boxes = [true, false, false, false, false].map((right) => ({
    right,
    description: right ? '' : 'What it is.',
  }));
  server().replies(asked?.requestId ?? 0, { $case: 'check', value: { boxes, checksUsed: 1, right: 1 } });
  flushSync();
  expect(container.querySelectorAll('.box.right')).toHaveLength(1);
  expect(container.querySelectorAll('.box.wrong')).toHaveLength(1);
  find('[data-row="2"] .more .btn').click();
  await settled();
  expect(find('.desc').textContent).toContain('What it is.');
  find('[data-row="2"] .card').click();
  await settled();
  find('[data-row="4"] .slot').click();
  await settled();
  expect(container.querySelectorAll('.box.wrong')).toHaveLength(0);
  expect(container.querySelectorAll('.box.right')).toHaveLength(1);
});

test('an answer is on its way until the server has it', async () => {
  const { server, find } = open(CHOICE);
  find('.choice').click();
  flushSync();
  expect(screen.getByText('Sending…')).toBeTruthy();
  server().replies(1, receipt(6_100));
  flushSync();
  expect(screen.getByText('Your answer is in, after 6 seconds.')).toBeTruthy();
  expect(find('.choice.on').getAttribute('aria-pressed')).toBe('true');
});

test('an answer given while the line is down is kept, and goes when it is back', async () => {
  const { session, server, find } = open(CHOICE);
  server().closes(1006);
  flushSync();
  find('.choice').click();
  flushSync();
  expect(screen.getByText('Your answer is kept. It goes as soon as the line is back.')).toBeTruthy();
  session.retry();
  server().opens();
  server().welcomes();
  expect(bodies(server())).toEqual([
    expect.objectContaining({ $case: 'enterAsPlayer' }),
    { $case: 'submitChoice', value: { round: 3, cards: [3] } },
  ]);
});

test('what comes too late is said calmly', async () => {
  const { server, find } = open(FLOW);
  find('.tray [data-card="2"]').click();
  await settled();
  find('[data-row="1"] .slot').click();
  await settled();
  server().replies(1, refusal(RefusalReason.TOO_LATE));
  flushSync();
  expect(screen.getByText('Time was up. It does not count any more.')).toBeTruthy();
});

test('a question that is left to the projector is here for whoever asks, and for the next one too', async () => {
  const onScreen = (view: View): View => ({
    ...view,
    room: view.room && { ...view.room, questionsOnScreen: true },
  });
  const { show, find, container } = open(onScreen(CHOICE));
  const heading = () => find('h1').textContent.trim();
  expect(heading()).toBe('Read the question on the big screen.');
  expect(container.textContent).toContain('Promote the growth of blood vessels');

  find('.body .btn').click();
  await settled();
  expect(heading()).toBe('What do matrix metalloproteinases (MMPs) do?');

  show(onScreen(FLOW));
  await settled();
  expect(heading()).toBe('Put the steps of metastasis in order.');
});

test('a new stage gets focus on its heading once; the same stage again does not', () => {
  const { show, find } = open(FLOW);
  show(forPlayer(flowReveal, mineFlowRound));
  expect(document.activeElement).toBe(find('h1'));
  expect(document.title).toBe('Round 2 · Riffle');
  show(forPlayer(choiceReveal, mineChoiceRound));
  const link = find('h1');
  link.blur();
  show(forPlayer(choiceReveal, mineChoiceRound));
  expect(document.activeElement).toBe(document.body);
});

test('a seat that another page took can be taken back', () => {
  const { server } = open(FLOW);
  server().closes(4201);
  flushSync();
  screen.getByRole('button', { name: 'Use it here' }).click();
  server().opens();
  expect(bodies(server())[0]?.$case).toBe('enterAsPlayer');
});

test('a wrong code goes back to the code field and keeps the name', async () => {
  const { session, server } = open();
  const code = screen.getByLabelText('Code on the screen') as HTMLInputElement;
  const alias = screen.getByLabelText('Your name in the game') as HTMLInputElement;
  for (const [field, text] of [
    [code, 'K7M2QP'],
    [alias, 'Mei'],
  ] as const) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  flushSync();
  screen.getByRole('button', { name: 'Join' }).click();
  flushSync();
  expect(screen.getByRole('button', { name: 'Join one moment' })).toBeTruthy();
  server().opens();
  server().refuses(1, RefusalReason.NO_SUCH_ROOM);
  flushSync();
  await settled();
  expect(screen.getByText('No room has this code. Look at the screen again.')).toBeTruthy();
  expect([code.value, alias.value]).toEqual(['', 'Mei']);
  expect(document.activeElement).toBe(code);
  expect(session.knows('K7M2QP')).toBe(false);
});

test('who is in before the screens of the room waits in sight, and plays when they come', async () => {
  let come: (part: typeof RoomScreens) => void = () => {};
  const rooms = new LaterPart<typeof RoomScreens>(() => new Promise((resolve) => (come = resolve)));
  const { find } = open(CHOICE, rooms);
  expect(find('h1').textContent).toBe('One moment');
  come(RoomScreens);
  await settled();
  expect(find('.choice')).toBeTruthy();
});

test('who waits for screens that do not come can load the page again', () => {
  open(CHOICE, roomsLater(true));
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy();
});
