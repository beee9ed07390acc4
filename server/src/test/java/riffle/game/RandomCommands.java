package riffle.game;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Decks, rules and commands by chance: mostly such that something comes of them. */
final class RandomCommands {
  private static final List<String> ALIASES = List.of("Ana", "Cem", "Dia", "ÉVA", "eva", "", " ");
  private static final List<String> TEXTS =
      List.of("Paris", " paris ", "pa ris", "42", "41,5", "1e3", "", "x".repeat(101));

  private static final List<Grade> GRADES = List.of(Grade.values());
  private static final List<TimeAllowance> TIMES = List.of(TimeAllowance.values());

  private final RandomGenerator random;
  private Deck deck;

  RandomCommands(RandomGenerator random) {
    this.random = random;
    this.deck = newDeck();
  }

  Deck deck() {
    return deck;
  }

  /** Until the next command: mostly short, at times beyond a deadline. */
  long pause() {
    return random.nextInt(one(15) ? 8_000 : 300);
  }

  Command command(GameState state) {
    boolean astray = one(12);
    int stage = state.stageNumber() + (astray ? random.nextInt(-2, 3) : 0);
    int round = round(state) + (astray ? random.nextInt(-2, 3) : 0);
    PlayerId player =
        new PlayerId(random.nextInt(one(20) ? -1 : 1, state.joined() + (astray ? 3 : 1)));
    if (state.stage() instanceof Stage.Lobby && one(3)) {
      return new Command.Start(stage, "game " + random.nextInt(), random.nextLong());
    }
    if (one(3)) {
      return answer(state, player, round);
    }
    return one(4) ? way(state, stage, round) : people(state, stage, player);
  }

  private static int round(GameState state) {
    return state.roundNumber() == 0 ? 1 : state.roundNumber();
  }

  private Command answer(GameState state, PlayerId player, int round) {
    if (state.stage() instanceof Stage.OwnPace) {
      Turn turn = Snapshot.everybody(state).contains(player) ? state.turn(player) : null;
      if (turn == null || one(3)) {
        return new Command.OpenTurn(player, random.nextInt(one(9) ? 0 : 1, 5));
      }
      return answerIn(state, player, turn.round());
    }
    return one(40) ? new Command.OpenTurn(player, round) : answerIn(state, player, round);
  }

  /** One more move in a flow, if one is open for the player. */
  Command placing(GameState state) {
    PlayerId player = new PlayerId(random.nextInt(1, state.joined() + 1));
    Turn turn = state.turn(player);
    int round = turn == null ? round(state) : turn.round();
    return new Command.PlaceCards(
        player, round, boxes(state.deck().has(round) ? state.deck().round(round) : null));
  }

  private Command answerIn(GameState state, PlayerId player, int round) {
    Round task = state.deck().has(round) && !one(15) ? state.deck().round(round) : null;
    int kind =
        switch (task) {
          case FlowRound _ -> random.nextInt(2);
          case ChoiceRound _, PollRound _ -> 2;
          case TypedRound _, NumberRound _ -> 3;
          case SlideRound _ -> 4;
          case null -> random.nextInt(5);
        };
    return switch (one(5) ? 4 : kind) {
      case 0 -> new Command.PlaceCards(player, round, boxes(task));
      case 1 -> new Command.CheckBoxes(player, round, boxes(task));
      case 2 -> new Command.SubmitChoice(player, round, picks());
      case 3 -> new Command.SubmitText(player, round, TEXTS.get(random.nextInt(TEXTS.size())));
      default -> new Command.Finish(player, round);
    };
  }

  private Command way(GameState state, int stage, int round) {
    return switch (random.nextInt(24)) {
      case 0, 1, 2, 3, 4, 5 -> new Command.Advance(stage);
      case 6 -> new Command.SkipRound(stage);
      case 7, 8 ->
          new Command.Jump(stage, random.nextInt(one(9) ? 0 : 1, state.deck().rounds().size() + 1));
      case 9, 10 -> new Command.AddTime(stage, random.nextInt(-1, 5));
      case 11, 12 -> new Command.Pause(stage);
      case 13, 14 -> new Command.CloseAnswers(stage);
      case 15, 16, 17 -> new Command.Reopen(stage);
      case 18 -> one(3) ? new Command.EndGame(stage) : new Command.AllDone(round);
      case 19 -> new Command.AllDone(round);
      default -> new Command.Tick();
    };
  }

  private Command people(GameState state, int stage, PlayerId player) {
    return switch (random.nextInt(22)) {
      case 0, 1 -> Playing.join(one(4) ? null : alias(), random.nextLong());
      case 2 -> new Command.LockJoining(one(3));
      case 3 -> new Command.Admit(player);
      case 4 -> new Command.AdmitAll();
      case 5 -> new Command.Remove(player);
      case 6 -> new Command.Rename(player, alias());
      case 7 -> new Command.ChooseTeam(player, random.nextInt(0, 4));
      case 8 -> new Command.MoveToTeam(player, random.nextInt(0, 4));
      case 9 -> new Command.DrawTeams(random.nextLong());
      case 10 -> new Command.ChangeSettings(one(9) ? unfit() : settings(), random.nextLong());
      case 11 -> new Command.ChangeSettings(lessonRunsOtherwise(state.settings()), 1);
      case 12, 13 -> new Command.AllowTime(player, TIMES.get(random.nextInt(TIMES.size())));
      case 14, 15 ->
          new Command.AdjustScore(player, random.nextInt(-800, 800), one(9) ? " " : "Well said");
      case 16 -> new Command.PlayNext(stage, one(2) ? state.deck() : newDeck());
      case 17 -> new Command.NameOnRoster(player, one(4) ? "" : alias());
      case 18 -> new Command.MakeUpFor(random.nextInt(0, 5_000));
      default -> way(state, stage, round(state));
    };
  }

  private String alias() {
    return ALIASES.get(random.nextInt(ALIASES.size())) + (one(2) ? random.nextInt(9) : "");
  }

  /** Mostly fit: different cards, some boxes empty. */
  private List<Integer> boxes(@Nullable Round round) {
    int boxes = 3;
    int cards = 4;
    if (round instanceof FlowRound flow) {
      boxes = flow.boxes() + (one(30) ? 1 : 0);
      cards = flow.cards() + (one(30) ? 1 : 0);
    }
    List<Integer> column = new ArrayList<>(IntStream.rangeClosed(1, cards).boxed().toList());
    List<Integer> made = new ArrayList<>();
    for (int box = 0; box < boxes; box++) {
      boolean filled = !column.isEmpty() && !one(5);
      made.add(
          filled ? column.remove(/* index */ random.nextInt(column.size())) : Answer.Boxes.EMPTY);
    }
    return made;
  }

  private List<Integer> picks() {
    return IntStream.range(0, random.nextInt(one(4) ? 0 : 1, 4))
        .mapToObj(_ -> random.nextInt(one(9) ? 0 : 1, 5))
        .distinct()
        .toList();
  }

  // Decks and their rules.

  private Deck newDeck() {
    List<Round> rounds = new ArrayList<>();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      rounds.add(round());
    }
    deck = Decks.deck(settings(), rounds.toArray(Round[]::new));
    return deck;
  }

  private Round round() {
    int preview = one(2) ? 0 : 500;
    int limit = one(6) ? 0 : random.nextInt(1, 5_000);
    int points = List.of(0, 500, 1_000, 2_000).get(random.nextInt(4));
    Round.Brief brief = Decks.brief(preview, limit, points);
    Round.Brief unscored = Decks.brief(preview, limit, 0);
    return switch (random.nextInt(9)) {
      case 0 -> Decks.choice(brief, "a", "*b", "c");
      case 1 -> Decks.choice(brief, "*a", "b", "*c", "d");
      case 2 -> Decks.choice(brief, ChoiceRound.Picking.ALL_OR_NOTHING, "*a", "*b", "c", "d");
      case 3 -> Decks.typed(brief, "Paris");
      case 4 -> Decks.number(brief, "42", "0.5");
      case 5 -> new PollRound(unscored, List.of("a", "b", "c"));
      case 6 -> new SlideRound(unscored, "");
      default -> Decks.flow(brief, random.nextInt(2, 5), random.nextInt(3), flowRules());
    };
  }

  private FlowRules flowRules() {
    return new FlowRules(
        GRADES.get(random.nextInt(GRADES.size())),
        one(8) ? Feedback.NONE : one(2) ? Feedback.WHICH : Feedback.HOW_MANY,
        random.nextInt(4),
        random.nextInt(101));
  }

  private Settings settings() {
    Mode mode = one(3) ? one(3) ? Mode.PRACTICE : Mode.SELF_PACED : Mode.LIVE;
    return new Settings(
        new Settings.Pace(
            mode,
            random.nextInt(1, 3),
            one(6) ? 0 : random.nextInt(50, 301),
            one(2),
            one(3) ? random.nextInt(3, 10) : 0),
        new Settings.Points(
            List.of(0, 25, 50, 90, 100).get(random.nextInt(5)),
            one(2),
            one(4) ? flowRules() : null),
        one(2) ? new Settings.Teams(random.nextInt(2, 4), one(2)) : new Settings.Teams(0, one(4)),
        new Settings.Door(one(6), one(5)),
        one(4),
        one(4));
  }

  private Settings lessonRunsOtherwise(Settings now) {
    return new Settings(
        new Settings.Pace(
            now.pace().mode(),
            now.pace().openMinutes(),
            now.pace().timePercent(),
            one(2),
            one(2) ? 5 : 0),
        now.points(),
        now.teams(),
        new Settings.Door(one(2), one(2)),
        one(2),
        one(2));
  }

  private Settings unfit() {
    return Chosen.from(settings()).weight(101).settings();
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }
}
