package riffle.game;

/**
 * Something to read. Nothing is answered, and nothing is revealed.
 *
 * @param text below the prompt; may be empty
 */
public record SlideRound(Brief brief, String text) implements Round {
  @Override
  public int cards() {
    return 0;
  }
}
