package riffle.game;

/** The bounds of everything an author may write. */
public final class DeckLimits {
  public static final int MAX_ROUNDS = 100;
  public static final int MIN_BOXES = 2;
  public static final int MAX_BOXES = 12;
  public static final int MAX_DISTRACTORS = 4;
  public static final int MAX_CHECKS = 10;
  public static final int MIN_OPTIONS = 2;
  public static final int MAX_OPTIONS = 8;

  /** Answers that a typed round accepts. */
  public static final int MAX_ACCEPTED = 20;

  public static final int MAX_PATTERNS = 10;
  public static final int MAX_PATTERN_CHARS = 200;

  /** A typed answer, in UTF-16 units, trimmed and with single blanks. */
  public static final int MAX_TYPED_CHARS = 100;

  /** A typed number, measured in the same way. */
  public static final int MAX_NUMBER_CHARS = 30;

  public static final int MAX_TITLE_CHARS = 120;
  public static final int MAX_PROMPT_CHARS = 400;
  public static final int MAX_LABEL_CHARS = 160;
  public static final int MAX_TEXT_CHARS = 1_200;
  public static final int MAX_URL_CHARS = 400;
  public static final int MAX_PREVIEW_SECONDS = 60;
  public static final int MIN_LIMIT_SECONDS = 1;
  public static final int MAX_LIMIT_SECONDS = 3_600;

  private DeckLimits() {}
}
