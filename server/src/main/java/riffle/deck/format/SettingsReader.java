package riffle.deck.format;

import static riffle.game.Settings.MAX_AUTO_ADVANCE_SECONDS;
import static riffle.game.Settings.MAX_OPEN_MINUTES;
import static riffle.game.Settings.MAX_TEAMS;
import static riffle.game.Settings.MAX_TIME_PERCENT;
import static riffle.game.Settings.MIN_AUTO_ADVANCE_SECONDS;
import static riffle.game.Settings.MIN_TEAMS;
import static riffle.game.Settings.MIN_TIME_PERCENT;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import riffle.game.Mode;
import riffle.game.Settings;

/** How a deck is meant to be played. */
final class SettingsReader {
  private static final String SOME_FIELDS = "fields such as mode, teams and standings";
  private static final List<String> PACES = List.of("balanced", "calm", "classic", "race");
  private static final String NO_LIMIT = "none";
  private static final String NEVER = "never";

  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,5}) ?(minutes?|hours?|days?|weeks?)");
  private static final String EXPECTED_SPAN =
      "a time of at most 14 days, such as 45 minutes, 2 hours or 3 days";

  private SettingsReader() {}

  /** The deck's settings; each that is left out is as usual. */
  static Settings read(Fields deck) {
    Settings usual = Settings.USUAL;
    int speedWeightPercent = speedWeightPercent(deck);
    Fields fields = deck.inner("settings", SOME_FIELDS);
    if (fields == null) {
      var points = new Settings.Points(speedWeightPercent, usual.points().streaks(), null);
      return new Settings(
          usual.pace(),
          points,
          usual.teams(),
          usual.door(),
          usual.hideStandings(),
          usual.questionsOnScreen());
    }
    Settings.Pace pace = pace(fields, usual.pace());
    boolean streaks = fields.trueOrFalse("streaks", usual.points().streaks());
    Settings.Teams teams = teams(fields, usual.teams());
    boolean hidden = fields.either("standings", "shown", "hidden", usual.hideStandings());
    boolean onScreen =
        fields.either("questions", "everywhere", "projector", usual.questionsOnScreen());
    Settings.Door door =
        new Settings.Door(
            fields.either("names", "chosen", "friendly", usual.door().friendlyNames()),
            fields.either("join", "open", "approve", usual.door().approve()));
    fields.refuseUnknown();
    // The rules of flows stand in each flow: here they would be the host's word over all of them.
    var points = new Settings.Points(speedWeightPercent, streaks, null);
    return new Settings(pace, points, teams, door, hidden, onScreen);
  }

  private static int speedWeightPercent(Fields deck) {
    return deck.meant(
        "pace",
        Settings.USUAL.points().speedWeightPercent(),
        String.join(", ", PACES) + " or " + Words.percentage(0, 100),
        SettingsReader::speedWeightPercent);
  }

  private static @Nullable Integer speedWeightPercent(String pace) {
    return switch (pace) {
      case "calm" -> 0;
      case "balanced" -> 25;
      case "classic" -> 50;
      case "race" -> 90;
      default -> Words.percent(pace, 0, 100);
    };
  }

  private static Settings.Pace pace(Fields fields, Settings.Pace usual) {
    return new Settings.Pace(
        fields.oneOf("mode", usual.mode(), List.of(Mode.values())),
        fields.meant("open-for", usual.openMinutes(), EXPECTED_SPAN, SettingsReader::minutes),
        fields.meant(
            "time",
            usual.timePercent(),
            Words.percentage(MIN_TIME_PERCENT, MAX_TIME_PERCENT) + " or " + NO_LIMIT,
            SettingsReader::timePercent),
        fields.trueOrFalse("close-when-done", usual.closeWhenDone()),
        fields.wholeOr(
            NEVER,
            "auto-advance",
            usual.autoAdvanceSeconds(),
            MIN_AUTO_ADVANCE_SECONDS,
            MAX_AUTO_ADVANCE_SECONDS));
  }

  private static @Nullable Integer timePercent(String word) {
    return word.equals(NO_LIMIT)
        ? Integer.valueOf(0)
        : Words.percent(word, MIN_TIME_PERCENT, MAX_TIME_PERCENT);
  }

  /** Null where the words name no span of time, or one that no game is open for. */
  private static @Nullable Integer minutes(String span) {
    Matcher matcher = SPAN.matcher(span);
    if (!matcher.matches()) {
      return null;
    }
    int minutes =
        Integer.parseInt(matcher.group(1))
            * switch (matcher.group(2).charAt(0)) {
              case 'm' -> 1;
              case 'h' -> 60;
              case 'd' -> 24 * 60;
              default -> 7 * 24 * 60;
            };
    return minutes >= 1 && minutes <= MAX_OPEN_MINUTES ? minutes : null;
  }

  private static Settings.Teams teams(Fields fields, Settings.Teams usual) {
    return new Settings.Teams(
        fields.wholeOr("none", "teams", usual.count(), MIN_TEAMS, MAX_TEAMS),
        fields.either("team-choice", "drawn", "chosen", usual.chosen()));
  }
}
