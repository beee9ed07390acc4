package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one room's game, and who plays it. {@link #apply} is its only writer, but
 * for the deals, which are made of the game's seed when they are first asked for. It is mutable
 * inside so that one answer among ten thousand players costs no more than among ten. Not safe for
 * threads.
 */
public final class GameState {
  private final Roster roster = new Roster();
  private boolean locked;

  private Deck deck;
  private Settings settings;
  private String gameId = "";
  private long startedAtMillis;
  private @Nullable Long endedAtMillis;
  private long seed;
  private Stage stage = new Stage.Lobby();
  private int stageNumber;

  /** Of the lobby before this game. */
  private int lobbyNumber;

  /** The deals of this game so far, by round. */
  private final Map<Integer, Deal> deals = new HashMap<>();

  /** The class plays the round again, which had counted before. */
  private boolean replay;

  /** Who came in while answers were closed: they are not in the round. */
  private final Set<PlayerId> late = new HashSet<>();

  private final Answers answers = new Answers();
  private final Turns turns = new Turns();
  private final PlayedRounds played = new PlayedRounds();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final Ranking ranking = new Ranking(roster);

  private GameState(Deck deck, Settings settings) {
    this.deck = deck;
    this.settings = settings;
  }

  /** The lobby of a new room. */
  public static GameState of(GameEvent.LobbyOpened first) {
    return new GameState(first.deck(), first.settings());
  }

  /** The lobby of a new room, with the deck's own settings. */
  public static GameState lobby(Deck deck) {
    return of(new GameEvent.LobbyOpened(deck, deck.settings()));
  }

  public void apply(GameEvent event) {
    switch (event) {
      case GameEvent.PlayerJoined joined -> join(joined);
      case GameEvent.JoiningLocked now -> locked = now.locked();
      case GameEvent.PlayerAdmitted admitted -> {
        roster.change(admitted.player(), who -> who.with(Player.Status.IN).inTeam(admitted.team()));
        comesIn(admitted.player());
      }
      case GameEvent.PlayerRemoved removed -> remove(removed.player());
      case GameEvent.PlayerRenamed renamed ->
          roster.change(renamed.player(), who -> who.renamed(renamed.alias()));
      case GameEvent.RosterNamed named ->
          roster.change(named.player(), who -> who.named(named.name()));
      case GameEvent.TeamJoined joined ->
          roster.change(joined.player(), who -> who.inTeam(joined.team()));
      case GameEvent.TeamsDrawn drawn -> {
        for (int index = 0; index < drawn.teams().size(); index++) {
          int team = drawn.teams().get(index);
          roster.change(new PlayerId(index + 1), who -> who.inTeam(team));
        }
      }
      case GameEvent.TimeAllowed allowed ->
          roster.change(allowed.player(), who -> who.with(allowed.time()));
      case GameEvent.ScoreAdjusted adjusted -> {
        adjustments.add(adjusted.adjustment());
        ranking.adjust(adjusted.adjustment().player(), adjusted.adjustment().points());
      }
      case GameEvent.LobbyOpened opened -> openLobby(opened);
      case GameEvent.SettingsChanged changed -> settings = changed.settings();
      case GameEvent.GameStarted started -> {
        gameId = started.gameId();
        startedAtMillis = started.atMillis();
        seed = started.seed();
        deals.clear();
      }
      case GameEvent.RoundPreviewed previewed -> {
        clearAnswers();
        enter(new Stage.Preview(previewed.round(), previewed.opensAtMillis()));
      }
      case GameEvent.RoundOpened opened -> {
        clearAnswers();
        answers.timed(opened.openedAtMillis(), opened.deadlineMillis());
        replay = played.get(opened.round()) != null;
        enter(
            new Stage.Open(
                opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), false));
      }
      case GameEvent.RoundReopened opened -> reopen(opened);
      case GameEvent.DeadlineMoved moved -> moveDeadline(moved.deadlineMillis());
      case GameEvent.GamePaused paused -> {
        if (stage instanceof Stage.Timed timed) {
          enter(new Stage.Paused(timed, paused.atMillis()));
        }
      }
      case GameEvent.GameResumed resumed -> resume(resumed.atMillis());
      case GameEvent.ClockStood stood -> stand(stood.millis());
      case GameEvent.AutoAdvanceHeld _ -> {
        if (stage instanceof Stage.Shown shown) {
          enter(shown.held());
        }
      }
      case GameEvent.AnswersClosed closed -> enter(new Stage.Talk(closed.round()));
      case GameEvent.RoundClosed closed -> close(closed);
      case GameEvent.RoundSkipped _ -> {}
      case GameEvent.StandingsShown shown ->
          enter(new Stage.Standings(shown.round(), shown.nextAtMillis()));
      case GameEvent.OwnPaceBegun begun -> enter(new Stage.OwnPace(begun.deadlineMillis()));
      case GameEvent.GameEnded ended -> {
        endedAtMillis = ended.atMillis();
        enter(new Stage.Ended());
      }
      case GameEvent.CardsPlaced placed ->
          answers.set(
              placed.player(),
              boxes(placed.player()).placed(placed.boxes(), placed.answerMillis()));
      case GameEvent.BoxesChecked checked ->
          answers.set(
              checked.player(),
              boxes(checked.player())
                  .checked(checked.right(), rules(checked.round()).feedback() == Feedback.WHICH));
      case GameEvent.FlowFinished finished ->
          answers.set(finished.player(), boxes(finished.player()).finish());
      case GameEvent.ChoiceSubmitted submitted ->
          answers.set(
              submitted.player(),
              new Answer.Picks(submitted.cards(), submitted.answerMillis(), true));
      case GameEvent.TextSubmitted submitted ->
          answers.set(
              submitted.player(),
              new Answer.Text(submitted.text(), submitted.answerMillis(), true));
      case GameEvent.TurnOpened opened -> openTurn(opened);
      case GameEvent.TurnClosed closed -> closeTurn(closed);
    }
  }

  // Who plays.

  private void join(GameEvent.PlayerJoined joined) {
    roster.add(
        new Player(
            joined.player(),
            joined.alias(),
            "",
            joined.status(),
            joined.team(),
            TimeAllowance.USUAL),
        joined.key());
    answers.addPlayer();
    turns.addPlayer();
    ranking.addPlayer();
    comesIn(joined.player());
  }

  private void comesIn(PlayerId player) {
    if (stage instanceof Stage.Talk) {
      late.add(player);
    }
  }

  /** As if they had never played. */
  private void remove(PlayerId player) {
    roster.change(player, who -> who.with(Player.Status.REMOVED));
    answers.remove(player);
    turns.remove(player, deck.rounds().size());
    played.remove(player);
    adjustments.removeIf(adjustment -> adjustment.player().equals(player));
    ranking.remove(player);
  }

  // The way of the game.

  private void enter(Stage next) {
    stage = next;
    stageNumber++;
  }

  private void openLobby(GameEvent.LobbyOpened opened) {
    deck = opened.deck();
    settings = opened.settings();
    gameId = "";
    startedAtMillis = 0;
    endedAtMillis = null;
    seed = 0;
    deals.clear();
    replay = false;
    clearAnswers();
    turns.clear();
    played.clear();
    adjustments.clear();
    ranking.clear();
    enter(new Stage.Lobby());
    lobbyNumber = stageNumber;
  }

  private void clearAnswers() {
    answers.clear();
    late.clear();
  }

  private void reopen(GameEvent.RoundReopened opened) {
    answers.reopen();
    late.clear();
    enter(new Stage.Open(opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), true));
  }

  private void moveDeadline(long deadlineMillis) {
    if (stage instanceof Stage.Open open) {
      stage = new Stage.Open(open.round(), open.openedAtMillis(), deadlineMillis, open.revote());
      if (!open.revote()) {
        answers.timed(open.openedAtMillis(), deadlineMillis);
      }
    } else if (stage instanceof Stage.OwnPace) {
      stage = new Stage.OwnPace(deadlineMillis);
    }
  }

  /** What was held goes on as if the pause had not been. */
  private void resume(long atMillis) {
    if (stage instanceof Stage.Paused paused) {
      enter(paused.held().later(Math.max(0, atMillis - paused.sinceMillis())));
    }
  }

  /** It is the same stage, and all its times are later. */
  private void stand(long millis) {
    switch (stage) {
      case Stage.Timed timed -> stage = timed.later(millis);
      case Stage.Shown shown -> stage = shown.later(millis);
      case Stage.OwnPace pace -> {
        stage = pace.later(millis);
        turns.later(millis);
      }
      case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> {}
    }
  }

  private void close(GameEvent.RoundClosed closed) {
    PlayedRound before = played.get(closed.round());
    if (!played.isLast(closed.round())) {
      ranking.nextRound();
    }
    PlayedRound round = new PlayedRound(closed.round(), deal(closed.round()));
    played.replace(round);
    for (int index = 0; index < closed.scores().size(); index++) {
      PlayerId player = new PlayerId(index + 1);
      if (isInRound(player)) {
        count(player, round, before, closed.scores().get(index));
      }
    }
    enter(new Stage.Reveal(closed.round(), closed.nextAtMillis()));
  }

  /** What came of a round for a player counts, and what came of it before does so no longer. */
  private void count(
      PlayerId player, PlayedRound round, @Nullable PlayedRound before, Score score) {
    ranking.add(player, score.points() - (before == null ? 0 : before.points(player)));
    ranking.streak(player, score.streak());
    round.put(player, new PlayedRound.Outcome(answer(player), score));
  }

  private void openTurn(GameEvent.TurnOpened opened) {
    answers.set(opened.player(), null);
    turns.open(
        opened.player(),
        new Turn(opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), false, false));
  }

  private void closeTurn(GameEvent.TurnClosed closed) {
    PlayedRound round = played.get(closed.round());
    if (round == null) {
      round = new PlayedRound(closed.round(), deal(closed.round()));
      played.insert(round);
    }
    turns.close(closed.player(), round.score(closed.player()) == null, deck.rounds().size());
    count(closed.player(), round, round, closed.score());
  }

  // What is known.

  /** The deck that is played, as its author wrote it. */
  public Deck deck() {
    return deck;
  }

  /** The rules of this game. */
  public Settings settings() {
    return settings;
  }

  /** How a flow of this game is checked and graded. */
  public FlowRules rules(int round) {
    return settings.flowRules((FlowRound) deck.round(round));
  }

  /** Empty before the start. */
  public String gameId() {
    return gameId;
  }

  /** When the game was started. */
  public long startedAtMillis() {
    return startedAtMillis;
  }

  /** Null before the end. */
  public @Nullable Long endedAtMillis() {
    return endedAtMillis;
  }

  public Stage stage() {
    return stage;
  }

  /** Rises with every change of stage; 0 for the first lobby. */
  public int stageNumber() {
    return stageNumber;
  }

  /** The {@link #stageNumber} of the lobby before this game; 0 for the first one. */
  public int lobbyNumber() {
    return lobbyNumber;
  }

  /** Whether nobody new is let in. */
  public boolean isLocked() {
    return locked;
  }

  /** How many have ever joined; their numbers are 1 to this. */
  public int joined() {
    return roster.size();
  }

  /** How many take part. */
  public int players() {
    return roster.in();
  }

  boolean has(PlayerId player) {
    return roster.has(player);
  }

  /** Whose key this is, also where they were sent away; null where it is nobody's. */
  public @Nullable PlayerId playerWith(SeatKey key) {
    return roster.withKey(key);
  }

  /** What opens a player's review of this game when it is over, as long as results are kept. */
  public ReviewKey reviewKey(PlayerId player) {
    return ReviewKey.of(roster.key(player), gameId);
  }

  public Player player(PlayerId player) {
    return roster.player(player);
  }

  /** Everybody who has ever joined, in that order. */
  public List<Player> everybody() {
    return roster.all();
  }

  public String alias(PlayerId player) {
    return player(player).alias();
  }

  Stream<Player> unhurried() {
    return roster.unhurried();
  }

  /** Whether somebody's name looks like this one. */
  boolean isTaken(String alias) {
    return roster.isTaken(alias);
  }

  /** Whether another player's name looks like this one. */
  boolean isTaken(String alias, PlayerId byOtherThan) {
    return roster.isTaken(alias, byOtherThan);
  }

  /** How many members each team has; the first is team 1. */
  public int[] teamSizes() {
    return roster.teamSizes(settings.teams().count());
  }

  /** Points after the last closed round, with what the host added. */
  public int points(PlayerId player) {
    return ranking.points(player);
  }

  /**
   * What the host's corrections make of the points: these, less what was earned. A correction takes
   * no more than there is, so where a revote or a replay leaves less than the host had taken away,
   * it is more than the sum of {@link #adjustments}.
   */
  public int adjusted(PlayerId player) {
    return ranking.adjusted(player);
  }

  /** Right answers in a row so far, where streaks count. */
  public int streak(PlayerId player) {
    return ranking.streak(player);
  }

  /** Right answers in a row before this round, which may have been closed before. */
  int streakBefore(PlayerId player, int round) {
    if (!settings.countsStreaks()) {
      return 0;
    }
    boolean again = roundNumber() != 0 && !replay && played.isLast(round);
    return again ? ranking.streakBefore(player) : ranking.streak(player);
  }

  /** Whether the class plays the open or just closed round again, which had counted before. */
  boolean isReplay() {
    return replay;
  }

  /** Whether a round that is closed now counts for a player: they could answer. */
  boolean isInRound(PlayerId player) {
    return player(player).isIn() && !late.contains(player);
  }

  /** After the last closed round, best first; empty before it. Who came since is not in it. */
  public List<Standing> standings() {
    return ranking.standings();
  }

  /** Where a player is in {@link #standings}, from 0; empty for who is not in it. */
  public OptionalInt place(PlayerId player) {
    return ranking.place(player);
  }

  /** All teams, best first; empty in a game without. */
  public List<TeamStanding> teamStandings() {
    return ranking.teams(settings.teams().count());
  }

  /** What the host added by hand, or took away, in that order. */
  public List<Adjustment> adjustments() {
    return Collections.unmodifiableList(adjustments);
  }

  /** The mean accuracy of the class over all rounds that count, 0 to 100. */
  public int classPercent() {
    return played.classPercent();
  }

  /**
   * Whether the game leaves a result: a round with something to answer has counted, and it is no
   * practice.
   */
  public boolean leavesResult() {
    return !gameId.isEmpty()
        && settings.pace().mode() != Mode.PRACTICE
        && played.all().stream()
            .anyMatch(round -> !(deck.round(round.number()) instanceof SlideRound));
  }

  /** Rounds that count, in the order they were played; at one's own pace in the deck's order. */
  public List<PlayedRound> played() {
    return played.all();
  }

  /** Null where a round was not played, or nobody has closed it. */
  public @Nullable PlayedRound played(int round) {
    return played.get(round);
  }

  /** Which cards stand for which items in a round of this game. */
  public Deal deal(int round) {
    return deals.computeIfAbsent(round, number -> Deal.of(deck.round(number), number, seed));
  }

  /**
   * The round that is open for a player, or that they closed last at their own pace. Null where no
   * round is open, or there is no such player.
   */
  public @Nullable Turn turn(PlayerId player) {
    return Bells.turn(this, player);
  }

  /** A player's answer in the round that is open for them or just closed; null if there is none. */
  public @Nullable Answer answer(PlayerId player) {
    return answers.answer(player);
  }

  /** What a player had said when the revote began; null where they had not, and outside of one. */
  @Nullable Answer stood(PlayerId player) {
    return answers.stood(player);
  }

  Answers answers() {
    return answers;
  }

  Turns turns() {
    return turns;
  }

  /** What stands in a player's boxes; all empty at first. Only for a flow round. */
  public Answer.Boxes boxes(PlayerId player) {
    if (answer(player) instanceof Answer.Boxes boxes) {
      return boxes;
    }
    Turn turn = turn(player);
    int round = turn == null ? roundNumber() : turn.round();
    return Answer.Boxes.none(((FlowRound) deck.round(round)).boxes());
  }

  /** How long the open or just closed round was open for first answers; 0 without a limit. */
  long timedMillis() {
    return answers.timedMillis();
  }

  /**
   * Players whose answer in the open round is whole. Where the round closes when all are done:
   * those for whom it does not wait, so that a full flow is not done before its player says so.
   */
  public int done() {
    return settings.pace().closeWhenDone() ? answers.finished() : answers.whole();
  }

  /** Whether a player is one of those who are {@link #done}. */
  public boolean isDone(PlayerId player) {
    return settings.pace().closeWhenDone() ? answers.hasFinished(player) : answers.isWhole(player);
  }

  /** Players who have closed every round, at their own pace. */
  public int finishedPlayers() {
    return turns.finished();
  }

  /** How often rounds were closed, by all players at their own pace. */
  public int turnsClosed() {
    return turns.closed();
  }

  /** Different rounds a player has closed, at their own pace. */
  public int roundsDone(PlayerId player) {
    return turns.roundsDone(player);
  }

  /**
   * Whether the open round still goes on for a player: they take part, have not finished, and have
   * time left.
   */
  public boolean isWaitingFor(PlayerId player, long atMillis) {
    return Bells.isWaitingFor(this, player, atMillis);
  }

  /** When the rules want a {@link Command.Tick} next; empty while only people can move them. */
  public OptionalLong nextDeadline() {
    return Bells.next(this);
  }

  /**
   * When the open round is over for all but those with more time: a {@link Command.AllDone} may
   * close it from then on. Empty without a limit, and where no round is open.
   */
  public OptionalLong classesBell() {
    return Bells.classesBell(this);
  }

  /** The number of the round that the class is at; 0 where it is at none. */
  public int roundNumber() {
    return switch (stage) {
      case Stage.OfRound at -> at.round();
      case Stage.Paused paused -> paused.held().round();
      case Stage.Lobby _, Stage.OwnPace _, Stage.Ended _ -> 0;
    };
  }
}
