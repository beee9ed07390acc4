package riffle.game;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.IntStream;

/** Finds seeds by what they deal. */
public final class Seeds {
  private static final int MOST = 1_000_000;

  private Seeds() {}

  /** All that players can see of a deal: the labels by card number, and each one's column. */
  public record Dealt(List<String> labels, List<List<Integer>> columns) {}

  /** What is seen in the first round of a game. */
  public static Dealt dealt(FlowRound round, long seed, int players) {
    Deal deal = Deal.of(round, 1, seed);
    return new Dealt(
        IntStream.rangeClosed(1, deal.cards())
            .mapToObj(card -> round.item(deal.item(card)).label())
            .toList(),
        IntStream.rangeClosed(1, players)
            .mapToObj(player -> deal.column(new PlayerId(player)))
            .toList());
  }

  /** The first seed whose deal of this round looks like that. */
  public static long seedOf(FlowRound round, Dealt wanted) {
    for (long seed = 1; seed <= MOST; seed++) {
      if (dealt(round, seed, wanted.columns().size()).equals(wanted)) {
        return seed;
      }
    }
    return fail("no seed up to " + MOST + " deals " + wanted);
  }
}
