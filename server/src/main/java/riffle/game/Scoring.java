package riffle.game;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an answer to its points. */
final class Scoring {
  private static final int PERCENT = 100;

  private Scoring() {}

  /**
   * @param openMillis how long the round was open, with all time added; above 0
   */
  static Score score(Deck deck, Round round, Deal deal, @Nullable Answer answer, long openMillis) {
    return switch (round) {
      case FlowRound flow ->
          scoreFlow(deck, flow, deal, (Answer.@Nullable Boxes) answer, openMillis);
      case ChoiceRound choice ->
          scoreChoice(deck, choice, deal, (Answer.@Nullable Picks) answer, openMillis);
    };
  }

  /** Which boxes hold the card that belongs there. */
  static List<Boolean> inPlace(Deal deal, List<Integer> boxes) {
    Boolean[] right = new Boolean[boxes.size()];
    for (int box = 0; box < right.length; box++) {
      int card = boxes.get(box);
      right[box] = card != Answer.Boxes.EMPTY && deal.item(card) == box;
    }
    return List.of(right);
  }

  /** Grade: absolute position, so boxes in place of all boxes. */
  private static Score scoreFlow(
      Deck deck, FlowRound round, Deal deal, Answer.@Nullable Boxes answer, long openMillis) {
    if (answer == null || answer.blank()) {
      return unanswered(round.boxes());
    }
    int right = (int) inPlace(deal, answer.cards()).stream().filter(Boolean::booleanValue).count();
    int paidChecks = Math.max(0, answer.checksUsed() - 1);
    int checkCost = Math.min(PERCENT, paidChecks * round.checkCostPercent());
    return points(
        deck,
        round,
        right,
        round.boxes(),
        new Fraction(right, round.boxes()),
        answer.answerMillis(),
        openMillis,
        checkCost);
  }

  /** Accuracy: max(0, (hits - false picks) / right ones); with one right it is 1 or 0. */
  private static Score scoreChoice(
      Deck deck, ChoiceRound round, Deal deal, Answer.@Nullable Picks answer, long openMillis) {
    int rightOnes = round.rightOnes();
    if (answer == null) {
      return unanswered(rightOnes);
    }
    int hits = 0;
    for (int card : answer.cards()) {
      hits += round.options().get(deal.item(card)).right() ? 1 : 0;
    }
    int falsePicks = answer.cards().size() - hits;
    Fraction accuracy = new Fraction(Math.max(0, hits - falsePicks), rightOnes);
    return points(deck, round, hits, rightOnes, accuracy, answer.answerMillis(), openMillis, 0);
  }

  private static Score unanswered(int of) {
    return new Score(false, 0, of, Fraction.ZERO, 0, 0, 0, 0);
  }

  /**
   * points = round_half_up(P × accuracy × (1 − w × τ) × (1 − checkCost)), with τ = answer time /
   * time limit. Each loss is the difference that its factor makes, so that the sum on the screen is
   * exact.
   */
  private static Score points(
      Deck deck,
      Round round,
      int right,
      int of,
      Fraction accuracy,
      int answerMillis,
      long openMillis,
      int checkCostPercent) {
    long millis = Math.min(answerMillis, openMillis);
    long full = (long) round.brief().points() * accuracy.numerator();
    long timed = full * (PERCENT * openMillis - deck.speedWeightPercent() * millis);
    long checked = timed * (PERCENT - checkCostPercent);

    long unit = accuracy.denominator();
    long timedUnit = unit * PERCENT * openMillis;
    long checkedUnit = timedUnit * PERCENT;

    int accuracyPoints = roundHalfUp(full, unit);
    int timedPoints = roundHalfUp(timed, timedUnit);
    int points = roundHalfUp(checked, checkedUnit);
    return new Score(
        true,
        right,
        of,
        accuracy,
        answerMillis,
        accuracyPoints,
        accuracyPoints - timedPoints,
        timedPoints - points);
  }

  /** Of two numbers that are not negative. */
  private static int roundHalfUp(long numerator, long denominator) {
    return Math.toIntExact((2 * numerator + denominator) / (2 * denominator));
  }
}
