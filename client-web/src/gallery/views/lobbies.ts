// Before the game.
import { Mode } from '../../gen/riffle/wire/v1/settings.js';
import type { View } from '../../gen/riffle/wire/v1/view.js';
import { CLASS, TEAM_SIZES } from '../content.js';
import { LOBBY, view } from './makers.js';

export const lobby = view(0, { $case: 'lobby', value: { ...LOBBY, newest: CLASS.slice(-16).reverse() } });

export const emptyLobby: View = {
  ...view(0, { $case: 'lobby', value: LOBBY }),
  stage: { number: 0, players: 0, connected: 0, kind: { $case: 'lobby', value: LOBBY } },
};

export const teamLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), teamSizes: TEAM_SIZES },
});

export const chooseTeamLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), teamSizes: TEAM_SIZES, chooseTeam: true },
});

export const selfPacedLobby = view(0, {
  $case: 'lobby',
  value: { ...LOBBY, newest: CLASS.slice(-16).reverse(), mode: Mode.SELF_PACED },
});
