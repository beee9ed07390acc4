package riffle.deck.format;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import riffle.game.DeckLimits;
import riffle.game.TypedRound;

/** Any bytes as a deck file, beside which there is any picture: read, or refused in a few words. */
public final class AnyDeckFile implements Consumer<byte[]> {
  /** Place, finding and expectation: {@link Texts} keeps what is quoted short. */
  private static final int MAX_MESSAGE_CHARS = 800;

  private static final byte[] PICTURE = PictureFiles.png(9, 9);

  @Override
  public void accept(byte[] file) {
    switch (YamlDeck.read("fuzz.yaml", file, (_, _) -> PICTURE)) {
      case DeckFile.Valid(var deck, _) -> {
        assertTrue(deck.rounds().size() <= DeckLimits.MAX_ROUNDS);
        deck.rounds().stream()
            .filter(TypedRound.class::isInstance)
            .forEach(round -> ((TypedRound) round).wording().accepts("Paris"));
      }
      case DeckFile.Broken broken -> {
        assertFalse(broken.problems().isEmpty());
        assertTrue(broken.problems().size() <= DeckFile.MAX_PROBLEMS + 1);
        for (DeckProblem problem : broken.problems()) {
          assertTrue(problem.message().length() <= MAX_MESSAGE_CHARS, problem::message);
        }
      }
    }
  }
}
