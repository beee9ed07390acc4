package riffle.game;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From an answer to its points. */
final class Scoring {
  private static final int PERCENT = 100;

  /** What each right answer in a row after the first adds, and the most they add. */
  private static final int STREAK_STEP_PERCENT = 10;

  private static final int MAX_STREAK_PERCENT = 50;

  private Scoring() {}

  /**
   * What counts beside the answer.
   *
   * @param speedWeightPercent how much of the points time can take away
   * @param limitMillis how long the round was open, with all time added; 0 for no limit: then time
   *     takes nothing away
   * @param streaks whether the round lengthens a streak or ends it; else the streak stays as it
   *     was, and earns nothing
   * @param streakBefore right answers in a row before this round
   */
  record Terms(
      FlowRules flowRules,
      int speedWeightPercent,
      long limitMillis,
      boolean streaks,
      int streakBefore) {}

  static Score score(Round round, Deal deal, @Nullable Answer answer, Terms terms) {
    return switch (round) {
      case FlowRound flow -> scoreFlow(flow, deal, (Answer.@Nullable Boxes) answer, terms);
      case ChoiceRound choice -> scoreChoice(choice, deal, (Answer.@Nullable Picks) answer, terms);
      case TypedRound typed ->
          scoreText(typed, answer, answer != null && typed.wording().accepts(text(answer)), terms);
      case NumberRound number ->
          scoreText(number, answer, answer != null && number.accepts(text(answer)), terms);
      case PollRound _, SlideRound _ -> unscored(answer, terms);
    };
  }

  /** Which boxes hold the card that belongs there. */
  static List<Boolean> inPlace(Deal deal, List<Integer> boxes) {
    List<Integer> items = items(deal, boxes);
    List<Boolean> right = new ArrayList<>();
    for (int box = 0; box < items.size(); box++) {
      right.add(items.get(box) == box);
    }
    return right;
  }

  private static List<Integer> items(Deal deal, List<Integer> boxes) {
    return boxes.stream()
        .map(card -> card == Answer.Boxes.EMPTY ? Grade.EMPTY : deal.item(card))
        .toList();
  }

  private static Score scoreFlow(
      FlowRound round, Deal deal, Answer.@Nullable Boxes answer, Terms terms) {
    if (answer == null || answer.blank()) {
      return points(round, false, 0, round.boxes(), Fraction.ZERO, 0, 0, terms);
    }
    int right = (int) inPlace(deal, answer.cards()).stream().filter(Boolean::booleanValue).count();
    int paidChecks = Math.max(0, answer.checksUsed() - 1);
    return points(
        round,
        true,
        right,
        round.boxes(),
        terms.flowRules().grade().accuracy(items(deal, answer.cards())),
        answer.answerMillis(),
        Math.min(PERCENT, paidChecks * terms.flowRules().checkCostPercent()),
        terms);
  }

  /** Accuracy: max(0, (hits - false picks) / right ones), or all or nothing. */
  private static Score scoreChoice(
      ChoiceRound round, Deal deal, Answer.@Nullable Picks answer, Terms terms) {
    int rightOnes = round.rightOnes();
    if (answer == null) {
      return points(round, false, 0, rightOnes, Fraction.ZERO, 0, 0, terms);
    }
    int hits =
        (int)
            answer.cards().stream()
                .filter(card -> round.options().get(deal.item(card)).right())
                .count();
    int falsePicks = answer.cards().size() - hits;
    int right = Math.max(0, hits - falsePicks);
    Fraction partial = new Fraction(right, rightOnes);
    Fraction accuracy =
        switch (round.picking()) {
          case ONE, SEVERAL -> partial;
          case ALL_OR_NOTHING -> partial.isOne() ? Fraction.ONE : Fraction.ZERO;
        };
    return points(round, true, right, rightOnes, accuracy, answer.answerMillis(), 0, terms);
  }

  private static Score scoreText(Round round, @Nullable Answer answer, boolean right, Terms terms) {
    return points(
        round,
        answer != null,
        right ? 1 : 0,
        1,
        right ? Fraction.ONE : Fraction.ZERO,
        answer == null ? 0 : answer.answerMillis(),
        0,
        terms);
  }

  private static String text(Answer answer) {
    return ((Answer.Text) answer).text();
  }

  private static Score unscored(@Nullable Answer answer, Terms terms) {
    int answerMillis = answer == null ? 0 : answer.answerMillis();
    return new Score(
        answer != null, 0, 0, Fraction.ZERO, answerMillis, 0, 0, 0, 0, terms.streakBefore());
  }

  /**
   * points = round_half_up(P × accuracy × (1 − w × τ) × (1 − checkCost) × (1 + streak)), with τ =
   * answer time / time limit. Each loss, and the bonus, is the difference that its factor makes, so
   * that the sum on the screen is exact.
   */
  private static Score points(
      Round round,
      boolean answered,
      int right,
      int of,
      Fraction accuracy,
      int answerMillis,
      int checkCostPercent,
      Terms terms) {
    long limit = terms.limitMillis() == 0 ? 1 : terms.limitMillis();
    long millis = terms.limitMillis() == 0 ? 0 : Math.min(answerMillis, limit);
    int streak = streak(round, accuracy, terms);

    long full = (long) round.brief().points() * accuracy.numerator();
    long timed = Math.multiplyExact(full, PERCENT * limit - terms.speedWeightPercent() * millis);
    long checked = Math.multiplyExact(timed, (long) (PERCENT - checkCostPercent));
    long total = Math.multiplyExact(checked, (long) (PERCENT + bonusPercent(round, terms, streak)));

    long unit = accuracy.denominator();
    long timedUnit = unit * PERCENT * limit;
    long checkedUnit = timedUnit * PERCENT;
    long totalUnit = checkedUnit * PERCENT;

    int accuracyPoints = roundHalfUp(full, unit);
    int timedPoints = roundHalfUp(timed, timedUnit);
    int checkedPoints = roundHalfUp(checked, checkedUnit);
    int points = roundHalfUp(total, totalUnit);
    return new Score(
        answered,
        right,
        of,
        accuracy,
        answerMillis,
        accuracyPoints,
        accuracyPoints - timedPoints,
        timedPoints - checkedPoints,
        points - checkedPoints,
        streak);
  }

  /** A round that earns nothing neither lengthens a streak nor ends it. */
  private static int streak(Round round, Fraction accuracy, Terms terms) {
    if (!terms.streaks() || !round.earns()) {
      return terms.streakBefore();
    }
    return accuracy.isOne() ? terms.streakBefore() + 1 : 0;
  }

  private static int bonusPercent(Round round, Terms terms, int streak) {
    return terms.streaks() && round.earns()
        ? Math.clamp((streak - 1L) * STREAK_STEP_PERCENT, 0, MAX_STREAK_PERCENT)
        : 0;
  }

  /** Of two numbers that are not negative. */
  private static int roundHalfUp(long numerator, long denominator) {
    long whole = numerator / denominator;
    return Math.toIntExact(whole + (2 * (numerator % denominator) >= denominator ? 1 : 0));
  }
}
