import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixedSession, SILENT_MS } from '../gallery/fixedSession.js';
import { flowOpen } from '../gallery/views.js';
import type { RoomState } from '../session/room.js';
import { announce } from './announce.svelte.js';
import LineBanner from './LineBanner.svelte';

vi.mock('./announce.svelte.js', () => ({ announce: vi.fn() }));

const DROPPED: Partial<RoomState> = { line: { kind: 'dropped', retryAtMs: undefined } };
const said = () => vi.mocked(announce).mock.calls.map(([text]) => text);

beforeEach(() => {
  vi.mocked(announce).mockClear();
});
afterEach(cleanup);

function show(props: { host?: boolean; silent?: boolean; boxes?: boolean } = {}) {
  const { container, rerender } = render(LineBanner, { session: fixedSession(flowOpen), ...props });
  const become = async (part: Partial<RoomState>, silentMs = 0) => {
    await rerender({ session: fixedSession(flowOpen, part, silentMs) });
    await tick();
    return container.textContent?.trim() ?? '';
  };
  return { container, become };
}

test('where all is well it says nothing', () => {
  const { container } = show();
  expect(container.textContent?.trim()).toBe('');
  expect(said()).toEqual([]);
});

test('a line that drops, catches up and is back is told once each way', async () => {
  const { become } = show({ boxes: true });
  expect(await become(DROPPED)).toContain('Your boxes are kept.');
  await become({ ...DROPPED, unanswered: [] });
  expect(await become({ catchesUp: true })).toContain('Catching up');
  expect(await become({})).toBe('');
  expect(said()).toEqual(['The line dropped. Your boxes are kept.', 'You are back.']);
});

test('a silence is shown and can be ended by hand, but not said aloud', async () => {
  const { become } = show();
  expect(await become({}, SILENT_MS)).toContain('No news since');
  expect(screen.getByRole('button', { name: 'Now' })).toBeTruthy();
  expect(said()).toEqual([]);
});

test('the teacher is told where to look when saving stops, the players that nothing is lost', async () => {
  const player = show();
  expect(await player.become({ savingStopped: true })).toContain('Nothing is lost');
  expect(await player.become({})).toBe('');
  expect(said()).toEqual([expect.stringContaining('Nothing is lost'), 'Saving works again. It goes on.']);
  const host = show({ host: true });
  expect(await host.become({ savingStopped: true })).toContain('Look at the disk');
});

test('over a sheet it is shown a second time, and said once', async () => {
  const { become } = show({ silent: true });
  expect(await become(DROPPED)).toContain('The line dropped.');
  expect(said()).toEqual([]);
});
