package riffle.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one room's game, and who plays it. {@link #apply} is its only writer, but
 * for the deals, which are made of the game's seed when they are first asked for. It is mutable
 * inside so that one answer among ten thousand players costs no more than among ten. Not safe for
 * threads.
 */
public final class GameState {
  private Deck deck;
  private Settings settings;
  private boolean locked;

  private final Roster roster = new Roster();
  private final Course course = new Course();
  private final Deals deals = new Deals();
  private final Answers answers = new Answers();
  private final Turns turns = new Turns();
  private final Scorebook book = new Scorebook(roster);

  /** Who came in while answers were closed: they are not in the round. */
  private final Set<PlayerId> late = new HashSet<>();

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
      case GameEvent.TeamsDrawn drawn -> roster.drawTeams(drawn.teams());
      case GameEvent.TimeAllowed allowed ->
          roster.change(allowed.player(), who -> who.with(allowed.time()));
      case GameEvent.ScoreAdjusted adjusted -> book.adjust(adjusted.adjustment());
      case GameEvent.LobbyOpened opened -> openLobby(opened);
      case GameEvent.SettingsChanged changed -> settings = changed.settings();
      case GameEvent.GameStarted started -> {
        course.start(started.gameId(), started.atMillis());
        deals.shuffle(started.seed());
      }
      case GameEvent.RoundPreviewed previewed -> {
        clearAnswers();
        course.enter(new Stage.Preview(previewed.round(), previewed.opensAtMillis()));
      }
      case GameEvent.RoundOpened opened -> open(opened);
      case GameEvent.RoundReopened opened -> reopen(opened);
      case GameEvent.DeadlineMoved moved -> {
        course.moveDeadline(moved.deadlineMillis());
        timeAnswers();
      }
      case GameEvent.GamePaused paused -> course.pause(paused.atMillis());
      case GameEvent.GameResumed resumed -> course.resume(resumed.atMillis());
      case GameEvent.ClockStood stood -> {
        course.stand(stood.millis());
        if (stage() instanceof Stage.OwnPace) {
          turns.later(stood.millis());
        }
      }
      case GameEvent.AutoAdvanceHeld _ -> course.hold();
      case GameEvent.AnswersClosed closed -> course.enter(new Stage.Talk(closed.round()));
      case GameEvent.RoundClosed closed -> close(closed);
      case GameEvent.RoundSkipped _ -> {}
      case GameEvent.StandingsShown shown ->
          course.enter(new Stage.Standings(shown.round(), shown.nextAtMillis()));
      case GameEvent.OwnPaceBegun begun -> course.enter(new Stage.OwnPace(begun.deadlineMillis()));
      case GameEvent.GameEnded ended -> course.end(ended.atMillis());
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
    book.addPlayer();
    comesIn(joined.player());
  }

  private void comesIn(PlayerId player) {
    if (stage() instanceof Stage.Talk) {
      late.add(player);
    }
  }

  /** As if they had never played. */
  private void remove(PlayerId player) {
    roster.change(player, who -> who.with(Player.Status.REMOVED));
    answers.remove(player);
    turns.remove(player, deck.rounds().size());
    book.remove(player);
  }

  // The way of the game.

  private void openLobby(GameEvent.LobbyOpened opened) {
    deck = opened.deck();
    settings = opened.settings();
    deals.shuffle(0);
    clearAnswers();
    turns.clear();
    book.clear();
    course.openLobby();
  }

  private void clearAnswers() {
    answers.clear();
    late.clear();
  }

  private void open(GameEvent.RoundOpened opened) {
    int round = opened.round();
    clearAnswers();
    book.open(round);
    course.enter(new Stage.Open(round, opened.openedAtMillis(), opened.deadlineMillis(), false));
    timeAnswers();
  }

  /** Speed is measured by first answers, in the time that the class has for them. */
  private void timeAnswers() {
    if (stage() instanceof Stage.Open open && !open.revote()) {
      answers.timed(open.openedAtMillis(), open.deadlineMillis());
    }
  }

  private void reopen(GameEvent.RoundReopened opened) {
    int round = opened.round();
    answers.reopen();
    late.clear();
    course.enter(new Stage.Open(round, opened.openedAtMillis(), opened.deadlineMillis(), true));
  }

  private void close(GameEvent.RoundClosed closed) {
    List<PlayedRound.@Nullable Outcome> outcomes = new ArrayList<>();
    for (Score score : closed.scores()) {
      PlayerId player = new PlayerId(outcomes.size() + 1);
      outcomes.add(isInRound(player) ? new PlayedRound.Outcome(answer(player), score) : null);
    }
    book.close(closed.round(), deal(closed.round()), outcomes);
    course.enter(new Stage.Reveal(closed.round(), closed.nextAtMillis()));
  }

  private void openTurn(GameEvent.TurnOpened opened) {
    answers.set(opened.player(), null);
    turns.open(
        opened.player(),
        new Turn(opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), false, false));
  }

  private void closeTurn(GameEvent.TurnClosed closed) {
    PlayerId player = closed.player();
    var outcome = new PlayedRound.Outcome(answer(player), closed.score());
    boolean first = book.close(player, closed.round(), deal(closed.round()), outcome);
    turns.close(player, first, deck.rounds().size());
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
    return course.gameId();
  }

  /** When the game was started. */
  public long startedAtMillis() {
    return course.startedAtMillis();
  }

  /** Null before the end. */
  public @Nullable Long endedAtMillis() {
    return course.endedAtMillis();
  }

  public Stage stage() {
    return course.stage();
  }

  /** Rises with every change of stage; 0 for the first lobby. */
  public int stageNumber() {
    return course.stageNumber();
  }

  /** The {@link #stageNumber} of the lobby before this game; 0 for the first one. */
  public int lobbyNumber() {
    return course.lobbyNumber();
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
    return ReviewKey.of(roster.key(player), gameId());
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

  List<Player> unhurried() {
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
    return book.ranking().points(player);
  }

  /**
   * What the host's corrections make of the points: these, less what was earned. A correction takes
   * no more than there is, so where a revote or a replay leaves less than the host had taken away,
   * it is more than the sum of {@link #adjustments}.
   */
  public int adjusted(PlayerId player) {
    return book.ranking().adjusted(player);
  }

  /** Right answers in a row so far, where streaks count. */
  public int streak(PlayerId player) {
    return book.ranking().streak(player);
  }

  /** How many of the closed rounds the player has all right. */
  public int roundsAllRight(PlayerId player) {
    return book.ranking().allRight(player);
  }

  /** Right answers in a row before this round, which may have been closed before. */
  int streakBefore(PlayerId player, int round) {
    if (!settings.countsStreaks()) {
      return 0;
    }
    return roundNumber() == 0 ? streak(player) : book.streakBefore(player, round);
  }

  /** Whether the class plays the open or just closed round again, which had counted before. */
  boolean isReplay() {
    return book.isReplay();
  }

  /** Whether a round that is closed now counts for a player: they could answer. */
  boolean isInRound(PlayerId player) {
    return player(player).isIn() && !late.contains(player);
  }

  /** After the last closed round, best first; empty before it. Who came since is not in it. */
  public List<Standing> standings() {
    return book.ranking().standings();
  }

  /** Where a player is in {@link #standings}, from 0; empty for who is not in it. */
  public OptionalInt place(PlayerId player) {
    return book.ranking().place(player);
  }

  /** All teams, best first; empty in a game without. */
  public List<TeamStanding> teamStandings() {
    return book.ranking().teams(settings.teams().count());
  }

  /** What the host added by hand, or took away, in that order. */
  public List<Adjustment> adjustments() {
    return book.adjustments();
  }

  /** The mean accuracy of the class over all rounds that count, 0 to 100. */
  public int classPercent() {
    return book.rounds().classPercent();
  }

  /**
   * Whether the game leaves a result: a round with something to answer has counted, and it is no
   * practice.
   */
  public boolean leavesResult() {
    return !gameId().isEmpty()
        && settings.pace().mode() != Mode.PRACTICE
        && book.rounds().all().stream()
            .anyMatch(round -> !(deck.round(round.number()) instanceof SlideRound));
  }

  /** Rounds that count, in the order they were played; at one's own pace in the deck's order. */
  public List<PlayedRound> played() {
    return book.rounds().all();
  }

  /** Null where a round was not played, or nobody has closed it. */
  public @Nullable PlayedRound played(int round) {
    return book.rounds().get(round);
  }

  /** Which cards stand for which items in a round of this game. */
  public Deal deal(int round) {
    return deals.of(deck, round);
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
    return course.roundNumber();
  }
}
