package riffle.game;

import org.jspecify.annotations.Nullable;

/**
 * The rules of a game that can be chosen. A deck brings its own; the host may change them.
 *
 * @param hideStandings nobody but the host sees ranks
 * @param questionsOnScreen where the class plays together, its phones leave the questions to the
 *     projector, and show one when its player asks for it
 */
public record Settings(
    Pace pace,
    Points points,
    Teams teams,
    Door door,
    boolean hideStandings,
    boolean questionsOnScreen) {
  public static final int MAX_OPEN_MINUTES = 14 * 24 * 60;
  public static final int MIN_AUTO_ADVANCE_SECONDS = 3;
  public static final int MAX_AUTO_ADVANCE_SECONDS = 120;
  public static final int MIN_TIME_PERCENT = 50;
  public static final int MAX_TIME_PERCENT = 300;
  public static final int MIN_TEAMS = 2;
  public static final int MAX_TEAMS = 12;

  private static final int PERCENT = 100;

  public static final Settings USUAL =
      new Settings(
          new Pace(Mode.LIVE, 24 * 60, PERCENT, false, 0),
          new Points(25, false, null),
          new Teams(0, false),
          new Door(false, false),
          false,
          false);

  /**
   * How time goes.
   *
   * @param openMinutes at one's own pace: how long after the start all is over, 1 to {@link
   *     #MAX_OPEN_MINUTES}
   * @param timePercent of each round's time limit: {@link #MIN_TIME_PERCENT} to {@link
   *     #MAX_TIME_PERCENT}, or 0 for no limit at all
   * @param closeWhenDone a round closes when all who are here are done
   * @param autoAdvanceSeconds how long a reveal and the standings stay before the game goes on by
   *     itself; 0 for ever
   */
  public record Pace(
      Mode mode, int openMinutes, int timePercent, boolean closeWhenDone, int autoAdvanceSeconds) {}

  /**
   * What answers earn.
   *
   * @param speedWeightPercent how much of an answer's points time can take away, 0 to 100
   * @param streaks right answers in a row earn more
   * @param flowRules for all flows of the game; null where each flow has its own
   */
  public record Points(int speedWeightPercent, boolean streaks, @Nullable FlowRules flowRules) {}

  /**
   * Teams have the mean of their members' points.
   *
   * @param count 0 for none, or {@link #MIN_TEAMS} to {@link #MAX_TEAMS}
   * @param chosen players choose theirs in the lobby; else it is drawn
   */
  public record Teams(int count, boolean chosen) {}

  /**
   * How players come in.
   *
   * @param friendlyNames every alias is drawn from a friendly list
   * @param approve who joins waits for the host's yes
   */
  public record Door(boolean friendlyNames, boolean approve) {}

  /** How long a round is open, in milliseconds; 0 for no limit. */
  public int limitMillis(Round round) {
    if (pace.mode() == Mode.PRACTICE) {
      return 0;
    }
    long millis = (long) round.brief().limitMillis() * pace.timePercent() / PERCENT;
    return (int) Math.min(millis, Game.MAX_OPEN_MILLIS);
  }

  /** How a flow is checked and graded in this game. */
  public FlowRules flowRules(FlowRound round) {
    FlowRules rules = points.flowRules() == null ? round.rules() : points.flowRules();
    return pace.mode() == Mode.PRACTICE ? rules.freely() : rules;
  }

  /**
   * Whether phones leave the questions to the projector. At one's own pace nobody sits before it.
   */
  public boolean leavesQuestionsToScreen() {
    return questionsOnScreen && pace.mode() == Mode.LIVE;
  }

  /** When the game goes on by itself from what is shown now. */
  long nextStep(long atMillis) {
    return pace.autoAdvanceSeconds() == 0
        ? Stage.NEVER
        : atMillis + pace.autoAdvanceSeconds() * 1_000L;
  }

  /** Whether right answers in a row earn more; in practice nobody counts them. */
  boolean countsStreaks() {
    return points.streaks() && pace.mode() != Mode.PRACTICE;
  }

  /** Whether these differ in what makes points, and not only in how the lesson runs. */
  boolean changesPoints(Settings before) {
    boolean other = pace.openMinutes() != before.pace.openMinutes();
    return !points.equals(before.points)
        || !teams.equals(before.teams)
        || pace.mode() != before.pace.mode()
        || pace.timePercent() != before.pace.timePercent()
        || (other && pace.mode() == Mode.SELF_PACED);
  }

  /**
   * For the next game of the same class: who plays with whom, how they come in, and where they read
   * the questions, stays.
   */
  Settings forClassOf(Settings before) {
    return new Settings(
        pace, points, before.teams, before.door, hideStandings, before.questionsOnScreen);
  }

  /** What is out of its range, and what is expected; null where nothing is. */
  public @Nullable String unfit() {
    if (pace.openMinutes() < 1 || pace.openMinutes() > MAX_OPEN_MINUTES) {
      return pace.openMinutes() + " minutes open; expected 1 to " + MAX_OPEN_MINUTES;
    }
    if (outside(pace.timePercent(), MIN_TIME_PERCENT, MAX_TIME_PERCENT)) {
      return pace.timePercent()
          + " % of the time; expected 0, or "
          + MIN_TIME_PERCENT
          + " to "
          + MAX_TIME_PERCENT;
    }
    if (outside(pace.autoAdvanceSeconds(), MIN_AUTO_ADVANCE_SECONDS, MAX_AUTO_ADVANCE_SECONDS)) {
      return pace.autoAdvanceSeconds()
          + " s until the game goes on; expected 0, or "
          + MIN_AUTO_ADVANCE_SECONDS
          + " to "
          + MAX_AUTO_ADVANCE_SECONDS;
    }
    if (points.speedWeightPercent() < 0 || points.speedWeightPercent() > PERCENT) {
      return "a speed weight of " + points.speedWeightPercent() + " %; expected 0 to 100";
    }
    if (outside(teams.count(), MIN_TEAMS, MAX_TEAMS)) {
      return teams.count() + " teams; expected 0, or " + MIN_TEAMS + " to " + MAX_TEAMS;
    }
    return points.flowRules() == null ? null : unfit(points.flowRules());
  }

  private static @Nullable String unfit(FlowRules rules) {
    if (rules.checks() < FlowRules.UNLIMITED || rules.checks() > DeckLimits.MAX_CHECKS) {
      return rules.checks() + " checks; expected 0 to " + DeckLimits.MAX_CHECKS;
    }
    if (rules.checkCostPercent() < 0 || rules.checkCostPercent() > PERCENT) {
      return "a check's cost of " + rules.checkCostPercent() + " %; expected 0 to 100";
    }
    return null;
  }

  /** 0 stands for none. */
  private static boolean outside(int number, int min, int max) {
    return number != 0 && (number < min || number > max);
  }
}
