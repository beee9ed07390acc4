import PlayerScreens from '../screens/player/PlayerScreens.svelte';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import Parts from './Parts.svelte';
import * as views from './views.js';

/** The player's screens, and every shared component once. */
export const playerEntries: Entry[] = [
  entry('player-parts', 'player', Parts, {}),
  player('join', undefined),
  player('lobby', views.forPlayer(views.lobby, undefined, 0)),
  player('preview', views.forPlayer(views.flowPreview, undefined, 800)),
  player('flow-start', views.forPlayer(views.flowOpen, views.mineFlowStart, 800)),
  player('flow-half', views.forPlayer(views.flowOpen, views.mineFlowHalf, 800)),
  player('flow-checked', views.forPlayer(views.flowOpen, views.mineFlowChecked, 800)),
  player('flow-solved', views.forPlayer(views.flowOpen, views.mineFlowSolved, 800)),
  player('flow-long', views.forPlayer(views.longFlowOpen, views.mineFlowLong, 12_480)),
  player('choice', views.forPlayer(views.choiceOpen, views.mineChoiceNone)),
  player('choice-sent', views.forPlayer(views.choiceOpen, views.mineChoiceSent)),
  player('several', views.forPlayer(views.severalOpen, views.mineChoiceNone)),
  player('several-sent', views.forPlayer(views.severalOpen, views.mineSeveralSent)),
  player('reveal-flow', views.forPlayer(views.flowReveal, views.mineFlowRound)),
  player('reveal-flow-in-part', views.forPlayer(views.flowReveal, views.mineFlowRoundInPart)),
  player('reveal-choice', views.forPlayer(views.choiceReveal, views.mineChoiceRound)),
  player('reveal-nothing-sent', views.forPlayer(views.choiceReveal, views.mineNothingSent)),
  player('standings', views.forPlayer(views.standings, views.mineStanding)),
  player('end', views.forPlayer(views.end, views.mineEnd, 5860)),
  entry('player-dropped', 'player', PlayerScreens, {
    session: fixedSession(views.forPlayer(views.flowOpen, views.mineFlowHalf, 800), {
      line: { kind: 'dropped', retryAtMs: undefined },
    }),
  }),
];

function player(name: string, view: Parameters<typeof fixedSession>[0]): Entry {
  const part = view ? {} : ({ line: { kind: 'idle' } } as const);
  return entry(`player-${name}`, 'player', PlayerScreens, { session: fixedSession(view, part) });
}
