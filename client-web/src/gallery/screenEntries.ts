import ScreenScreens from '../screens/screen/ScreenScreens.svelte';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import * as views from './views.js';

/** The projector's screens. */
export const screenEntries: Entry[] = [
  projector('lobby', views.lobby),
  projector('lobby-empty', views.emptyLobby),
  projector('preview', views.flowPreview),
  projector('flow', views.flowOpen),
  projector('flow-long', views.longFlowOpen),
  projector('choice', views.choiceOpen),
  projector('choice-long', views.longChoiceOpen),
  projector('reveal-flow', views.flowReveal),
  projector('reveal-choice', views.choiceReveal),
  projector('standings', views.standings),
  projector('podium', views.end),
  entry('screen-stale', 'screen', ScreenScreens, {
    session: fixedSession(views.choiceOpen, { line: { kind: 'dropped', retryAtMs: undefined } }),
  }),
];

function projector(name: string, view: Parameters<typeof fixedSession>[0]): Entry {
  return entry(`screen-${name}`, 'screen', ScreenScreens, { session: fixedSession(view) });
}
