package riffle.game;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one room's game, and who plays it. {@link #apply} is its only writer; it is
 * mutable inside so that one answer among ten thousand players costs no more than among ten. Not
 * safe for threads.
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

  /** The deals of this game so far, by round. */
  private final Map<Integer, Deal> deals = new HashMap<>();

  /** By player: their answer in the round they have open, or that was just closed. */
  private List<@Nullable Answer> answers = new ArrayList<>();

  /** By player: the round they have open or closed last, at their own pace. */
  private final List<@Nullable Turn> turns = new ArrayList<>();

  private int done;

  /** At their own pace, by all players. */
  private int turnsClosed;

  /** How long the round was open for first answers, which is what speed is measured by. */
  private long timedMillis;

  private final List<PlayedRound> played = new ArrayList<>();
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
      case GameEvent.PlayerAdmitted admitted ->
          roster.change(
              admitted.player(), who -> who.with(Player.Status.IN).inTeam(admitted.team()));
      case GameEvent.PlayerRemoved removed -> remove(removed.player());
      case GameEvent.PlayerRenamed renamed ->
          roster.change(renamed.player(), who -> who.renamed(renamed.alias()));
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
        ranking.add(adjusted.adjustment().player(), adjusted.adjustment().points());
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
        timedMillis = timedMillis(opened.openedAtMillis(), opened.deadlineMillis());
        enter(
            new Stage.Open(
                opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), false));
      }
      case GameEvent.RoundReopened opened -> reopen(opened);
      case GameEvent.DeadlineMoved moved -> moveDeadline(moved.deadlineMillis());
      case GameEvent.GamePaused paused -> enter(new Stage.Paused(stage, paused.atMillis()));
      case GameEvent.GameResumed resumed -> resume(resumed.atMillis());
      case GameEvent.AutoAdvanceHeld _ -> holdAutoAdvance();
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
          setAnswer(
              placed.player(),
              boxes(placed.player()).placed(placed.boxes(), placed.answerMillis()));
      case GameEvent.BoxesChecked checked ->
          setAnswer(
              checked.player(),
              boxes(checked.player())
                  .checked(checked.right(), rules(checked.round()).feedback() == Feedback.WHICH));
      case GameEvent.FlowFinished finished ->
          setAnswer(finished.player(), boxes(finished.player()).finish());
      case GameEvent.ChoiceSubmitted submitted ->
          setAnswer(
              submitted.player(),
              new Answer.Picks(submitted.cards(), submitted.answerMillis(), true));
      case GameEvent.TextSubmitted submitted ->
          setAnswer(
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
            joined.player(), joined.alias(), joined.status(), joined.team(), TimeAllowance.USUAL));
    answers.add(null);
    turns.add(null);
    ranking.addPlayer();
  }

  /** As if they had never played. */
  private void remove(PlayerId player) {
    roster.change(player, who -> who.with(Player.Status.REMOVED));
    setAnswer(player, null);
    turns.set(player.number() - 1, null);
    played.forEach(round -> round.put(player, null));
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
    endedAtMillis = null;
    deals.clear();
    clearAnswers();
    Collections.fill(turns, null);
    turnsClosed = 0;
    played.clear();
    adjustments.clear();
    ranking.clear();
    enter(new Stage.Lobby());
  }

  private void clearAnswers() {
    Collections.fill(answers, null);
    done = 0;
  }

  private void setAnswer(PlayerId player, @Nullable Answer answer) {
    Answer before = answers.set(player.number() - 1, answer);
    done += (isWhole(answer) ? 1 : 0) - (isWhole(before) ? 1 : 0);
  }

  private static boolean isWhole(@Nullable Answer answer) {
    return answer != null && answer.whole();
  }

  private static long timedMillis(long openedAtMillis, long deadlineMillis) {
    return deadlineMillis == Stage.NEVER ? 0 : deadlineMillis - openedAtMillis;
  }

  private void reopen(GameEvent.RoundReopened opened) {
    for (int number = 1; number <= roster.size(); number++) {
      PlayerId player = new PlayerId(number);
      Answer answer = answer(player);
      setAnswer(player, answer == null ? null : answer.reopened());
    }
    enter(new Stage.Open(opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), true));
  }

  private void moveDeadline(long deadlineMillis) {
    if (stage instanceof Stage.Open open) {
      stage = new Stage.Open(open.round(), open.openedAtMillis(), deadlineMillis, open.revote());
      if (!open.revote()) {
        timedMillis = timedMillis(open.openedAtMillis(), deadlineMillis);
      }
    }
  }

  /** What was held goes on as if the pause had not been. */
  private void resume(long atMillis) {
    if (stage instanceof Stage.Paused paused) {
      long gap = Math.max(0, atMillis - paused.sinceMillis());
      enter(
          switch (paused.held()) {
            case Stage.Preview held -> new Stage.Preview(held.round(), held.opensAtMillis() + gap);
            case Stage.Open held ->
                new Stage.Open(
                    held.round(),
                    held.openedAtMillis() + gap,
                    later(held.deadlineMillis(), gap),
                    held.revote());
            case Stage.Lobby _,
                Stage.Paused _,
                Stage.Talk _,
                Stage.Reveal _,
                Stage.Standings _,
                Stage.OwnPace _,
                Stage.Ended _ ->
                throw new IllegalStateException("nothing of a kind that is paused");
          });
    }
  }

  private static long later(long millis, long gap) {
    return millis == Stage.NEVER ? Stage.NEVER : millis + gap;
  }

  private void holdAutoAdvance() {
    if (stage instanceof Stage.Reveal reveal) {
      enter(new Stage.Reveal(reveal.round(), Stage.NEVER));
    } else if (stage instanceof Stage.Standings shown) {
      enter(new Stage.Standings(shown.round(), Stage.NEVER));
    }
  }

  private void close(GameEvent.RoundClosed closed) {
    PlayedRound round = new PlayedRound(closed.round(), deal(closed.round()));
    boolean again = isLastPlayed(closed.round());
    PlayedRound before = played(closed.round());
    played.remove(before);
    played.add(round);
    if (!again) {
      ranking.nextRound();
    }
    for (int index = 0; index < closed.scores().size(); index++) {
      PlayerId player = new PlayerId(index + 1);
      if (player(player).isIn()) {
        Score score = closed.scores().get(index);
        round.put(player, new PlayedRound.Outcome(answer(player), score));
        ranking.add(player, score.points() - points(before, player));
        ranking.streak(player, score.streak());
      }
    }
    enter(new Stage.Reveal(closed.round(), closed.nextAtMillis()));
  }

  private static int points(@Nullable PlayedRound round, PlayerId player) {
    Score score = round == null ? null : round.score(player);
    return score == null ? 0 : score.points();
  }

  private boolean isLastPlayed(int round) {
    return !played.isEmpty() && played.getLast().number() == round;
  }

  private void openTurn(GameEvent.TurnOpened opened) {
    setAnswer(opened.player(), null);
    turns.set(
        opened.player().number() - 1,
        new Turn(opened.round(), opened.openedAtMillis(), opened.deadlineMillis(), false, false));
  }

  private void closeTurn(GameEvent.TurnClosed closed) {
    turnsClosed++;
    PlayerId player = closed.player();
    Turn turn = turns.get(player.number() - 1);
    turns.set(player.number() - 1, turn == null ? null : turn.close());
    PlayedRound round = played(closed.round());
    if (round == null) {
      round = new PlayedRound(closed.round(), deal(closed.round()));
      int after = (int) played.stream().filter(one -> one.number() < closed.round()).count();
      played.add(after, round);
    }
    ranking.add(player, closed.score().points() - points(round, player));
    ranking.streak(player, closed.score().streak());
    round.put(player, new PlayedRound.Outcome(answer(player), closed.score()));
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

  /** Right answers in a row so far, where streaks count. */
  public int streak(PlayerId player) {
    return ranking.streak(player);
  }

  /** Right answers in a row before this round, which may have been closed before. */
  int streakBefore(PlayerId player, int round) {
    if (!settings.points().streaks()) {
      return 0;
    }
    boolean again = stage instanceof Stage.OwnPace ? false : isLastPlayed(round);
    return again ? ranking.streakBefore(player) : ranking.streak(player);
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
    return Score.meanPercent(played.stream().flatMap(PlayedRound::scores));
  }

  /** Rounds that count, in the order they were played; at one's own pace in the deck's order. */
  public List<PlayedRound> played() {
    return Collections.unmodifiableList(played);
  }

  /** Null where a round was not played, or nobody has closed it. */
  public @Nullable PlayedRound played(int round) {
    return played.stream().filter(one -> one.number() == round).findFirst().orElse(null);
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
    if (!has(player)) {
      return null;
    }
    return switch (stage) {
      case Stage.Open open ->
          new Turn(
              open.round(),
              open.openedAtMillis(),
              player(player).time().deadline(open.openedAtMillis(), open.deadlineMillis()),
              open.revote(),
              false);
      case Stage.OwnPace pace -> ownTurn(player, pace);
      case Stage.Lobby _,
          Stage.Preview _,
          Stage.Paused _,
          Stage.Talk _,
          Stage.Reveal _,
          Stage.Standings _,
          Stage.Ended _ ->
          null;
    };
  }

  /** With the time the player has now, which the host may have changed since it was opened. */
  private @Nullable Turn ownTurn(PlayerId player, Stage.OwnPace pace) {
    Turn turn = turns.get(player.number() - 1);
    if (turn == null) {
      return null;
    }
    long deadline = player(player).time().deadline(turn.openedAtMillis(), turn.deadlineMillis());
    return turn.until(Math.min(pace.deadlineMillis(), deadline));
  }

  /** A player's answer in the round that is open for them or just closed; null if there is none. */
  public @Nullable Answer answer(PlayerId player) {
    return answers.get(player.number() - 1);
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
    return timedMillis;
  }

  /** Players whose answer in the open round is whole. */
  public int done() {
    return done;
  }

  /** Players who have closed every round, at their own pace. */
  public int finishedPlayers() {
    return (int)
        roster.whoIsIn().filter(who -> roundsDone(who.id()) == deck.rounds().size()).count();
  }

  /** How often a player has closed a round of this game, at their own pace. */
  public int turnsClosed() {
    return turnsClosed;
  }

  /** Rounds a player has closed, at their own pace. */
  public int roundsDone(PlayerId player) {
    return (int) played.stream().filter(round -> round.score(player) != null).count();
  }

  /**
   * Whether the open round still goes on for a player: they take part, have not finished, and have
   * time left.
   */
  public boolean isWaitingFor(PlayerId player, long atMillis) {
    Turn turn = turn(player);
    return turn != null
        && player(player).isIn()
        && !hasFinished(player)
        && (turn.deadlineMillis() == Stage.NEVER
            || atMillis <= turn.deadlineMillis() + Game.BELL_GRACE_MILLIS);
  }

  private boolean hasFinished(PlayerId player) {
    Answer answer = answer(player);
    return answer != null && answer.finished();
  }

  /** When the rules want a {@link Command.Tick} next; empty while only people can move them. */
  public OptionalLong nextDeadline() {
    long next =
        switch (stage) {
          case Stage.Preview preview -> preview.opensAtMillis();
          case Stage.Open open -> later(closesAt(open), Game.BELL_GRACE_MILLIS);
          case Stage.Reveal reveal -> reveal.nextAtMillis();
          case Stage.Standings shown -> shown.nextAtMillis();
          case Stage.OwnPace pace -> later(pace.deadlineMillis(), Game.BELL_GRACE_MILLIS);
          case Stage.Lobby _, Stage.Paused _, Stage.Talk _, Stage.Ended _ -> Stage.NEVER;
        };
    return next == Stage.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
  }

  /** The deadline of the last player who has not finished; at least the class's. */
  private long closesAt(Stage.Open open) {
    // Nobody can say that they have read a slide: it would stay for ever for who has no limit.
    boolean slide = deck.round(open.round()) instanceof SlideRound;
    return roster
        .unhurried()
        .filter(who -> !slide || who.time() != TimeAllowance.UNLIMITED)
        .filter(who -> !hasFinished(who.id()))
        .mapToLong(who -> who.time().deadline(open.openedAtMillis(), open.deadlineMillis()))
        .reduce(open.deadlineMillis(), Math::max);
  }

  /** The number of the round that the class is at; 0 where it is at none. */
  public int roundNumber() {
    return roundNumber(stage);
  }

  private static int roundNumber(Stage stage) {
    return switch (stage) {
      case Stage.Preview preview -> preview.round();
      case Stage.Open open -> open.round();
      case Stage.Paused paused -> roundNumber(paused.held());
      case Stage.Talk talk -> talk.round();
      case Stage.Reveal reveal -> reveal.round();
      case Stage.Standings shown -> shown.round();
      case Stage.Lobby _, Stage.OwnPace _, Stage.Ended _ -> 0;
    };
  }
}
