import HostScreens from '../screens/host/HostScreens.svelte';
import { type Entry, entry } from './entry.js';
import { fixedSession } from './fixedSession.js';
import * as views from './views.js';

/** The host's screens; those of the desk and of results belong here too. */
export const hostEntries: Entry[] = [
  host('lobby', views.lobby),
  entry('host-lobby-empty', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.emptyLobby, { players: [] })),
  }),
  host('preview', views.flowPreview),
  host('flow', views.flowOpen),
  host('choice', views.choiceOpen),
  host('several', views.severalOpen),
  host('reveal-flow', views.flowReveal),
  host('reveal-choice', views.choiceReveal),
  host('standings', views.standings),
  host('end', views.end),
  entry('host-dropped', 'host', HostScreens, {
    session: fixedSession(views.forHost(views.flowOpen), { line: { kind: 'dropped', retryAtMs: undefined } }),
  }),
];

function host(name: string, view: Parameters<typeof views.forHost>[0]): Entry {
  return entry(`host-${name}`, 'host', HostScreens, { session: fixedSession(views.forHost(view)) });
}
