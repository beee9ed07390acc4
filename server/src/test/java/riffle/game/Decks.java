package riffle.game;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Small rounds and decks for tests. */
public final class Decks {
  public static final int LIMIT_MILLIS = 20_000;
  public static final int POINTS = 1_000;

  private Decks() {}

  /** A deck in the Balanced mode: time takes away a quarter at most. */
  public static Deck deck(Round... rounds) {
    return deck(Settings.USUAL, rounds);
  }

  public static Deck deck(Settings settings, Round... rounds) {
    return new Deck("A deck", "en", "Nobody", settings, List.of(rounds));
  }

  public static Deck titled(String title, Round... rounds) {
    return new Deck(title, "en", "Nobody", Settings.USUAL, List.of(rounds));
  }

  public static Deck weighted(int speedWeightPercent, Round... rounds) {
    return deck(Chosen.usual().weight(speedWeightPercent).settings(), rounds);
  }

  /** Opens at once, for {@link #LIMIT_MILLIS}, for {@link #POINTS}. */
  public static Round.Brief brief() {
    return brief(0, LIMIT_MILLIS, POINTS);
  }

  public static Round.Brief brief(int previewMillis, int limitMillis, int points) {
    return new Round.Brief("What is it?", null, "It is so.", previewMillis, limitMillis, points);
  }

  /** Items are called 1, 2, …, the steps first. Three checks, of which the first is free. */
  public static FlowRound flow(int steps, int distractors) {
    return flow(brief(), steps, distractors, 3, 10);
  }

  public static FlowRound flow(int steps, int distractors, FlowRules rules) {
    return flow(brief(), steps, distractors, rules);
  }

  public static FlowRound flow(
      Round.Brief brief, int steps, int distractors, int checks, int checkCostPercent) {
    return flow(
        brief,
        steps,
        distractors,
        new FlowRules(Grade.ABSOLUTE_POSITION, Feedback.WHICH, checks, checkCostPercent));
  }

  public static FlowRound flow(Round.Brief brief, int steps, int distractors, FlowRules rules) {
    List<FlowRound.Item> items =
        IntStream.rangeClosed(1, steps + distractors)
            .mapToObj(n -> new FlowRound.Item("" + n, "About " + n + ".", ""))
            .toList();
    return new FlowRound(
        brief, items.subList(0, steps), items.subList(steps, steps + distractors), rules);
  }

  /**
   * A question where one can be picked, or several where several are right.
   *
   * @param options their labels; right ones are marked by a star
   */
  public static ChoiceRound choice(String... options) {
    return choice(brief(), options);
  }

  public static ChoiceRound choice(Round.Brief brief, String... options) {
    long right = Arrays.stream(options).filter(option -> option.startsWith("*")).count();
    return choice(brief, right > 1, options);
  }

  /** Cards are dealt in the order written here, so that card 1 is the first option. */
  public static ChoiceRound choice(Round.Brief brief, boolean several, String... options) {
    return choice(brief, several ? ChoiceRound.Picking.SEVERAL : ChoiceRound.Picking.ONE, options);
  }

  public static ChoiceRound choice(
      Round.Brief brief, ChoiceRound.Picking picking, String... options) {
    List<ChoiceRound.Option> made = new ArrayList<>();
    for (String option : options) {
      made.add(new ChoiceRound.Option(option.replace("*", ""), option.startsWith("*")));
    }
    return new ChoiceRound(brief, made, picking, false);
  }

  /** A question with a written answer, accents optional. */
  public static TypedRound typed(String... accepted) {
    return typed(brief(), accepted);
  }

  public static TypedRound typed(Round.Brief brief, String... accepted) {
    return new TypedRound(brief, new Wording(List.of(accepted), List.of(), false));
  }

  /** A question for a number, in a deck with decimal points. */
  public static NumberRound number(String value, String tolerance) {
    return number(brief(), value, tolerance);
  }

  public static NumberRound number(Round.Brief brief, String value, String tolerance) {
    return new NumberRound(brief, new BigDecimal(value), new BigDecimal(tolerance), "km", '.');
  }

  public static PollRound poll(String... options) {
    return new PollRound(brief(0, LIMIT_MILLIS, 0), List.of(options));
  }

  /** Stays until the host goes on. */
  public static SlideRound slide() {
    return slide(0);
  }

  public static SlideRound slide(int limitMillis) {
    return new SlideRound(brief(0, limitMillis, 0), "To be read.");
  }
}
