package riffle.store;

import riffle.results.Solution;
import riffle.results.Solution.Card;
import riffle.results.Solution.Kind;
import riffle.store.v1.StoredSolution;
import riffle.store.v1.StoredSolutionCard;
import riffle.store.v1.StoredSolutionKind;

/** What a round taught, to a message and back. */
final class SolutionBytes {
  private SolutionBytes() {}

  static StoredSolution write(Solution solution) {
    return StoredSolution.newBuilder()
        .setKind(write(solution.kind()))
        .setExplanation(solution.explanation())
        .addAllCards(solution.cards().stream().map(SolutionBytes::write).toList())
        .addAllAccepted(solution.accepted())
        .setTolerance(solution.tolerance())
        .setUnit(solution.unit())
        .build();
  }

  private static StoredSolutionCard write(Card card) {
    return StoredSolutionCard.newBuilder()
        .setLabel(card.label())
        .setBox(card.box())
        .setRight(card.right())
        .setDescription(card.description())
        .setLearnMoreUrl(card.learnMoreUrl())
        .build();
  }

  private static StoredSolutionKind write(Kind kind) {
    return switch (kind) {
      case FLOW -> StoredSolutionKind.STORED_SOLUTION_KIND_FLOW;
      case CHOICE_ONE -> StoredSolutionKind.STORED_SOLUTION_KIND_CHOICE_ONE;
      case CHOICE_SEVERAL -> StoredSolutionKind.STORED_SOLUTION_KIND_CHOICE_SEVERAL;
      case TYPED -> StoredSolutionKind.STORED_SOLUTION_KIND_TYPED;
      case NUMBER -> StoredSolutionKind.STORED_SOLUTION_KIND_NUMBER;
      case POLL -> StoredSolutionKind.STORED_SOLUTION_KIND_POLL;
    };
  }

  static Solution read(StoredSolution stored) {
    return new Solution(
        KnownValues.of(stored.getKindValue(), Kind.values(), SolutionBytes::write),
        stored.getExplanation(),
        stored.getCardsList().stream().map(SolutionBytes::read).toList(),
        stored.getAcceptedList(),
        stored.getTolerance(),
        stored.getUnit());
  }

  private static Card read(StoredSolutionCard stored) {
    return new Card(
        stored.getLabel(),
        stored.getBox(),
        stored.getRight(),
        stored.getDescription(),
        stored.getLearnMoreUrl());
  }
}
