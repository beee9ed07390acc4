package riffle.game;

/** Settings for tests: the usual ones, but for what is said. */
public record Chosen(Settings settings) {
  public static Chosen usual() {
    return new Chosen(Settings.USUAL);
  }

  public static Chosen from(Settings settings) {
    return new Chosen(settings);
  }

  public Chosen mode(Mode mode) {
    Settings.Pace pace = settings.pace();
    return with(
        new Settings.Pace(
            mode,
            pace.openMinutes(),
            pace.timePercent(),
            pace.closeWhenDone(),
            pace.autoAdvanceSeconds()));
  }

  /** At one's own pace, for so long. */
  public Chosen selfPaced(int openMinutes) {
    Settings.Pace pace = settings.pace();
    return with(
        new Settings.Pace(
            Mode.SELF_PACED,
            openMinutes,
            pace.timePercent(),
            pace.closeWhenDone(),
            pace.autoAdvanceSeconds()));
  }

  public Chosen practice() {
    return mode(Mode.PRACTICE);
  }

  /** Of each round's limit; 0 for no limit. */
  public Chosen time(int percent) {
    Settings.Pace pace = settings.pace();
    return with(
        new Settings.Pace(
            pace.mode(),
            pace.openMinutes(),
            percent,
            pace.closeWhenDone(),
            pace.autoAdvanceSeconds()));
  }

  public Chosen closeWhenDone() {
    Settings.Pace pace = settings.pace();
    return with(
        new Settings.Pace(
            pace.mode(), pace.openMinutes(), pace.timePercent(), true, pace.autoAdvanceSeconds()));
  }

  public Chosen autoAdvance(int seconds) {
    Settings.Pace pace = settings.pace();
    return with(
        new Settings.Pace(
            pace.mode(), pace.openMinutes(), pace.timePercent(), pace.closeWhenDone(), seconds));
  }

  public Chosen weight(int speedWeightPercent) {
    Settings.Points points = settings.points();
    return with(new Settings.Points(speedWeightPercent, points.streaks(), points.flowRules()));
  }

  public Chosen streaks() {
    Settings.Points points = settings.points();
    return with(new Settings.Points(points.speedWeightPercent(), true, points.flowRules()));
  }

  /** For all flows of the game. */
  public Chosen flows(FlowRules rules) {
    Settings.Points points = settings.points();
    return with(new Settings.Points(points.speedWeightPercent(), points.streaks(), rules));
  }

  public Chosen teamsDrawn(int count) {
    return with(new Settings.Teams(count, false));
  }

  public Chosen teamsChosen(int count) {
    return with(new Settings.Teams(count, true));
  }

  public Chosen friendlyNames() {
    return with(new Settings.Door(true, settings.door().approve()));
  }

  public Chosen approve() {
    return with(new Settings.Door(settings.door().friendlyNames(), true));
  }

  public Chosen hideStandings() {
    return new Chosen(
        new Settings(
            settings.pace(),
            settings.points(),
            settings.teams(),
            settings.door(),
            true,
            settings.questionsOnScreen()));
  }

  public Chosen questionsOnScreen() {
    return new Chosen(
        new Settings(
            settings.pace(),
            settings.points(),
            settings.teams(),
            settings.door(),
            settings.hideStandings(),
            true));
  }

  private Chosen with(Settings.Pace pace) {
    return new Chosen(
        new Settings(
            pace,
            settings.points(),
            settings.teams(),
            settings.door(),
            settings.hideStandings(),
            settings.questionsOnScreen()));
  }

  private Chosen with(Settings.Points points) {
    return new Chosen(
        new Settings(
            settings.pace(),
            points,
            settings.teams(),
            settings.door(),
            settings.hideStandings(),
            settings.questionsOnScreen()));
  }

  private Chosen with(Settings.Teams teams) {
    return new Chosen(
        new Settings(
            settings.pace(),
            settings.points(),
            teams,
            settings.door(),
            settings.hideStandings(),
            settings.questionsOnScreen()));
  }

  private Chosen with(Settings.Door door) {
    return new Chosen(
        new Settings(
            settings.pace(),
            settings.points(),
            settings.teams(),
            door,
            settings.hideStandings(),
            settings.questionsOnScreen()));
  }
}
