package riffle.store;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import riffle.game.Adjustment;
import riffle.game.ChoiceRound;
import riffle.game.Deck;
import riffle.game.Feedback;
import riffle.game.FlowRound;
import riffle.game.FlowRules;
import riffle.game.Fraction;
import riffle.game.GameEvent;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.NumberRound;
import riffle.game.Player;
import riffle.game.PlayerId;
import riffle.game.PollRound;
import riffle.game.Round;
import riffle.game.Score;
import riffle.game.SeatKey;
import riffle.game.Settings;
import riffle.game.SlideRound;
import riffle.game.Stage;
import riffle.game.TimeAllowance;
import riffle.game.TypedRound;
import riffle.game.Wording;

/**
 * What the lines of {@code events-v1.txt} say, by their names: the event's kind, and what is
 * special about it where there are several.
 */
final class EventSamples {
  private static final PlayerId PLAYER = new PlayerId(7);
  private static final long AT = 1_790_000_000_000L;

  private static final Settings SETTINGS =
      new Settings(
          new Settings.Pace(Mode.SELF_PACED, 90, 150, true, 12),
          new Settings.Points(
              50, true, new FlowRules(Grade.LONGEST_ORDERED, Feedback.HOW_MANY, 0, 20)),
          new Settings.Teams(4, true),
          new Settings.Door(true, true),
          true,
          false);

  private static final Score SCORE =
      new Score(true, 2, 3, new Fraction(2, 3), 4_321, 667, 61, 30, 58, 2);

  private EventSamples() {}

  static SequencedMap<String, GameEvent> byName() {
    SequencedMap<String, GameEvent> samples = new LinkedHashMap<>();
    samples.put(
        "PlayerJoined",
        new GameEvent.PlayerJoined(
            PLAYER, "Mei 🌱", Player.Status.WAITING, 3, new SeatKey(0x0123456789abcdefL, -2)));
    samples.put("JoiningLocked", new GameEvent.JoiningLocked(true));
    samples.put("PlayerAdmitted", new GameEvent.PlayerAdmitted(PLAYER, 2));
    samples.put("PlayerRemoved", new GameEvent.PlayerRemoved(PLAYER));
    samples.put("PlayerRenamed", new GameEvent.PlayerRenamed(PLAYER, "نور"));
    samples.put("RosterNamed", new GameEvent.RosterNamed(PLAYER, "Mei Lin"));
    samples.put("ClockStood", new GameEvent.ClockStood(4_000));
    samples.put("TeamJoined", new GameEvent.TeamJoined(PLAYER, 2));
    samples.put("TeamsDrawn", new GameEvent.TeamsDrawn(List.of(2, 0, 1)));
    samples.put("TimeAllowed", new GameEvent.TimeAllowed(PLAYER, TimeAllowance.HALF_MORE));
    samples.put(
        "ScoreAdjusted", new GameEvent.ScoreAdjusted(new Adjustment(PLAYER, -150, "talked")));
    samples.put("LobbyOpened", new GameEvent.LobbyOpened(deck(), SETTINGS));
    samples.put("LobbyOpened/pictures", new GameEvent.LobbyOpened(pictured(), Settings.USUAL));
    samples.put("SettingsChanged", new GameEvent.SettingsChanged(SETTINGS));
    samples.put("SettingsChanged/usual", new GameEvent.SettingsChanged(Settings.USUAL));
    samples.put("GameStarted", new GameEvent.GameStarted("g-1", -5_000_000_000L, AT));
    samples.put("RoundPreviewed", new GameEvent.RoundPreviewed(2, AT));
    samples.put("RoundOpened", new GameEvent.RoundOpened(2, AT, AT + 20_000));
    samples.put("RoundOpened/never", new GameEvent.RoundOpened(2, AT, Stage.NEVER));
    samples.put("RoundReopened", new GameEvent.RoundReopened(2, AT, AT + 20_000));
    samples.put("RoundReopened/never", new GameEvent.RoundReopened(2, AT, Stage.NEVER));
    samples.put("DeadlineMoved", new GameEvent.DeadlineMoved(2, AT + 30_000));
    samples.put("DeadlineMoved/game", new GameEvent.DeadlineMoved(0, AT + 3_600_000));
    samples.put("DeadlineMoved/never", new GameEvent.DeadlineMoved(2, Stage.NEVER));
    samples.put("GamePaused", new GameEvent.GamePaused(AT));
    samples.put("GameResumed", new GameEvent.GameResumed(AT));
    samples.put("AutoAdvanceHeld", new GameEvent.AutoAdvanceHeld());
    samples.put("AnswersClosed", new GameEvent.AnswersClosed(2));
    samples.put(
        "RoundClosed", new GameEvent.RoundClosed(2, List.of(SCORE, Score.ABSENT), AT + 5_000));
    samples.put(
        "RoundClosed/never", new GameEvent.RoundClosed(2, List.of(Score.ABSENT), Stage.NEVER));
    samples.put("RoundSkipped", new GameEvent.RoundSkipped(2));
    samples.put("StandingsShown", new GameEvent.StandingsShown(2, AT + 5_000));
    samples.put("StandingsShown/never", new GameEvent.StandingsShown(2, Stage.NEVER));
    samples.put("OwnPaceBegun", new GameEvent.OwnPaceBegun(AT + 3_600_000));
    samples.put("OwnPaceBegun/never", new GameEvent.OwnPaceBegun(Stage.NEVER));
    samples.put("GameEnded", new GameEvent.GameEnded(AT));
    samples.put("CardsPlaced", new GameEvent.CardsPlaced(PLAYER, 2, List.of(3, 0, 1), 4_321));
    samples.put("BoxesChecked", new GameEvent.BoxesChecked(PLAYER, 2, List.of(true, false, true)));
    samples.put("FlowFinished", new GameEvent.FlowFinished(PLAYER, 2));
    samples.put("ChoiceSubmitted", new GameEvent.ChoiceSubmitted(PLAYER, 2, List.of(4, 1), 4_321));
    samples.put("TextSubmitted", new GameEvent.TextSubmitted(PLAYER, 2, "the café", 4_321));
    samples.put("TurnOpened", new GameEvent.TurnOpened(PLAYER, 2, AT, AT + 20_000));
    samples.put("TurnOpened/never", new GameEvent.TurnOpened(PLAYER, 2, AT, Stage.NEVER));
    samples.put("TurnClosed", new GameEvent.TurnClosed(PLAYER, 2, SCORE));
    return samples;
  }

  /** Rounds whose cards have pictures. */
  private static Deck pictured() {
    var brief = new Round.Brief("Which?", null, "", 0, 0, 500);
    var leaf = new Round.Image("a1b2.webp", "A leaf");
    var item = new FlowRound.Item("One", "About one.", "", leaf);
    var option = new ChoiceRound.Option("Yes", true, leaf);
    var picking = ChoiceRound.Picking.ONE;
    return new Deck(
        "Leaves",
        "en",
        "",
        Settings.USUAL,
        List.of(
            new FlowRound(brief, List.of(item, item), List.of(item), FlowRules.USUAL),
            new ChoiceRound(brief, List.of(option, option), picking, false)));
  }

  /** One round of each kind, with all that can be said of one. */
  private static Deck deck() {
    var brief =
        new Round.Brief(
            "What is it?",
            new Round.Image("a1b2.webp", "A cell"),
            "It is so.",
            3_000,
            20_000,
            1_000);
    var plain = new Round.Brief("And now?", null, "", 0, 0, 0);
    return new Deck(
        "Metastasis",
        "en",
        "CancerQuest",
        Settings.USUAL,
        List.of(
            new FlowRound(
                brief,
                List.of(
                    new FlowRound.Item("One", "About one.", "https://example.org/1"),
                    new FlowRound.Item("Two", "", "")),
                List.of(new FlowRound.Item("Not this", "", "")),
                FlowRules.USUAL),
            new ChoiceRound(
                brief,
                List.of(new ChoiceRound.Option("Yes", true), new ChoiceRound.Option("No", false)),
                ChoiceRound.Picking.ALL_OR_NOTHING,
                true),
            new TypedRound(
                brief, new Wording(List.of("colour", "hue"), List.of("colou?r(ed)?"), true)),
            new NumberRound(brief, new BigDecimal("-12.50"), new BigDecimal("1E+1"), "km", ','),
            new PollRound(plain, List.of("Cats", "Dogs")),
            new SlideRound(plain, "Read this.")));
  }
}
