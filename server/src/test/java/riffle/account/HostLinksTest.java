package riffle.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import riffle.account.HostLinks.Redemption;

class HostLinksTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int LIMIT = 3;

  private long nowMillis;
  private final List<String> announced = new ArrayList<>();
  private final HostLinks links =
      new HostLinks(
          new SecureRandom(),
          new FailedGuesses(LIMIT, Duration.ofMinutes(10)),
          () -> Instant.ofEpochMilli(nowMillis),
          announced::add);

  @Test
  void aKeyIsLongAndGoodOnce() {
    String key = announced.getFirst();
    assertTrue(Base64.getUrlDecoder().decode(key).length * 8 >= 128, key);
    assertEquals(Redemption.GOOD, links.redeem(key, HERE));
    assertEquals(Redemption.WRONG, links.redeem(key, HERE));
  }

  @Test
  void afterItAFreshOneIsAnnounced() {
    links.redeem(announced.getFirst(), HERE);
    assertEquals(2, announced.size());
    assertEquals(Redemption.GOOD, links.redeem(announced.getLast(), HERE));
    assertEquals(3, announced.size());
  }

  @Test
  void aLentKeyIsGoodOnceAndLeavesTheAnnouncedOneAsItIs() {
    String lent = links.lend();
    assertEquals(Redemption.GOOD, links.redeem(lent, HERE));
    assertEquals(Redemption.WRONG, links.redeem(lent, HERE));
    assertEquals(1, announced.size());
    assertEquals(Redemption.GOOD, links.redeem(announced.getFirst(), HERE));
  }

  @Test
  void ofLentKeysTheLastOneIsGood() {
    String first = links.lend();
    String second = links.lend();
    assertEquals(Redemption.WRONG, links.redeem(first, HERE));
    assertEquals(Redemption.GOOD, links.redeem(second, HERE));
  }

  @Test
  void aLentKeyIsGoodForTenMinutes() {
    String late = links.lend();
    nowMillis += HostLinks.LENT_FOR.toMillis();
    assertEquals(Redemption.WRONG, links.redeem(late, HERE));
    String inTime = links.lend();
    nowMillis += HostLinks.LENT_FOR.toMillis() - 1;
    assertEquals(Redemption.GOOD, links.redeem(inTime, HERE));
  }

  @Test
  void wrongKeysAreLimitedAndAnnounceNothing() {
    for (int i = 0; i < LIMIT; i++) {
      assertEquals(Redemption.WRONG, links.redeem("", HERE));
    }
    assertEquals(Redemption.TOO_MANY_GUESSES, links.redeem(announced.getFirst(), HERE));
    assertEquals(1, announced.size());
    InetAddress elsewhere = InetAddress.ofLiteral("192.0.2.1");
    assertEquals(Redemption.GOOD, links.redeem(announced.getFirst(), elsewhere));
  }
}
