package riffle.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All that can be read of a game, as one value: two games with equal ones cannot be told apart. */
record Snapshot(
    Deck deck,
    Settings settings,
    String gameId,
    long startedAtMillis,
    @Nullable Long endedAtMillis,
    Stage stage,
    int stageNumber,
    OptionalLong nextDeadline,
    long timedMillis,
    int done,
    boolean locked,
    int playersIn,
    int finishedPlayers,
    List<Seat> seats,
    List<Standing> standings,
    List<TeamStanding> teamStandings,
    List<Integer> teamSizes,
    List<Adjustment> adjustments,
    int classPercent,
    List<Played> played,
    List<Integer> itemsOfOpenRound) {

  /** One who has joined. */
  record Seat(
      Player player,
      boolean nameTaken,
      int points,
      int streak,
      int streakBefore,
      OptionalInt place,
      @Nullable Turn turn,
      @Nullable Answer answer,
      @Nullable Answer stood,
      boolean inRound,
      int adjusted,
      int roundsDone) {}

  record Played(
      int round,
      List<Integer> items,
      List<PlayedRound.@Nullable Outcome> outcomes,
      int players,
      int allRight,
      int classPercent) {}

  static Snapshot of(GameState state) {
    List<PlayerId> players = everybody(state);
    return new Snapshot(
        state.deck(),
        state.settings(),
        state.gameId(),
        state.startedAtMillis(),
        state.endedAtMillis(),
        state.stage(),
        state.stageNumber(),
        state.nextDeadline(),
        state.timedMillis(),
        state.done(),
        state.isLocked(),
        state.players(),
        state.finishedPlayers(),
        players.stream().map(player -> seat(state, player)).toList(),
        state.standings(),
        state.teamStandings(),
        Arrays.stream(state.teamSizes()).boxed().toList(),
        List.copyOf(state.adjustments()),
        state.classPercent(),
        state.played().stream().map(round -> played(round, players)).toList(),
        state.roundNumber() == 0 ? List.of() : items(state.deal(state.roundNumber())));
  }

  static List<PlayerId> everybody(GameState state) {
    return IntStream.rangeClosed(1, state.joined()).mapToObj(PlayerId::new).toList();
  }

  private static Seat seat(GameState state, PlayerId player) {
    return new Seat(
        state.player(player),
        state.isTaken(state.alias(player)),
        state.points(player),
        state.streak(player),
        state.streakBefore(player, state.roundNumber()),
        state.place(player),
        state.turn(player),
        state.answer(player),
        state.stood(player),
        state.isInRound(player),
        state.adjusted(player),
        state.roundsDone(player));
  }

  private static Played played(PlayedRound round, List<PlayerId> players) {
    List<PlayedRound.@Nullable Outcome> outcomes = new ArrayList<>();
    players.forEach(player -> outcomes.add(round.outcome(player)));
    return new Played(
        round.number(),
        items(round.deal()),
        outcomes,
        round.players(),
        round.allRight(),
        round.classPercent());
  }

  private static List<Integer> items(Deal deal) {
    return IntStream.rangeClosed(1, deal.cards()).mapToObj(deal::item).toList();
  }
}
