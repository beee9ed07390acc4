package riffle.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How many may come from one address, and how fast: what they are told, over real sockets. */
class LimitsIT {
  /** An eighth of them may shake hands at once: 2. */
  private static final int A_FEW = 16;

  private final List<RawSocket> open = new ArrayList<>();

  private RawSocket line(OpenPort port) throws IOException {
    RawSocket line = port.line();
    open.add(line);
    return line;
  }

  private String upgrade(OpenPort port, String headers) throws IOException {
    return line(port).upgrade(headers).readHead();
  }

  private void closeAll() throws IOException {
    for (RawSocket line : open) {
      line.close();
    }
    open.clear();
  }

  private static void assertTold(int status, String head) {
    assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
    assertTrue(head.toLowerCase(Locale.ROOT).contains("\r\nretry-after: "), head);
  }

  private static void assertOpen(String head) {
    assertTrue(head.startsWith("HTTP/1.1 101 "), head);
  }

  @Test
  void anAddressHasSoManyLinesAndWhoGoesMakesRoom() throws IOException {
    try (var port = new OpenPort(A_FEW, false)) {
      for (int n = 0; n < A_FEW; n++) {
        line(port);
      }
      assertTold(429, upgrade(port, ""));
      closeAll();
      // The server hears of it a moment later.
      String head = upgrade(port, "");
      while (!head.startsWith("HTTP/1.1 101 ")) {
        assertTold(429, head);
        head = upgrade(port, "");
      }
      closeAll();
    }
  }

  @Test
  void anAddressOpensSocketsOnlySoFast() throws IOException {
    try (var port = new OpenPort(A_FEW, false)) {
      assertEquals(2, Limits.handshakeBurst(A_FEW));
      assertOpen(upgrade(port, ""));
      assertOpen(upgrade(port, ""));
      int refused = 0;
      for (int n = 0; n < 5; n++) {
        String head = upgrade(port, "");
        if (!head.startsWith("HTTP/1.1 101 ")) {
          assertTold(429, head);
          refused++;
        }
      }
      assertTrue(refused > 0, "at a socket a second");
      closeAll();
    }
  }

  /** Behind a proxy all come from one machine; what counts is whom it names. */
  @Test
  void behindAProxyEachBrowserHasAnAddressOfItsOwn() throws IOException {
    try (var port = new OpenPort(2, true)) {
      List<String> heads = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        assertOpen(upgrade(port, "X-Forwarded-For: 203.0.113." + n + "\r\n"));
        heads.add(upgrade(port, "X-Forwarded-For: 203.0.113." + n + "\r\n"));
      }
      assertTrue(heads.stream().anyMatch(head -> head.startsWith("HTTP/1.1 429 ")));
      closeAll();
    }
  }

  @Test
  void withoutABoundAnyNumberMayCome() throws IOException {
    try (var port = new OpenPort(0, false)) {
      for (int n = 0; n < 100; n++) {
        assertOpen(upgrade(port, ""));
      }
      closeAll();
    }
  }
}
