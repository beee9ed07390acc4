package riffle.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing acknowledged is lost or counted twice, whatever breaks and whenever. */
class SimulationTest {
  private static final int SCHEDULES = Integer.getInteger("schedules", 20_000);

  /** How many schedules a breakage is looked for in. */
  private static final int TRIES = 300;

  @Test
  void nothingAcknowledgedIsLost() {
    Simulation.Total total = Simulation.play(LongStream.rangeClosed(1, SCHEDULES));
    assertEquals(List.of(), total.failures(), total::toString);
    assertTrue(total.acknowledged() > 18L * SCHEDULES, total::toString);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void whateverIsBrokenIsNoticed(Breakage breakage) {
    assertTrue(
        LongStream.rangeClosed(1, TRIES)
            .anyMatch(seed -> !Simulation.play(seed, breakage).isGood()),
        () -> "nobody notices " + breakage);
  }

  /**
   * Schedules that have found something once. 5796: a check that was free left no trace in the
   * journal; asked again after a crash it was done behind a later request, and took that back. 635
   * and 647: a room met a bug behind a request that was kept, and then said that it was not done.
   */
  @ParameterizedTest
  @ValueSource(longs = {5796, 635, 647})
  void whatWasMendedStaysMended(long seed) {
    assertEquals(List.of(), Simulation.play(LongStream.of(seed)).failures());
  }
}
