package riffle.game;

/**
 * Points that the host added by hand, or took away.
 *
 * @param points not 0
 * @param reason the report shows it
 */
public record Adjustment(PlayerId player, int points, String reason) {
  /** Either way, at once. */
  public static final int MAX_POINTS = 20_000;

  public static final int MAX_REASON_CHARS = 200;

  /** In one game. */
  public static final int MAX_ADJUSTMENTS = 1_000;
}
