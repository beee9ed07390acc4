package riffle.store;

import riffle.game.Feedback;
import riffle.game.FlowRules;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.Settings;
import riffle.store.v1.StoredFeedback;
import riffle.store.v1.StoredFlowRules;
import riffle.store.v1.StoredGrade;
import riffle.store.v1.StoredMode;
import riffle.store.v1.StoredSettings;

/**
 * The rules of a game as they are stored, and back. Reading throws an {@link
 * IllegalArgumentException} that says what was found where it finds what is not known here.
 */
final class SettingsBytes {
  private SettingsBytes() {}

  static StoredSettings write(Settings settings) {
    Settings.Pace pace = settings.pace();
    Settings.Points points = settings.points();
    StoredSettings.Builder stored =
        StoredSettings.newBuilder()
            .setMode(write(pace.mode()))
            .setOpenMinutes(pace.openMinutes())
            .setTimePercent(pace.timePercent())
            .setCloseWhenDone(pace.closeWhenDone())
            .setAutoAdvanceSeconds(pace.autoAdvanceSeconds())
            .setSpeedWeightPercent(points.speedWeightPercent())
            .setStreaks(points.streaks())
            .setTeams(settings.teams().count())
            .setTeamsChosen(settings.teams().chosen())
            .setFriendlyNames(settings.door().friendlyNames())
            .setApprove(settings.door().approve())
            .setHideStandings(settings.hideStandings())
            .setQuestionsOnScreen(settings.questionsOnScreen());
    FlowRules rules = points.flowRules();
    if (rules != null) {
      stored.setFlowRules(write(rules));
    }
    return stored.build();
  }

  static Settings read(StoredSettings stored) {
    return new Settings(
        new Settings.Pace(
            mode(stored.getModeValue()),
            stored.getOpenMinutes(),
            stored.getTimePercent(),
            stored.getCloseWhenDone(),
            stored.getAutoAdvanceSeconds()),
        new Settings.Points(
            stored.getSpeedWeightPercent(),
            stored.getStreaks(),
            stored.hasFlowRules() ? read(stored.getFlowRules()) : null),
        new Settings.Teams(stored.getTeams(), stored.getTeamsChosen()),
        new Settings.Door(stored.getFriendlyNames(), stored.getApprove()),
        stored.getHideStandings(),
        stored.getQuestionsOnScreen());
  }

  static StoredMode write(Mode mode) {
    return switch (mode) {
      case LIVE -> StoredMode.STORED_MODE_LIVE;
      case SELF_PACED -> StoredMode.STORED_MODE_SELF_PACED;
      case PRACTICE -> StoredMode.STORED_MODE_PRACTICE;
    };
  }

  static Mode mode(int stored) {
    return KnownValues.of(stored, Mode.values(), SettingsBytes::write);
  }

  static StoredFlowRules write(FlowRules rules) {
    return StoredFlowRules.newBuilder()
        .setGrade(write(rules.grade()))
        .setFeedback(write(rules.feedback()))
        .setChecks(rules.checks())
        .setCheckCostPercent(rules.checkCostPercent())
        .build();
  }

  static FlowRules read(StoredFlowRules stored) {
    return new FlowRules(
        KnownValues.of(stored.getGradeValue(), Grade.values(), SettingsBytes::write),
        KnownValues.of(stored.getFeedbackValue(), Feedback.values(), SettingsBytes::write),
        stored.getChecks(),
        stored.getCheckCostPercent());
  }

  private static StoredGrade write(Grade grade) {
    return switch (grade) {
      case ALL_OR_NOTHING -> StoredGrade.STORED_GRADE_ALL_OR_NOTHING;
      case ABSOLUTE_POSITION -> StoredGrade.STORED_GRADE_ABSOLUTE_POSITION;
      case NEXT_EXCLUDING_LAST -> StoredGrade.STORED_GRADE_NEXT_EXCLUDING_LAST;
      case NEXT_INCLUDING_LAST -> StoredGrade.STORED_GRADE_NEXT_INCLUDING_LAST;
      case PREVIOUS_AND_NEXT -> StoredGrade.STORED_GRADE_PREVIOUS_AND_NEXT;
      case ALL_PREVIOUS_AND_NEXT -> StoredGrade.STORED_GRADE_ALL_PREVIOUS_AND_NEXT;
      case LONGEST_ORDERED -> StoredGrade.STORED_GRADE_LONGEST_ORDERED;
      case LONGEST_CONTIGUOUS -> StoredGrade.STORED_GRADE_LONGEST_CONTIGUOUS;
      case RELATIVE_TO_CORRECT -> StoredGrade.STORED_GRADE_RELATIVE_TO_CORRECT;
      case EDIT_DISTANCE -> StoredGrade.STORED_GRADE_EDIT_DISTANCE;
    };
  }

  private static StoredFeedback write(Feedback feedback) {
    return switch (feedback) {
      case WHICH -> StoredFeedback.STORED_FEEDBACK_WHICH;
      case HOW_MANY -> StoredFeedback.STORED_FEEDBACK_HOW_MANY;
      case NONE -> StoredFeedback.STORED_FEEDBACK_NONE;
    };
  }
}
