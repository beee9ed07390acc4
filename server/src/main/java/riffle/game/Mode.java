package riffle.game;

/** How a class goes through a deck. */
public enum Mode {
  /** Together, from round to round. */
  LIVE,

  /** Everybody at their own pace, each round once, until a deadline for the whole game. */
  SELF_PACED,

  /** Everybody alone, without a clock, as often as they like; nobody is ranked. */
  PRACTICE;

  /** Whether each player has a round of their own, and not the class one round. */
  public boolean ownPace() {
    return this != LIVE;
  }
}
