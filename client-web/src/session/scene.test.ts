import { describe, expect, test } from 'vitest';
import * as views from '../gallery/views.js';
import { TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import type { View } from '../gen/riffle/wire/v1/view.js';
import { roundListOf, type Scene, sceneOf, screenKey } from './scene.js';

test.each<[kind: Scene['kind'], name: string, view: View]>([
  ['lobby', 'a lobby with teams', views.chooseTeamLobby],
  ['notAdmitted', 'a player who waits', views.notAdmitted],
  ['preview', 'a preview', views.typedPreview],
  ['paused', 'a pause', views.paused],
  ['flow', 'a flow', views.flowOpen],
  ['choice', 'a choice', views.choiceOpen],
  ['choice', 'a poll', views.pollOpen],
  ['typed', 'a typed round', views.typedOpen],
  ['number', 'a number', views.numberOpen],
  ['slide', 'a slide', views.slideOpen],
  ['talk', 'the talk', views.typedTalk],
  ['flowReveal', 'the reveal of a flow', views.flowReveal],
  ['choiceReveal', 'the reveal of a poll', views.pollReveal],
  ['typedReveal', 'the reveal of a typed round', views.typedReveal],
  ['numberReveal', 'the reveal of a number', views.numberReveal],
  ['standings', 'the standings', views.teamStandings],
  ['end', 'the end', views.hiddenEnd],
  ['selfPaced', 'everybody at their own pace, to the host', views.hostSelfPaced],
  ['selfPaced', 'before the first turn', views.paceStart],
  ['flow', 'a turn that is a flow', views.paceFlowOpen],
  ['typed', 'a turn that is a typed round', views.paceTypedOpen],
  ['slide', 'a turn that is a slide', views.paceSlideOpen],
  ['flowReveal', 'a closed turn', views.paceFlowReveal],
])('%s: %s', (kind, _, view) => {
  expect(sceneOf(view).kind).toBe(kind);
});

test('what is the player’s own comes with the round', () => {
  const typed = views.forPlayer(views.typedOpen, views.mineTypedSent);
  expect(sceneOf(typed)).toMatchObject({ mine: { text: 'アノイキス' } });
  const revealed = views.forPlayer(views.numberReveal, views.mineNumberRound);
  expect(sceneOf(revealed)).toMatchObject({ mine: { points: 1863 } });
});

describe('the deadline of a round', () => {
  const deadlineOf = (view: View) => {
    const scene = sceneOf(view);
    return 'deadlineMs' in scene ? scene.deadlineMs : 'not a round';
  };

  test('is the class’s, for a player of the usual time too', () => {
    expect(deadlineOf(views.typedOpen)).toBe(views.NOW_MS + 31_000);
    expect(deadlineOf(views.forPlayer(views.typedOpen, views.mineTextNone))).toBe(views.NOW_MS + 31_000);
  });

  test('is the player’s own where they have more time', () => {
    expect(deadlineOf(views.doubleTime)).toBe(views.NOW_MS + 76_000);
  });

  test('is none where the class has none, or the player has all the time', () => {
    const endless = views.forPlayer(views.typedOpen, undefined, 0, { time: TimeAllowance.UNLIMITED });
    expect(deadlineOf(endless)).toBeUndefined();
    expect(deadlineOf(views.unlimitedFlowOpen)).toBeUndefined();
    expect(deadlineOf(views.practice)).toBeUndefined();
  });
});

describe('at one’s own pace', () => {
  test('a turn says where the player is; a round of the class does not', () => {
    const pace = { mine: views.paceFlowOpen.mine?.pace, selfPaced: { finished: 7 } };
    expect(sceneOf(views.paceFlowOpen)).toMatchObject({ pace });
    expect(sceneOf(views.paceFlowReveal)).toMatchObject({ pace: { selfPaced: { finished: 7 } } });
    expect(sceneOf(views.flowOpen)).not.toHaveProperty('pace');
  });

  test('the list is there to go back to from a turn, and in no other game', () => {
    expect(roundListOf(views.paceFlowReveal)).toMatchObject({
      kind: 'selfPaced',
      mine: views.paceFlowReveal.mine?.pace,
    });
    expect(roundListOf(views.flowReveal)).toBeUndefined();
  });

  test('a closed turn without a solution, as of a slide, leads to the list', () => {
    const { mine } = views.paceFlowReveal;
    const turn = mine?.pace?.turn;
    if (!mine?.pace || turn?.$case !== 'reveal') throw new Error('no closed turn');
    const bare = { $case: 'reveal', value: { ...turn.value, solution: undefined } } as const;
    const view = { ...views.paceFlowReveal, mine: { ...mine, pace: { ...mine.pace, turn: bare } } };
    expect(sceneOf(view).kind).toBe('selfPaced');
  });

  test('a new round is a new screen, within the same stage', () => {
    expect(screenKey(views.paceFlowOpen)).not.toBe(screenKey(views.paceTypedOpen));
    expect(screenKey(views.paceFlowOpen)).toBe(screenKey(views.paceFlowReveal));
    expect(screenKey(views.flowOpen)).not.toBe(screenKey(views.flowReveal));
  });
});
