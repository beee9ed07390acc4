import { expect, test, vi } from 'vitest';
import { fixedSession } from '../../gallery/fixedSession.js';
import * as views from '../../gallery/views.js';
import { RefusalReason } from '../../gen/riffle/wire/v1/server.js';
import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import type { RoomState } from '../../session/room.js';
import { PracticeWish } from './practiceWish.js';

const PLAY_NEXT = { id: 3, stage: 0, body: { $case: 'playNext', value: { stage: 31, deckId: '' } } } as const;

function game() {
  const wish = new PracticeWish();
  const playNext = vi.fn(() => true);
  const changeSettings = vi.fn(() => true);
  const at = (view: Parameters<typeof views.forHost>[0], part: Partial<RoomState> = {}) => {
    const session = { ...fixedSession(views.forHost(view), part), playNext, changeSettings };
    wish.follow(session);
    return session;
  };
  return { wish, at, playNext, changeSettings };
}

test('practice is the next game with the same deck, and its mode set in the lobby, once', () => {
  const { wish, at, playNext, changeSettings } = game();
  wish.ask(at(views.end));
  expect(playNext).toHaveBeenCalledExactlyOnceWith('');
  at(views.end, { unanswered: [PLAY_NEXT] });
  expect(changeSettings).not.toHaveBeenCalled();
  at(views.lobby);
  expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ ...views.SETTINGS, mode: Mode.PRACTICE });
  at(views.lobby);
  expect(changeSettings).toHaveBeenCalledOnce();
});

test('a wish that was refused does not come true in a later lobby', () => {
  const { wish, at, changeSettings } = game();
  wish.ask(at(views.end));
  const refusal = { reason: RefusalReason.OTHER_STAGE, detail: '', suggestion: '' };
  at(views.end, { refused: { request: PLAY_NEXT, refusal } });
  at(views.lobby);
  expect(changeSettings).not.toHaveBeenCalled();
});

test('a lobby that nobody wished to practice in keeps its mode', () => {
  const { at, changeSettings } = game();
  at(views.lobby);
  expect(changeSettings).not.toHaveBeenCalled();
});
