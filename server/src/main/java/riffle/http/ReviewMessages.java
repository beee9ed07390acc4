package riffle.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import riffle.api.v1.Review;
import riffle.api.v1.ReviewKind;
import riffle.api.v1.ReviewOption;
import riffle.api.v1.ReviewRound;
import riffle.api.v1.ReviewStep;
import riffle.results.GameResult;
import riffle.results.GameResult.CountedRound;
import riffle.results.GameResult.Given;
import riffle.results.GameResult.PlayerResult;
import riffle.results.GameResult.Ranked;
import riffle.results.GameResult.RoundScore;
import riffle.results.Solution;
import riffle.results.Solution.Card;
import riffle.results.Solution.Kind;

/** One player's answers as messages of the API: of this player only, and of nobody else. */
final class ReviewMessages {
  /** What belongs nowhere comes last. */
  private static final Comparator<ReviewStep> IN_ORDER =
      Comparator.comparing((ReviewStep step) -> step.getBox() == 0)
          .thenComparingInt(ReviewStep::getBox);

  private ReviewMessages() {}

  static Review review(GameResult result, Ranked ranked) {
    PlayerResult player = ranked.player();
    Review.Builder review =
        Review.newBuilder()
            .setDeckTitle(result.deckTitle())
            .setDeckLanguage(result.deckLanguage())
            .setStartedAtMs(result.startedAtMillis())
            .setAlias(player.alias())
            .setRank(result.ranksHidden() ? 0 : ranked.rank())
            .setPoints(player.points())
            .setAllRight(player.allRight());
    for (int i = 0; i < result.rounds().size(); i++) {
      review.addRounds(round(result.rounds().get(i), player.scores().get(i)));
    }
    return review.build();
  }

  private static ReviewRound round(CountedRound round, RoundScore score) {
    ReviewRound.Builder review =
        ReviewRound.newBuilder()
            .setNumber(round.number())
            .setPrompt(round.prompt())
            .setUnscored(round.unscored())
            .setAnswered(score.answered())
            .setRight(score.right())
            .setOf(score.of())
            .setAllRight(score.allRight())
            .setPoints(score.points());
    Given given = score.given();
    if (given != null) {
      review.setAnswerMs(given.answerMillis()).setChecks(given.checks()).setText(given.text());
    }
    if (round.solution() != null) {
      addSolution(review, round.solution(), given == null ? List.of() : given.cards());
    }
    return review.build();
  }

  private static void addSolution(
      ReviewRound.Builder review, Solution solution, List<Integer> cards) {
    review
        .setKind(kind(solution.kind()))
        .setExplanation(solution.explanation())
        .addAllAccepted(solution.accepted())
        .setTolerance(solution.tolerance())
        .setUnit(solution.unit());
    switch (solution.kind()) {
      case FLOW -> review.addAllSteps(steps(solution.cards(), cards));
      case CHOICE_ONE, CHOICE_SEVERAL, POLL ->
          review.addAllOptions(options(solution.cards(), cards));
      case TYPED, NUMBER -> {}
    }
  }

  private static List<ReviewStep> steps(List<Card> cards, List<Integer> boxes) {
    List<ReviewStep> steps = new ArrayList<>();
    for (int number = 1; number <= cards.size(); number++) {
      Card card = cards.get(number - 1);
      steps.add(
          ReviewStep.newBuilder()
              .setLabel(card.label())
              .setBox(card.box())
              .setHadIn(boxes.indexOf(number) + 1)
              .setDescription(card.description())
              .setLearnMoreUrl(card.learnMoreUrl())
              .build());
    }
    steps.sort(IN_ORDER);
    return steps;
  }

  private static List<ReviewOption> options(List<Card> all, List<Integer> picked) {
    List<ReviewOption> options = new ArrayList<>();
    for (int number = 1; number <= all.size(); number++) {
      options.add(
          ReviewOption.newBuilder()
              .setLabel(all.get(number - 1).label())
              .setRight(all.get(number - 1).right())
              .setPicked(picked.contains(number))
              .build());
    }
    return options;
  }

  private static ReviewKind kind(Kind kind) {
    return switch (kind) {
      case FLOW -> ReviewKind.REVIEW_KIND_FLOW;
      case CHOICE_ONE -> ReviewKind.REVIEW_KIND_CHOICE_ONE;
      case CHOICE_SEVERAL -> ReviewKind.REVIEW_KIND_CHOICE_SEVERAL;
      case TYPED -> ReviewKind.REVIEW_KIND_TYPED;
      case NUMBER -> ReviewKind.REVIEW_KIND_NUMBER;
      case POLL -> ReviewKind.REVIEW_KIND_POLL;
    };
  }
}
