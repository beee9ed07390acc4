package riffle.wire;

import org.jspecify.annotations.Nullable;
import riffle.game.Feedback;
import riffle.game.FlowRules;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.Settings;
import riffle.game.TimeAllowance;

/** The rules of a game that can be chosen, both ways. */
final class SettingsMessages {
  private SettingsMessages() {}

  /** Numbers are taken as they are: the rules say which are out of range. */
  static Settings settings(riffle.wire.v1.Settings sent) throws MalformedFrame {
    return new Settings(
        new Settings.Pace(
            mode(sent.getMode()),
            sent.getOpenMinutes(),
            sent.getTimePercent(),
            sent.getCloseWhenDone(),
            sent.getAutoAdvanceSeconds()),
        new Settings.Points(
            sent.getSpeedWeightPercent(),
            sent.getStreaks(),
            sent.hasFlowRules() ? flowRules(sent.getFlowRules()) : null),
        new Settings.Teams(sent.getTeams(), sent.getChooseTeam()),
        new Settings.Door(sent.getFriendlyNames(), sent.getApproveJoins()),
        sent.getHideStandings(),
        sent.getQuestionsOnScreen());
  }

  private static FlowRules flowRules(riffle.wire.v1.FlowRules sent) throws MalformedFrame {
    return new FlowRules(
        grade(sent.getGrade()),
        feedback(sent.getFeedback()),
        sent.getChecks(),
        sent.getCheckCostPercent());
  }

  private static Mode mode(riffle.wire.v1.Mode sent) throws MalformedFrame {
    return switch (sent) {
      case MODE_LIVE -> Mode.LIVE;
      case MODE_SELF_PACED -> Mode.SELF_PACED;
      case MODE_PRACTICE -> Mode.PRACTICE;
      case MODE_UNSPECIFIED, UNRECOGNIZED -> throw unknown("mode");
    };
  }

  private static Grade grade(riffle.wire.v1.Grade sent) throws MalformedFrame {
    return switch (sent) {
      case GRADE_ALL_OR_NOTHING -> Grade.ALL_OR_NOTHING;
      case GRADE_ABSOLUTE_POSITION -> Grade.ABSOLUTE_POSITION;
      case GRADE_NEXT_EXCLUDING_LAST -> Grade.NEXT_EXCLUDING_LAST;
      case GRADE_NEXT_INCLUDING_LAST -> Grade.NEXT_INCLUDING_LAST;
      case GRADE_PREVIOUS_AND_NEXT -> Grade.PREVIOUS_AND_NEXT;
      case GRADE_ALL_PREVIOUS_AND_NEXT -> Grade.ALL_PREVIOUS_AND_NEXT;
      case GRADE_LONGEST_ORDERED -> Grade.LONGEST_ORDERED;
      case GRADE_LONGEST_CONTIGUOUS -> Grade.LONGEST_CONTIGUOUS;
      case GRADE_RELATIVE_TO_CORRECT -> Grade.RELATIVE_TO_CORRECT;
      case GRADE_EDIT_DISTANCE -> Grade.EDIT_DISTANCE;
      case GRADE_UNSPECIFIED, UNRECOGNIZED -> throw unknown("grade");
    };
  }

  private static Feedback feedback(riffle.wire.v1.Feedback sent) throws MalformedFrame {
    return switch (sent) {
      case FEEDBACK_WHICH -> Feedback.WHICH;
      case FEEDBACK_HOW_MANY -> Feedback.HOW_MANY;
      case FEEDBACK_NONE -> Feedback.NONE;
      case FEEDBACK_UNSPECIFIED, UNRECOGNIZED -> throw unknown("feedback");
    };
  }

  static TimeAllowance time(riffle.wire.v1.TimeAllowance sent) throws MalformedFrame {
    return switch (sent) {
      case TIME_ALLOWANCE_USUAL -> TimeAllowance.USUAL;
      case TIME_ALLOWANCE_HALF_MORE -> TimeAllowance.HALF_MORE;
      case TIME_ALLOWANCE_DOUBLE -> TimeAllowance.DOUBLE;
      case TIME_ALLOWANCE_UNLIMITED -> TimeAllowance.UNLIMITED;
      case TIME_ALLOWANCE_UNSPECIFIED, UNRECOGNIZED -> throw unknown("time allowance");
    };
  }

  private static MalformedFrame unknown(String what) {
    return new MalformedFrame("an unknown " + what);
  }

  static riffle.wire.v1.Settings message(Settings settings) {
    riffle.wire.v1.Settings.Builder message =
        riffle.wire.v1.Settings.newBuilder()
            .setMode(message(settings.pace().mode()))
            .setOpenMinutes(settings.pace().openMinutes())
            .setTimePercent(settings.pace().timePercent())
            .setCloseWhenDone(settings.pace().closeWhenDone())
            .setAutoAdvanceSeconds(settings.pace().autoAdvanceSeconds())
            .setSpeedWeightPercent(settings.points().speedWeightPercent())
            .setStreaks(settings.points().streaks())
            .setTeams(settings.teams().count())
            .setChooseTeam(settings.teams().chosen())
            .setFriendlyNames(settings.door().friendlyNames())
            .setApproveJoins(settings.door().approve())
            .setHideStandings(settings.hideStandings())
            .setQuestionsOnScreen(settings.questionsOnScreen());
    @Nullable FlowRules rules = settings.points().flowRules();
    if (rules != null) {
      message.setFlowRules(message(rules));
    }
    return message.build();
  }

  private static riffle.wire.v1.FlowRules message(FlowRules rules) {
    return riffle.wire.v1.FlowRules.newBuilder()
        .setGrade(message(rules.grade()))
        .setFeedback(message(rules.feedback()))
        .setChecks(rules.checks())
        .setCheckCostPercent(rules.checkCostPercent())
        .build();
  }

  // The constants of the wire have the names of ours, behind the name of their enum.

  static riffle.wire.v1.Mode message(Mode mode) {
    return riffle.wire.v1.Mode.valueOf("MODE_" + mode.name());
  }

  static riffle.wire.v1.Grade message(Grade grade) {
    return riffle.wire.v1.Grade.valueOf("GRADE_" + grade.name());
  }

  static riffle.wire.v1.Feedback message(Feedback feedback) {
    return riffle.wire.v1.Feedback.valueOf("FEEDBACK_" + feedback.name());
  }

  /** Spelled out: it is in each player's View, and a look-up by name showed in a profile. */
  static riffle.wire.v1.TimeAllowance message(TimeAllowance time) {
    return switch (time) {
      case USUAL -> riffle.wire.v1.TimeAllowance.TIME_ALLOWANCE_USUAL;
      case HALF_MORE -> riffle.wire.v1.TimeAllowance.TIME_ALLOWANCE_HALF_MORE;
      case DOUBLE -> riffle.wire.v1.TimeAllowance.TIME_ALLOWANCE_DOUBLE;
      case UNLIMITED -> riffle.wire.v1.TimeAllowance.TIME_ALLOWANCE_UNLIMITED;
    };
  }
}
