package riffle.game;

/** What a check tells. */
public enum Feedback {
  /** Which boxes are right, as in the original game. */
  WHICH,

  /** How many boxes are right. */
  HOW_MANY,

  /** There are no checks. */
  NONE,
}
