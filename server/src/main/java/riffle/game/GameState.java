package riffle.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one game, and who plays it. {@link #apply} is its only writer; it is mutable
 * inside so that one answer among ten thousand players costs no more than among ten. Not safe for
 * threads.
 */
public final class GameState {
  private final Deck deck;

  private final List<String> aliases = new ArrayList<>();
  private final Map<String, PlayerId> playersByLook = new HashMap<>();

  private String gameId = "";
  private long seed;
  private Stage stage = new Stage.Lobby();
  private int stageNumber;

  private final List<PlayedRound> played = new ArrayList<>();
  private final List<Integer> points = new ArrayList<>();
  private List<Standing> standings = List.of();

  /** Where a player is in {@link #standings}, by player. */
  private int[] places = {};

  /** The round in preview, open or just closed; its answers by player. */
  private @Nullable Deal deal;

  private List<@Nullable Answer> answers = new ArrayList<>();
  private int done;

  private GameState(Deck deck) {
    this.deck = deck;
  }

  /** An empty lobby before a game of this deck. */
  public static GameState lobby(Deck deck) {
    return new GameState(deck);
  }

  /**
   * A round that was played to its end. Lists are by player; who came later is not in them.
   *
   * @param answers null where nothing was said
   */
  public record PlayedRound(
      int number, Deal deal, List<@Nullable Answer> answers, List<Score> scores) {
    public PlayedRound {
      answers = Collections.unmodifiableList(new ArrayList<>(answers));
      scores = List.copyOf(scores);
    }

    /** The mean accuracy of the class, 0 to 100. */
    public int classPercent() {
      long sum = scores.stream().mapToLong(score -> score.accuracy().millionths()).sum();
      return Fraction.meanPercent(sum, scores.size());
    }

    /** Null for a player who came later. */
    public @Nullable Score score(PlayerId player) {
      return player.number() <= scores.size() ? scores.get(player.number() - 1) : null;
    }

    public @Nullable Answer answer(PlayerId player) {
      return player.number() <= answers.size() ? answers.get(player.number() - 1) : null;
    }
  }

  public void apply(GameEvent event) {
    switch (event) {
      case GameEvent.PlayerJoined joined -> {
        aliases.add(joined.alias());
        playersByLook.put(Alias.look(joined.alias()), joined.player());
        points.add(0);
        answers.add(null);
      }
      case GameEvent.GameStarted started -> {
        gameId = started.gameId();
        seed = started.seed();
      }
      case GameEvent.RoundPreviewed previewed -> {
        deal(previewed.round());
        enter(new Stage.Preview(previewed.round(), previewed.opensAtMillis()));
      }
      case GameEvent.RoundOpened opened -> {
        deal(opened.round());
        enter(new Stage.Open(opened.round(), opened.openedAtMillis(), opened.deadlineMillis()));
      }
      case GameEvent.DeadlineMoved moved -> {
        if (stage instanceof Stage.Open open) {
          stage = new Stage.Open(open.round(), open.openedAtMillis(), moved.deadlineMillis());
        }
      }
      case GameEvent.CardsPlaced placed ->
          setAnswer(
              placed.player(),
              boxes(placed.player()).placed(placed.boxes(), placed.answerMillis()));
      case GameEvent.BoxesChecked checked ->
          setAnswer(checked.player(), boxes(checked.player()).checked(checked.right()));
      case GameEvent.ChoiceSubmitted submitted ->
          setAnswer(
              submitted.player(), new Answer.Picks(submitted.cards(), submitted.answerMillis()));
      case GameEvent.RoundClosed closed -> close(closed);
      case GameEvent.RoundSkipped _ -> {}
      case GameEvent.StandingsShown shown -> enter(new Stage.Standings(shown.round()));
      case GameEvent.GameEnded _ -> enter(new Stage.Ended());
    }
  }

  private void enter(Stage next) {
    stage = next;
    stageNumber++;
  }

  private void deal(int round) {
    deal = Deal.of(deck.round(round), round, seed);
    answers = new ArrayList<>();
    aliases.forEach(_ -> answers.add(null));
    done = 0;
  }

  private void setAnswer(PlayerId player, Answer answer) {
    Answer before = answers.set(player.number() - 1, answer);
    done += (answer.whole() ? 1 : 0) - (before != null && before.whole() ? 1 : 0);
  }

  private void close(GameEvent.RoundClosed closed) {
    played.add(new PlayedRound(closed.round(), deal(), answers, closed.scores()));
    for (int index = 0; index < closed.scores().size(); index++) {
      points.set(index, points.get(index) + closed.scores().get(index).points());
    }
    List<Integer> ranksBefore =
        Arrays.stream(places).mapToObj(place -> standings.get(place).rank()).toList();
    standings = Standing.of(points, ranksBefore);
    places = new int[standings.size()];
    for (int place = 0; place < places.length; place++) {
      places[standings.get(place).player().number() - 1] = place;
    }
    enter(new Stage.Reveal(closed.round()));
  }

  public Deck deck() {
    return deck;
  }

  /** Empty before the start. */
  public String gameId() {
    return gameId;
  }

  public Stage stage() {
    return stage;
  }

  /** Rises with every change of stage; 0 for the lobby. */
  public int stageNumber() {
    return stageNumber;
  }

  /** How many players have ever joined; their numbers are 1 to this. */
  public int players() {
    return aliases.size();
  }

  public String alias(PlayerId player) {
    return aliases.get(player.number() - 1);
  }

  /** Whether a player's name looks like this one. */
  boolean isTaken(String alias) {
    return playersByLook.containsKey(Alias.look(alias));
  }

  /** Points after the last closed round. */
  public int points(PlayerId player) {
    return points.get(player.number() - 1);
  }

  /** After the last closed round, best first; empty before it. Who came since is not in it. */
  public List<Standing> standings() {
    return standings;
  }

  /** Where a player is in {@link #standings}, from 0; empty for who came since. */
  public OptionalInt place(PlayerId player) {
    return player.number() <= places.length
        ? OptionalInt.of(places[player.number() - 1])
        : OptionalInt.empty();
  }

  /** The mean accuracy of the class over all rounds that count, 0 to 100. */
  public int classPercent() {
    LongSummaryStatistics accuracy =
        played.stream()
            .flatMap(round -> round.scores().stream())
            .mapToLong(score -> score.accuracy().millionths())
            .summaryStatistics();
    return Fraction.meanPercent(accuracy.getSum(), accuracy.getCount());
  }

  /** Rounds that count, in the order they were played. */
  public List<PlayedRound> played() {
    return Collections.unmodifiableList(played);
  }

  /** The deal of the round in preview, open or just closed. */
  public Deal deal() {
    if (deal == null) {
      throw new IllegalStateException("no round was dealt yet");
    }
    return deal;
  }

  /** A player's answer in the round that is open or just closed; null if there is none. */
  public @Nullable Answer answer(PlayerId player) {
    return answers.get(player.number() - 1);
  }

  /** What stands in a player's boxes; all empty at first. Only for a flow round. */
  public Answer.Boxes boxes(PlayerId player) {
    return answer(player) instanceof Answer.Boxes boxes
        ? boxes
        : Answer.Boxes.none(((FlowRound) currentRound()).boxes());
  }

  /** Players whose answer in the open round is whole. */
  public int done() {
    return done;
  }

  /** When the rules want a {@link Command.Tick} next; empty while only people can move them. */
  public OptionalLong nextDeadline() {
    return switch (stage) {
      case Stage.Preview preview -> OptionalLong.of(preview.opensAtMillis());
      case Stage.Open open ->
          OptionalLong.of(
              open.deadlineMillis() + Game.MAX_LAG_CREDIT_MILLIS + Game.QUEUE_GRACE_MILLIS);
      case Stage.Lobby _, Stage.Reveal _, Stage.Standings _, Stage.Ended _ -> OptionalLong.empty();
    };
  }

  /** The number of the round in preview, open, revealed or ranked; 0 before and after the game. */
  public int roundNumber() {
    return switch (stage) {
      case Stage.Preview preview -> preview.round();
      case Stage.Open open -> open.round();
      case Stage.Reveal reveal -> reveal.round();
      case Stage.Standings shown -> shown.round();
      case Stage.Lobby _, Stage.Ended _ -> 0;
    };
  }

  private Round currentRound() {
    return deck.round(roundNumber());
  }
}
