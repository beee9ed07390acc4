package riffle.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code mvn -Pcrash}. How long a return took is printed, and judged by people.
 */
class CrashIT {
  private static final int KILLS = 20;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWhereverTheServerIsKilled() throws Exception {
    Crashes.Total total = Crashes.play(folder, KILLS, 1, true);
    System.out.println(total);
    assertEquals(List.of(), total.wrong(), total::toString);
    assertEquals(KILLS, total.kills());
    assertTrue(total.acknowledged() > 5 * KILLS, total::toString);
  }
}
