package riffle.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import riffle.game.Feedback;
import riffle.game.FlowRules;
import riffle.game.Grade;
import riffle.game.Mode;
import riffle.game.Settings;
import riffle.game.TimeAllowance;

/** The rules of a game go over the line and back, and are the same. */
class SettingsMessagesTest {
  private static final int MADE = 2_000;

  @Test
  void settingsComeBackAsTheyWent() throws MalformedFrame {
    Set<riffle.wire.v1.Settings> different = new HashSet<>();
    for (int seed = 1; seed <= MADE; seed++) {
      Settings settings = settings(new SplittableRandom(seed));
      riffle.wire.v1.Settings sent = SettingsMessages.message(settings);
      different.add(sent);

      assertEquals(settings, SettingsMessages.settings(sent), "seed " + seed);
    }
    assertEquals(MADE, different.size(), "what differs is sent differently");
  }

  private static Settings settings(RandomGenerator random) {
    return new Settings(
        new Settings.Pace(
            one(random, Mode.values()),
            random.nextInt(1, Settings.MAX_OPEN_MINUTES + 1),
            random.nextInt(Settings.MIN_TIME_PERCENT, Settings.MAX_TIME_PERCENT + 1),
            random.nextBoolean(),
            random.nextInt(Settings.MAX_AUTO_ADVANCE_SECONDS + 1)),
        new Settings.Points(
            random.nextInt(101),
            random.nextBoolean(),
            random.nextBoolean() ? flowRules(random) : null),
        new Settings.Teams(random.nextInt(Settings.MAX_TEAMS + 1), random.nextBoolean()),
        new Settings.Door(random.nextBoolean(), random.nextBoolean()),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static FlowRules flowRules(RandomGenerator random) {
    return new FlowRules(
        one(random, Grade.values()),
        one(random, Feedback.values()),
        random.nextInt(11),
        random.nextInt(101));
  }

  private static <T> T one(RandomGenerator random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  @ParameterizedTest
  @EnumSource
  void everyAllowanceComesBack(TimeAllowance time) throws MalformedFrame {
    assertEquals(time, SettingsMessages.time(SettingsMessages.message(time)));
  }

  /** Besides the word for nothing and protobuf's for the unknown. */
  @Test
  void theWireHasNoWordThatIsNeverSaid() {
    assertEquals(Mode.values().length, riffle.wire.v1.Mode.values().length - 2);
    assertEquals(Grade.values().length, riffle.wire.v1.Grade.values().length - 2);
    assertEquals(Feedback.values().length, riffle.wire.v1.Feedback.values().length - 2);
    assertEquals(TimeAllowance.values().length, riffle.wire.v1.TimeAllowance.values().length - 2);
  }
}
