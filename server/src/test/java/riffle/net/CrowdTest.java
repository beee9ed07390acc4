package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final InetAddress SCHOOL = InetAddress.ofLiteral("203.0.113.7");
  private static final InetAddress OTHER = InetAddress.ofLiteral("203.0.113.8");

  private long now = 1_000_000;
  private final Crowd usual = new Crowd(Limits.CONNECTIONS_PER_ADDRESS, () -> now);

  @Test
  void eachAddressHasItsOwnBound() {
    var crowd = new Crowd(2, () -> now);
    assertTrue(crowd.enter(SCHOOL));
    assertTrue(crowd.enter(SCHOOL));
    assertFalse(crowd.enter(SCHOOL));
    assertTrue(crowd.enter(OTHER));
    crowd.leave(SCHOOL);
    assertTrue(crowd.enter(SCHOOL));
    assertFalse(crowd.enter(SCHOOL), "who was refused has not left");
  }

  @Test
  void whoHasLeftIsForgotten() {
    for (int n = 0; n < 3; n++) {
      usual.enter(SCHOOL);
    }
    assertEquals(1, usual.addresses());
    for (int n = 0; n < 3; n++) {
      usual.leave(SCHOOL);
    }
    assertEquals(0, usual.addresses());
  }

  private int opensNow(InetAddress address) {
    int opened = 0;
    while (usual.mayOpenSocket(address)) {
      opened++;
    }
    return opened;
  }

  /** A school of a thousand whose Wi-Fi comes back: half are in at once, the rest 5 s later. */
  @Test
  void aSchoolComesBackInSeconds() {
    assertEquals(500, opensNow(SCHOOL));
    assertEquals(500, opensNow(OTHER));
    now += 5_000;
    assertEquals(500, opensNow(SCHOOL));
  }

  @Test
  void steadilyAnAddressOpensAHundredASecond() {
    opensNow(SCHOOL);
    int opened = 0;
    for (int tenth = 0; tenth < 100; tenth++) {
      now += 100;
      opened += opensNow(SCHOOL);
    }
    assertEquals(1_000, opened);
  }

  @Test
  void withoutABoundEverythingGoes() {
    var crowd = new Crowd(0, () -> now);
    for (int n = 0; n < 2 * Limits.MAX_CONNECTIONS; n++) {
      assertTrue(crowd.enter(SCHOOL));
      assertTrue(crowd.mayOpenSocket(SCHOOL));
    }
  }
}
