package riffle.game;

/** A question with a short written answer. */
public record TypedRound(Brief brief, Wording wording) implements Round {
  @Override
  public int cards() {
    return 0;
  }
}
