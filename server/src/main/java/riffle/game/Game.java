package riffle.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules: what may happen, and what comes of it. Only reads the state. */
public final class Game {
  public static final int MAX_PLAYERS = 10_000;

  public static final int MAX_ADDED_SECONDS = 600;

  /** However much time is added, a round is open no longer than this. */
  public static final long MAX_OPEN_MILLIS = 2 * 3_600_000L;

  /**
   * A player's answer counts earlier than it was read, by the round trip of the player's line as
   * the server measured it, but by no more than this.
   */
  public static final int MAX_LAG_CREDIT_MILLIS = 300;

  /**
   * How much longer than the longest lag credit the round stays open after its deadline, so that
   * what was read in time and waited in a queue still counts.
   */
  static final long QUEUE_GRACE_MILLIS = 100;

  private static final int MAX_SUGGESTIONS = 100;

  private Game() {}

  /**
   * Says what comes of a command.
   *
   * @param atMillis the server's clock when the command came in
   */
  public static Decision decide(GameState state, Command command, long atMillis) {
    return switch (command) {
      case Command.Join join -> join(state, join);
      case Command.Start start -> start(state, start, atMillis);
      case Command.Advance advance -> advance(state, advance, atMillis);
      case Command.SkipRound skip -> skip(state, skip, atMillis);
      case Command.AddTime more -> addTime(state, more);
      case Command.EndGame end -> end(state, end, atMillis);
      case Command.PlaceCards place ->
          placeCards(state, place.player(), place.round(), place.boxes(), atMillis);
      case Command.CheckBoxes check -> checkBoxes(state, check, atMillis);
      case Command.SubmitChoice submit -> submitChoice(state, submit, atMillis);
      case Command.Tick _ -> tick(state, atMillis);
    };
  }

  // Coming in.

  private static Decision join(GameState state, Command.Join join) {
    String alias = Alias.tidy(join.alias());
    if (alias == null) {
      return Decision.refused(
          Refusal.Reason.ALIAS_UNFIT,
          "the name has "
              + join.alias().length()
              + " UTF-16 units; expected 1 to "
              + Alias.MAX_CLUSTERS
              + " visible characters");
    }
    if (state.stage() instanceof Stage.Ended) {
      return Decision.refused(Refusal.Reason.OTHER_STAGE, "the game has ended");
    }
    if (state.players() >= MAX_PLAYERS) {
      return Decision.refused(Refusal.Reason.ROOM_FULL, "all " + MAX_PLAYERS + " seats are taken");
    }
    if (state.isTaken(alias)) {
      return new Decision.Refused(
          new Refusal(
              Refusal.Reason.ALIAS_TAKEN,
              "a player of this room has a name that looks the same",
              suggestion(state, alias)));
    }
    return Decision.accepted(new GameEvent.PlayerJoined(new PlayerId(state.players() + 1), alias));
  }

  /** The name with the lowest free number behind it; empty where none fits. */
  private static String suggestion(GameState state, String alias) {
    for (int n = 2; n <= MAX_SUGGESTIONS; n++) {
      String numbered = Alias.tidy(Alias.numbered(alias, n));
      if (numbered != null && !state.isTaken(numbered)) {
        return numbered;
      }
    }
    return "";
  }

  // The host.

  private static Decision start(GameState state, Command.Start start, long at) {
    if (!(state.stage() instanceof Stage.Lobby) || start.stage() != state.stageNumber()) {
      return otherStage(state, start.stage(), "start");
    }
    List<GameEvent> events = new ArrayList<>();
    events.add(new GameEvent.GameStarted(start.gameId(), start.seed(), at));
    events.add(preview(state.deck(), 1, at));
    return new Decision.Accepted(events);
  }

  private static Decision advance(GameState state, Command.Advance advance, long at) {
    if (advance.stage() != state.stageNumber()) {
      return otherStage(state, advance.stage(), "advance");
    }
    return switch (state.stage()) {
      case Stage.Preview preview -> Decision.accepted(open(state.deck(), preview.round(), at));
      case Stage.Open open -> Decision.accepted(close(state, open));
      case Stage.Reveal reveal -> Decision.accepted(new GameEvent.StandingsShown(reveal.round()));
      case Stage.Standings standings -> Decision.accepted(after(state, standings.round(), at));
      case Stage.Lobby _, Stage.Ended _ -> otherStage(state, advance.stage(), "advance");
    };
  }

  private static Decision skip(GameState state, Command.SkipRound skip, long at) {
    boolean running = state.stage() instanceof Stage.Preview || state.stage() instanceof Stage.Open;
    if (!running || skip.stage() != state.stageNumber()) {
      return otherStage(state, skip.stage(), "skip");
    }
    int round = state.roundNumber();
    return Decision.accepted(new GameEvent.RoundSkipped(round), after(state, round, at));
  }

  private static Decision addTime(GameState state, Command.AddTime more) {
    if (!(state.stage() instanceof Stage.Open open) || more.stage() != state.stageNumber()) {
      return otherStage(state, more.stage(), "add time");
    }
    long deadline = open.deadlineMillis() + more.seconds() * 1_000L;
    if (more.seconds() < 1
        || more.seconds() > MAX_ADDED_SECONDS
        || deadline - open.openedAtMillis() > MAX_OPEN_MILLIS) {
      return Decision.refused(
          Refusal.Reason.OUT_OF_RANGE,
          more.seconds()
              + " s more; expected 1 to "
              + MAX_ADDED_SECONDS
              + ", and a round of at most "
              + MAX_OPEN_MILLIS / 1_000
              + " s");
    }
    return Decision.accepted(new GameEvent.DeadlineMoved(open.round(), deadline));
  }

  private static Decision end(GameState state, Command.EndGame end, long at) {
    if (state.stage() instanceof Stage.Ended || end.stage() != state.stageNumber()) {
      return otherStage(state, end.stage(), "end");
    }
    GameEvent ended = new GameEvent.GameEnded(at);
    return state.stage() instanceof Stage.Open open
        ? Decision.accepted(close(state, open), ended)
        : Decision.accepted(ended);
  }

  private static Decision otherStage(GameState state, int seen, String step) {
    return Decision.refused(
        Refusal.Reason.OTHER_STAGE,
        "cannot "
            + step
            + " from stage "
            + seen
            + "; the game is at stage "
            + state.stageNumber()
            + ", "
            + state.stage().getClass().getSimpleName());
  }

  // The way of a round.

  private static GameEvent preview(Deck deck, int round, long at) {
    int previewMillis = deck.round(round).brief().previewMillis();
    return previewMillis == 0
        ? open(deck, round, at)
        : new GameEvent.RoundPreviewed(round, at + previewMillis);
  }

  private static GameEvent open(Deck deck, int round, long at) {
    return new GameEvent.RoundOpened(round, at, at + deck.round(round).brief().limitMillis());
  }

  private static GameEvent close(GameState state, Stage.Open open) {
    Deck deck = state.deck();
    Round round = deck.round(open.round());
    // A round closed by hand before its deadline is scored against the time it was given.
    long openMillis = open.deadlineMillis() - open.openedAtMillis();
    List<Score> scores = new ArrayList<>(state.players());
    for (int number = 1; number <= state.players(); number++) {
      Answer answer = state.answer(new PlayerId(number));
      scores.add(Scoring.score(deck, round, state.deal(), answer, openMillis));
    }
    return new GameEvent.RoundClosed(open.round(), scores);
  }

  private static GameEvent after(GameState state, int round, long at) {
    return round < state.deck().rounds().size()
        ? preview(state.deck(), round + 1, at)
        : new GameEvent.GameEnded(at);
  }

  private static Decision tick(GameState state, long at) {
    if (state.nextDeadline().isEmpty() || at < state.nextDeadline().getAsLong()) {
      return Decision.accepted();
    }
    return switch (state.stage()) {
      case Stage.Preview preview -> Decision.accepted(open(state.deck(), preview.round(), at));
      case Stage.Open open -> Decision.accepted(close(state, open));
      case Stage.Lobby _, Stage.Reveal _, Stage.Standings _, Stage.Ended _ -> Decision.accepted();
    };
  }

  // Answers.

  private static Decision placeCards(
      GameState state, PlayerId player, int round, List<Integer> boxes, long at) {
    Refusal refusal = unfitBoxes(state, round, boxes, at);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    if (boxes.equals(state.boxes(player).cards())) {
      return Decision.accepted();
    }
    return Decision.accepted(
        new GameEvent.CardsPlaced(player, round, boxes, answerMillis(state, at)));
  }

  private static Decision checkBoxes(GameState state, Command.CheckBoxes check, long at) {
    Decision placing = placeCards(state, check.player(), check.round(), check.boxes(), at);
    if (!(placing instanceof Decision.Accepted placed)) {
      return placing;
    }
    Answer.Boxes standing = state.boxes(check.player());
    if (placed.events().isEmpty() && standing.checked()) {
      // Asked again without a move: the answer is known, and costs nothing.
      return Decision.accepted();
    }
    FlowRound round = (FlowRound) state.deck().round(check.round());
    if (standing.checksUsed() >= round.checks()) {
      return Decision.refused(
          Refusal.Reason.NO_CHECKS_LEFT, "all " + round.checks() + " checks are used");
    }
    List<GameEvent> events = new ArrayList<>(placed.events());
    events.add(
        new GameEvent.BoxesChecked(
            check.player(), check.round(), Scoring.inPlace(state.deal(), check.boxes())));
    return new Decision.Accepted(events);
  }

  private static Decision submitChoice(GameState state, Command.SubmitChoice submit, long at) {
    Refusal notOpen = notOpen(state, submit.round(), at);
    if (notOpen != null) {
      return new Decision.Refused(notOpen);
    }
    if (!(state.deck().round(submit.round()) instanceof ChoiceRound round)) {
      return Decision.refused(Refusal.Reason.OTHER_KIND, "a choice for a flow round");
    }
    if (state.answer(submit.player()) != null) {
      return Decision.refused(
          Refusal.Reason.ALREADY_ANSWERED, "a choice is sent once, and cannot be changed");
    }
    int most = round.several() ? round.cards() : 1;
    if (submit.cards().isEmpty()
        || submit.cards().size() > most
        || !differentCards(state.deal(), submit.cards())) {
      return Decision.refused(
          Refusal.Reason.BAD_ANSWER,
          "picks "
              + shown(submit.cards())
              + "; expected 1 to "
              + most
              + " different cards from 1 to "
              + round.cards());
    }
    return Decision.accepted(
        new GameEvent.ChoiceSubmitted(
            submit.player(), submit.round(), submit.cards(), answerMillis(state, at)));
  }

  private static @Nullable Refusal unfitBoxes(
      GameState state, int round, List<Integer> boxes, long at) {
    Refusal notOpen = notOpen(state, round, at);
    if (notOpen != null) {
      return notOpen;
    }
    if (!(state.deck().round(round) instanceof FlowRound flow)) {
      return new Refusal(Refusal.Reason.OTHER_KIND, "boxes for a choice round");
    }
    List<Integer> cards = boxes.stream().filter(card -> card != Answer.Boxes.EMPTY).toList();
    if (boxes.size() != flow.boxes() || !differentCards(state.deal(), cards)) {
      return new Refusal(
          Refusal.Reason.BAD_ANSWER,
          "boxes "
              + shown(boxes)
              + "; expected "
              + flow.boxes()
              + " entries, each 0 or a card of its own from 1 to "
              + flow.cards());
    }
    return null;
  }

  private static @Nullable Refusal notOpen(GameState state, int round, long at) {
    boolean hasOpened =
        switch (state.stage()) {
          case Stage.Lobby _, Stage.Preview _, Stage.Ended _ -> false;
          case Stage.Open _, Stage.Reveal _, Stage.Standings _ -> true;
        };
    if (!hasOpened || state.roundNumber() != round) {
      return new Refusal(
          Refusal.Reason.OTHER_ROUND,
          "an answer for round "
              + round
              + "; the game is at round "
              + state.roundNumber()
              + ", "
              + state.stage().getClass().getSimpleName());
    }
    if (state.stage() instanceof Stage.Open open && at <= open.deadlineMillis()) {
      return null;
    }
    return new Refusal(Refusal.Reason.TOO_LATE, "round " + round + " is closed");
  }

  private static boolean differentCards(Deal deal, List<Integer> cards) {
    Set<Integer> different = new HashSet<>(cards);
    return different.size() == cards.size() && different.stream().allMatch(deal::has);
  }

  /** Long lists are a stranger's, and need not be told back whole. */
  private static String shown(List<Integer> cards) {
    return cards.size() <= DeckLimits.MAX_BOXES + DeckLimits.MAX_DISTRACTORS
        ? cards.toString()
        : "of " + cards.size() + " entries";
  }

  private static int answerMillis(GameState state, long at) {
    return state.stage() instanceof Stage.Open open
        ? (int) Math.max(0, at - open.openedAtMillis())
        : 0;
  }
}
