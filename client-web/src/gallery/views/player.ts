// Views with what is a player's own.
import { TimeAllowance } from '../../gen/riffle/wire/v1/settings.js';
import type { Mine, Stage, View } from '../../gen/riffle/wire/v1/view.js';
import { chooseTeamLobby, emptyLobby, teamLobby } from './lobbies.js';
import { NOW_MS } from './makers.js';
import { mineTextNone } from './mine.js';
import { typedOpen } from './texts.js';

/** The view with what is Mei's own; `part` replaces some of it. Players see no aliases in the lobby. */
export function forPlayer(shared: View, now?: Mine['now'], points = 1595, part: Partial<Mine> = {}): View {
  const { stage } = shared;
  const quiet: Stage | undefined =
    stage?.kind?.$case === 'lobby'
      ? { ...stage, kind: { $case: 'lobby', value: { ...stage.kind.value, newest: [] } } }
      : stage;
  const mine: Mine = {
    alias: 'Mei L.',
    points,
    now,
    waiting: false,
    team: 0,
    time: TimeAllowance.USUAL,
    deadlineMs: 0,
    pace: undefined,
  };
  return { ...shared, stage: quiet, mine: { ...mine, ...part } };
}

/** Waits for the host's yes. */
export const notAdmitted = forPlayer(emptyLobby, undefined, 0, { waiting: true });

export const inTeam = forPlayer(teamLobby, undefined, 0, { team: 3 });

export const choosesTeam = forPlayer(chooseTeamLobby, undefined, 0);

/** Twice the usual time. */
export const doubleTime = forPlayer(typedOpen, mineTextNone, 800, {
  time: TimeAllowance.DOUBLE,
  deadlineMs: NOW_MS + 76_000,
});
