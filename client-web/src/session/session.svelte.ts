import { type Clock, LineClock } from '../clock/clock.js';
import type { Settings, TimeAllowance } from '../gen/riffle/wire/v1/settings.js';
import { Line, type LineNews, type LineParts } from '../socket/line.js';
import type { RequestBody } from '../socket/outbox.js';
import { reducePlayer } from './player.js';
import { KeptReviews } from './reviews.js';
import { NO_ROOM, type RoomState, reduceRoom } from './room.js';
import { Seats } from './seat.js';
import { TabShelf } from './shelf.js';

/** What every screen is given: what there is to show, and the server's time. */
export interface Session {
  /** Replaced as a whole at every change; read it in a template or `$derived`. */
  readonly state: RoomState;
  readonly clock: Clock;
  /** Tries a dropped line now; takes a seat back that another page took. */
  retry(): void;
  /** Leaves the room for good on this page. */
  leave(): void;
}

/** A player's seat. The acts return false when there is no seat to act from. */
export interface PlayerSession extends Session {
  /** Joins under this alias: 1 to 24 characters. Refused: `state.line` says why. */
  join(code: string, alias: string): void;
  /** Joins under a friendly alias that the server draws. */
  joinDrawn(code: string): void;
  /** Back into a seat of this browser, without typing; refused with NO_SUCH_SEAT where it is gone. */
  comeBack(code: string): void;
  /** Whether this browser has had a seat in the room. */
  knows(code: string): boolean;
  /** The room in which this browser took a seat last. */
  readonly recentRoom: string | undefined;
  /** Drops the seat's key: the room is gone. */
  forget(code: string): void;
  /** What this browser's players can see again of games that are over. */
  readonly reviews: KeptReviews;
  /** The draft of a flow: card numbers, 0 for an empty box. Shows in the state at once. */
  place(round: number, boxes: readonly number[]): boolean;
  /** Asks which boxes are right; the answer comes as `checked` of the player's flow. */
  check(round: number, boxes: readonly number[]): boolean;
  /** The one answer to a choice or a poll, or a new one in a revote: card numbers. */
  submit(round: number, cards: readonly number[]): boolean;
  /** The one answer to a typed or a number round, or a new one in a revote: 1 to 100 UTF-16 units. */
  submitText(round: number, text: string): boolean;
  /** Is done with a flow, until a card is placed; at one's own pace hands in a round of any kind. */
  finish(round: number): boolean;
  /** At one's own pace: begins this round. */
  openTurn(round: number): boolean;
  /** @param team from 1; in a lobby where players choose. Shows in the state at once */
  chooseTeam(team: number): boolean;
}

/**
 * The host's seat. The acts return false when there is no seat to act from. Those that move the game
 * are meant for the stage that is shown, so a double click is one step.
 */
export interface HostSession extends Session {
  enter(code: string): void;
  advance(): boolean;
  skipRound(): boolean;
  /** @param seconds 1 to 600; for a self-paced game 1 or more */
  addTime(seconds: number): boolean;
  endGame(): boolean;
  pause(): boolean;
  closeAnswers(): boolean;
  reopen(): boolean;
  /** @param round from 1 */
  jump(round: number): boolean;
  /** @param deckId empty to play the same deck again */
  playNext(deckId: string): boolean;
  closeRoom(): boolean;
  changeSettings(settings: Settings): boolean;
  drawTeams(): boolean;
  lockJoining(locked: boolean): boolean;
  /** @param player as in `RosterPlayer.number`, here and below */
  admit(player: number): boolean;
  /** All who wait. */
  admitAll(): boolean;
  remove(player: number): boolean;
  rename(player: number, alias: string): boolean;
  /** @param name who the player is, for host and report only: up to 60 characters, empty for nobody */
  nameOnRoster(player: number, name: string): boolean;
  /** @param team from 1 */
  moveToTeam(player: number, team: number): boolean;
  allowTime(player: number, time: TimeAllowance): boolean;
  /**
   * @param points -20000 to 20000, not 0
   * @param reason 1 to 200 UTF-16 units
   */
  adjustScore(player: number, points: number, reason: string): boolean;
}

/** A projector. */
export interface ScreenSession extends Session {
  /** @param key 16 bytes from the projector's link */
  enter(code: string, key: Uint8Array): void;
}

type Reduce = (state: RoomState, news: LineNews) => RoomState;

/** Sockets and time other than the browser's, for tests. */
export type SessionParts = Omit<LineParts, 'hear'>;

class LiveSession implements Session {
  readonly clock = new LineClock();
  readonly line: Line;
  #state = $state.raw(NO_ROOM);

  constructor(reduce: Reduce, parts: SessionParts) {
    this.line = new Line({
      ...parts,
      hear: (news) => {
        if (news.kind === 'frame') this.clock.hear(news.frame.atMs);
        this.#state = reduce(this.#state, news);
        this.clock.standStill(this.#state.savingStopped);
      },
    });
  }

  get state(): RoomState {
    return this.#state;
  }

  retry(): void {
    this.line.retry();
  }

  leave(): void {
    this.line.leave();
  }
}

class LivePlayerSession extends LiveSession implements PlayerSession {
  readonly #seats: Seats;

  constructor(
    seats: Seats,
    parts: SessionParts,
    readonly reviews: KeptReviews,
  ) {
    super(reducePlayer, parts);
    this.#seats = seats;
  }

  join(code: string, alias: string): void {
    this.#enter(code, alias, false);
  }

  joinDrawn(code: string): void {
    this.#enter(code, '', true);
  }

  comeBack(code: string): void {
    this.join(code, '');
  }

  knows(code: string): boolean {
    return this.#seats.knows(code);
  }

  get recentRoom(): string | undefined {
    return this.#seats.recent;
  }

  forget(code: string): void {
    this.#seats.forget(code);
  }

  place(round: number, boxes: readonly number[]): boolean {
    return this.#asks({ $case: 'placeCards', value: { round, boxes: [...boxes] } });
  }

  check(round: number, boxes: readonly number[]): boolean {
    return this.#asks({ $case: 'checkBoxes', value: { round, boxes: [...boxes] } });
  }

  submit(round: number, cards: readonly number[]): boolean {
    return this.#asks({ $case: 'submitChoice', value: { round, cards: [...cards] } });
  }

  submitText(round: number, text: string): boolean {
    return this.#asks({ $case: 'submitText', value: { round, text } });
  }

  finish(round: number): boolean {
    return this.#asks({ $case: 'finish', value: { round } });
  }

  openTurn(round: number): boolean {
    return this.#asks({ $case: 'openTurn', value: { round } });
  }

  chooseTeam(team: number): boolean {
    return this.#asks({ $case: 'chooseTeam', value: { team } });
  }

  /** Of the stage that is shown: sent again in another game, it is not one of that. */
  #asks(body: RequestBody): boolean {
    return this.line.ask(body, this.state.view?.stage?.number);
  }

  #enter(roomCode: string, alias: string, drawAlias: boolean): void {
    const seatKey = this.#seats.keyFor(roomCode);
    const value = { roomCode, seatKey, alias, drawAlias };
    this.line.enter({ $case: 'enterAsPlayer', value }, new TabShelf(seatKey));
  }
}

class LiveHostSession extends LiveSession implements HostSession {
  enter(code: string): void {
    this.line.enter({ $case: 'enterAsHost', value: { roomCode: code } });
  }

  advance(): boolean {
    return this.#atStage((stage) => ({ $case: 'advance', value: { stage } }));
  }

  skipRound(): boolean {
    return this.#atStage((stage) => ({ $case: 'skipRound', value: { stage } }));
  }

  addTime(seconds: number): boolean {
    return this.#atStage((stage) => ({ $case: 'addTime', value: { stage, seconds } }));
  }

  endGame(): boolean {
    return this.#atStage((stage) => ({ $case: 'endGame', value: { stage } }));
  }

  pause(): boolean {
    return this.#atStage((stage) => ({ $case: 'pause', value: { stage } }));
  }

  closeAnswers(): boolean {
    return this.#atStage((stage) => ({ $case: 'closeAnswers', value: { stage } }));
  }

  reopen(): boolean {
    return this.#atStage((stage) => ({ $case: 'reopen', value: { stage } }));
  }

  jump(round: number): boolean {
    return this.#atStage((stage) => ({ $case: 'jump', value: { stage, round } }));
  }

  playNext(deckId: string): boolean {
    return this.#atStage((stage) => ({ $case: 'playNext', value: { stage, deckId } }));
  }

  closeRoom(): boolean {
    return this.line.ask({ $case: 'closeRoom', value: {} });
  }

  changeSettings(settings: Settings): boolean {
    return this.line.ask({ $case: 'changeSettings', value: { settings } });
  }

  drawTeams(): boolean {
    return this.line.ask({ $case: 'drawTeams', value: {} });
  }

  lockJoining(locked: boolean): boolean {
    return this.line.ask({ $case: 'lockJoining', value: { locked } });
  }

  admit(player: number): boolean {
    return this.line.ask({ $case: 'admit', value: { player } });
  }

  admitAll(): boolean {
    return this.line.ask({ $case: 'admitAll', value: {} });
  }

  remove(player: number): boolean {
    return this.line.ask({ $case: 'remove', value: { player } });
  }

  rename(player: number, alias: string): boolean {
    return this.line.ask({ $case: 'rename', value: { player, alias } });
  }

  nameOnRoster(player: number, name: string): boolean {
    return this.line.ask({ $case: 'nameOnRoster', value: { player, name } });
  }

  moveToTeam(player: number, team: number): boolean {
    return this.line.ask({ $case: 'moveToTeam', value: { player, team } });
  }

  allowTime(player: number, time: TimeAllowance): boolean {
    return this.line.ask({ $case: 'allowTime', value: { player, time } });
  }

  adjustScore(player: number, points: number, reason: string): boolean {
    return this.line.ask({ $case: 'adjustScore', value: { player, points, reason } });
  }

  #atStage(body: (stage: number) => RequestBody): boolean {
    const stage = this.state.view?.stage;
    return stage !== undefined && this.line.ask(body(stage.number));
  }
}

class LiveScreenSession extends LiveSession implements ScreenSession {
  enter(code: string, key: Uint8Array): void {
    this.line.enter({ $case: 'enterAsScreen', value: { roomCode: code, screenKey: key } });
  }
}

/** A player's session that has no seat yet. */
export function playerSession(
  seats = new Seats(),
  parts: SessionParts = {},
  reviews = new KeptReviews(),
): PlayerSession {
  return new LivePlayerSession(seats, parts, reviews);
}

/** A host's session that has no seat yet. */
export function hostSession(parts: SessionParts = {}): HostSession {
  return new LiveHostSession(reduceRoom, parts);
}

/** A projector's session that has no seat yet. */
export function screenSession(parts: SessionParts = {}): ScreenSession {
  return new LiveScreenSession(reduceRoom, parts);
}
