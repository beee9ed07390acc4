package riffle.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What players do in a round that is open for them. */
final class Answering {
  private Answering() {}

  static Decision placeCards(GameState state, Command.PlaceCards place, long at) {
    return placeCards(state, place.player(), place.round(), place.boxes(), at);
  }

  private static Decision placeCards(
      GameState state, PlayerId player, int round, List<Integer> boxes, long at) {
    Refusal refusal = notOpen(state, player, round, at);
    if (refusal == null) {
      refusal = unfitBoxes(state, round, boxes);
    }
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    if (boxes.equals(state.boxes(player).cards())) {
      return Decision.accepted();
    }
    boolean same = state.stood(player) instanceof Answer.Boxes stood && boxes.equals(stood.cards());
    return Decision.accepted(
        new GameEvent.CardsPlaced(player, round, boxes, answerMillis(state, player, same, at)));
  }

  static Decision checkBoxes(GameState state, Command.CheckBoxes check, long at) {
    Decision placing = placeCards(state, check.player(), check.round(), check.boxes(), at);
    if (!(placing instanceof Decision.Accepted placed)) {
      return placing;
    }
    Answer.Boxes standing = state.boxes(check.player());
    if (placed.events().isEmpty() && standing.checked()) {
      // Asked again without a move: the answer is known, and costs nothing.
      return Decision.accepted();
    }
    FlowRules rules = state.rules(check.round());
    if (!rules.allowsCheck(standing.checksUsed())) {
      return Decision.refused(
          Refusal.Reason.NO_CHECKS_LEFT,
          rules.feedback() == Feedback.NONE
              ? "this round has no checks"
              : "all " + rules.checks() + " checks are used");
    }
    List<GameEvent> events = new ArrayList<>(placed.events());
    Deal deal = state.deal(check.round());
    events.add(
        new GameEvent.BoxesChecked(
            check.player(), check.round(), Scoring.inPlace(deal, check.boxes())));
    return new Decision.Accepted(events);
  }

  static Decision submitChoice(GameState state, Command.SubmitChoice submit, long at) {
    Refusal notOpen = notOpen(state, submit.player(), submit.round(), at);
    if (notOpen != null) {
      return new Decision.Refused(notOpen);
    }
    Round round = state.deck().round(submit.round());
    int most =
        switch (round) {
          case ChoiceRound choice -> choice.several() ? choice.cards() : 1;
          case PollRound _ -> 1;
          case FlowRound _, TypedRound _, NumberRound _, SlideRound _ -> 0;
        };
    if (most == 0) {
      return otherKind("a choice", round);
    }
    if (submit.cards().isEmpty()
        || submit.cards().size() > most
        || !differentCards(state.deal(submit.round()), submit.cards())) {
      return Decision.refused(
          Refusal.Reason.BAD_ANSWER,
          "picks "
              + shown(submit.cards())
              + "; expected 1 to "
              + most
              + " different cards from 1 to "
              + round.cards());
    }
    boolean same =
        state.stood(submit.player()) instanceof Answer.Picks stood
            && Set.copyOf(stood.cards()).equals(Set.copyOf(submit.cards()));
    int millis = answerMillis(state, submit.player(), same, at);
    return submitted(
        state,
        submit.player(),
        new Answer.Picks(submit.cards(), millis, true),
        new GameEvent.ChoiceSubmitted(submit.player(), submit.round(), submit.cards(), millis));
  }

  static Decision submitText(GameState state, Command.SubmitText submit, long at) {
    Refusal notOpen = notOpen(state, submit.player(), submit.round(), at);
    if (notOpen != null) {
      return new Decision.Refused(notOpen);
    }
    String text = submit.text().strip();
    Round round = state.deck().round(submit.round());
    switch (round) {
      case TypedRound _ -> {
        if (text.isEmpty() || text.length() > DeckLimits.MAX_TYPED_CHARS) {
          return badText(text, "1 to " + DeckLimits.MAX_TYPED_CHARS + " UTF-16 units");
        }
      }
      case NumberRound number -> {
        if (WrittenNumber.read(text, number.decimalMark()) == null) {
          return badText(text, "a number of at most " + DeckLimits.MAX_NUMBER_CHARS);
        }
      }
      case FlowRound _, ChoiceRound _, PollRound _, SlideRound _ -> {
        return otherKind("a text", round);
      }
    }
    boolean same =
        state.stood(submit.player()) instanceof Answer.Text stood && text.equals(stood.text());
    int millis = answerMillis(state, submit.player(), same, at);
    return submitted(
        state,
        submit.player(),
        new Answer.Text(text, millis, true),
        new GameEvent.TextSubmitted(submit.player(), submit.round(), text, millis));
  }

  /** An answer that is sent once; at one's own pace it hands the round in. */
  private static Decision submitted(
      GameState state, PlayerId player, Answer answer, GameEvent submitted) {
    Answer before = state.answer(player);
    if (before != null && before.finished()) {
      return Decision.refused(
          Refusal.Reason.ALREADY_ANSWERED, "an answer is sent once, and cannot be changed");
    }
    return state.stage() instanceof Stage.OwnPace
        ? Decision.accepted(
            submitted, OwnPace.close(state, player, openTurn(state, player), answer))
        : Decision.accepted(submitted);
  }

  /** A flow is done with; at one's own pace any round is handed in, also when its time is over. */
  static Decision finish(GameState state, Command.Finish finish, long at) {
    Turn own = OwnPace.openTurn(state, finish.player());
    if (own != null && own.round() == finish.round()) {
      return Decision.accepted(
          OwnPace.close(state, finish.player(), own, state.answer(finish.player())));
    }
    Refusal notOpen = notOpen(state, finish.player(), finish.round(), at);
    if (notOpen != null) {
      return new Decision.Refused(notOpen);
    }
    Round round = state.deck().round(finish.round());
    if (!(round instanceof FlowRound)) {
      return otherKind("being done", round);
    }
    return state.boxes(finish.player()).finished()
        ? Decision.accepted()
        : Decision.accepted(new GameEvent.FlowFinished(finish.player(), finish.round()));
  }

  /**
   * From the opening of the round to an answer that comes now. Who in a revote stays with what they
   * had said keeps its time, and so loses and wins nothing by saying it again.
   */
  private static int answerMillis(GameState state, PlayerId player, boolean same, long at) {
    Answer stood = state.stood(player);
    return same && stood != null ? stood.answerMillis() : openTurn(state, player).answerMillis(at);
  }

  /** The turn of a player for whom {@link #notOpen} found a round open. */
  private static Turn openTurn(GameState state, PlayerId player) {
    return Objects.requireNonNull(state.turn(player));
  }

  private static Decision otherKind(String answer, Round round) {
    return Decision.refused(
        Refusal.Reason.OTHER_KIND, answer + " for a " + round.getClass().getSimpleName());
  }

  private static Decision badText(String text, String expected) {
    return Decision.refused(
        Refusal.Reason.BAD_ANSWER,
        "a text of " + text.length() + " UTF-16 units; expected " + expected);
  }

  private static @Nullable Refusal unfitBoxes(GameState state, int round, List<Integer> boxes) {
    if (!(state.deck().round(round) instanceof FlowRound flow)) {
      return new Refusal(
          Refusal.Reason.OTHER_KIND,
          "boxes for a " + state.deck().round(round).getClass().getSimpleName());
    }
    List<Integer> cards = boxes.stream().filter(card -> card != Answer.Boxes.EMPTY).toList();
    if (boxes.size() != flow.boxes() || !differentCards(state.deal(round), cards)) {
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

  /** Why a player's answer to this round does not count; null where it does. */
  private static @Nullable Refusal notOpen(GameState state, PlayerId player, int round, long at) {
    Refusal notIn = Game.notIn(state, player);
    if (notIn != null) {
      return notIn;
    }
    Turn turn = state.turn(player);
    if (turn != null && turn.round() == round && !turn.closed()) {
      return at <= turn.deadlineMillis() ? null : tooLate(round);
    }
    boolean closed = turn == null ? isClosed(state.stage()) : turn.closed();
    int current = turn == null ? state.roundNumber() : turn.round();
    if (closed && current == round) {
      return tooLate(round);
    }
    if (state.stage() instanceof Stage.Paused && current == round) {
      return new Refusal(Refusal.Reason.PAUSED, "the clock stands still");
    }
    return new Refusal(
        Refusal.Reason.OTHER_ROUND,
        "an answer for round "
            + round
            + "; the game is at round "
            + current
            + ", "
            + state.stage().getClass().getSimpleName());
  }

  private static boolean isClosed(Stage stage) {
    return stage instanceof Stage.Talk || stage instanceof Stage.Shown;
  }

  private static Refusal tooLate(int round) {
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
}
