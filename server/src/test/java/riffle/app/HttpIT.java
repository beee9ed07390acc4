package riffle.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import riffle.api.v1.CreateHostLinkRequest;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.HostLink;
import riffle.api.v1.ListDecksResponse;
import riffle.api.v1.ListRoomsResponse;
import riffle.api.v1.Problem;
import riffle.api.v1.ReviewRequest;
import riffle.api.v1.Room;
import riffle.deck.DeckLibrary;
import riffle.net.RawSocket;

/** Pages and API of a whole server. */
class HttpIT {
  @TempDir Path data;
  private Server server;
  private Browser browser;

  @BeforeEach
  void start() throws StartFailure {
    server = Server.start(new Config(0, data, null));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  private static void assertProblem(int status, HttpResponse<String> response)
      throws InvalidProtocolBufferException {
    assertEquals(status, response.statusCode(), response.body());
    var problem = Problem.newBuilder();
    JsonFormat.parser().merge(response.body(), problem);
    assertFalse(problem.getDetail().isBlank());
    assertEquals("nosniff", response.headers().firstValue("x-content-type-options").orElse(""));
  }

  private String raw(String request) throws IOException {
    try (var socket = new RawSocket(server.port())) {
      socket.sendText(request.replace("|", "\r\n"));
      return socket.readHead();
    }
  }

  // Pages.

  @Test
  void aServerThatIsUpSaysOk() throws Exception {
    assertEquals("ok", browser.get("/healthz").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/j/ABC234", "/host", "/host/ABC234", "/results/g1", "/screen", "/review"})
  void everyPageIsThereAndGuarded(String path) throws Exception {
    HttpResponse<String> page = browser.get(path);
    assertEquals(200, page.statusCode());
    var headers = page.headers();
    assertEquals("text/html; charset=utf-8", headers.firstValue("content-type").orElse(""));
    String policy = headers.firstValue("content-security-policy").orElse("");
    assertTrue(policy.startsWith("default-src 'self';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    for (String name :
        List.of("referrer-policy", "permissions-policy", "cross-origin-opener-policy", "etag")) {
      assertTrue(headers.firstValue(name).isPresent(), name);
    }
  }

  @Test
  void whoAsksForTheHeadGetsNoBody() throws IOException {
    try (var socket = new RawSocket(server.port())) {
      socket.sendText("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      String head = socket.readHead();
      assertTrue(head.startsWith("HTTP/1.1 200 "), head);
      assertFalse(head.contains("content-length: 0"), head);
      assertEquals("", socket.readRest());
    }
  }

  @Test
  void otherMethodsAndPathsAreRefusedClearly() throws Exception {
    assertProblem(404, browser.get("/nothing"));
    assertProblem(404, browser.get("/api/v2/decks"));
    assertProblem(404, browser.get("/api/v1/nothing"));
    HttpResponse<String> put = browser.send(browser.request("/").PUT(BodyPublishers.noBody()));
    assertProblem(405, put);
    assertEquals("GET, HEAD", put.headers().firstValue("allow").orElse(""));
    HttpResponse<String> delete = browser.send(browser.request("/api/v1/rooms").DELETE());
    assertProblem(405, delete);
    assertEquals("GET, POST", delete.headers().firstValue("allow").orElse(""));
  }

  @Test
  void picturesOfDecksAreServedByTheirNamesAlone() throws Exception {
    String name =
        DeckLibrary.starters().decks().stream()
            .flatMap(listed -> listed.deck().rounds().stream())
            .flatMap(round -> Stream.ofNullable(round.brief().image()))
            .findFirst()
            .orElseThrow()
            .name();

    HttpResponse<String> picture = browser.get("/media/" + name);

    assertEquals(200, picture.statusCode());
    assertEquals("image/png", picture.headers().firstValue("content-type").orElse(""));
    assertEquals("nosniff", picture.headers().firstValue("x-content-type-options").orElse(""));
    String head = raw("HEAD /media/" + name + " HTTP/1.1|Host: x|Connection: close||");
    assertTrue(head.startsWith("HTTP/1.1 200 "), head);
    assertProblem(404, browser.get("/media/two-tones.png"));
    assertProblem(404, browser.get("/media/%2e%2e%2fdecks%2ftwo-tones.png"));
    assertProblem(
        405, browser.send(browser.request("/media/" + name).PUT(BodyPublishers.noBody())));
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/1.1|Host: x|Bad Header||, 400",
    "nonsense||, 400",
    "GET /%zz HTTP/1.1|Host: x|Connection: close||, 400",
    "POST /api/v1/session HTTP/1.1|Host: x|Content-Length: 999999999||, 413",
  })
  void badRequestsAreRefusedAndTheLineIsClosed(String request, int status) throws IOException {
    String head = raw(request);
    assertTrue(head.startsWith("HTTP/1.1 " + status + " "), head);
    assertTrue(head.toLowerCase(Locale.ROOT).contains("connection: close"), head);
  }

  @Test
  void whatIsTooLongIsRefused() throws IOException {
    String line = raw("GET /" + "a".repeat(5_000) + " HTTP/1.1|Host: x||");
    assertTrue(line.startsWith("HTTP/1.1 414 "), line);
    String header = raw("GET / HTTP/1.1|Host: x|A: " + "a".repeat(9_000) + "||");
    assertTrue(header.startsWith("HTTP/1.1 431 "), header);
  }

  @RepeatedTest(20)
  void requestsOfOneLineAreAnsweredInTheirOrder() throws IOException {
    try (var socket = new RawSocket(server.port())) {
      socket.sendText(
          """
          GET /api/v1/decks HTTP/1.1
          Host: x

          GET /healthz HTTP/1.1
          Host: x

          GET /api/v1/rooms HTTP/1.1
          Host: x
          Connection: close

          """
              .replace("\n", "\r\n"));
      String all = socket.readRest();
      int first = all.indexOf(" 401 ");
      int second = all.indexOf(" 200 ");
      int third = all.lastIndexOf(" 401 ");
      assertTrue(0 < first && first < second && second < third, all);
    }
  }

  // Signing in.

  @Test
  void withoutTheHostLinkNothingIsShown() throws Exception {
    for (String path : List.of("decks", "rooms", "results", "results/g1", "results/g1.csv")) {
      assertProblem(401, browser.get("/api/v1/" + path));
    }
    assertProblem(
        401, browser.post("/api/v1/rooms", CreateRoomRequest.newBuilder().setDeckId("a").build()));
    assertProblem(401, browser.withCookie("riffle_session=" + "A".repeat(43)).get("/api/v1/decks"));
  }

  @Test
  void theHostLinkIsGoodOnceAndThenThereIsAnother() throws Exception {
    String first = server.hostLink();
    assertTrue(first.startsWith("http://localhost:" + server.port() + "/host#key="), first);
    assertEquals(204, browser.signIn(first).statusCode());
    assertEquals(200, browser.get("/api/v1/decks").statusCode());
    try (var other = new Browser(server.port())) {
      assertProblem(403, other.signIn(first));
      assertEquals(204, other.signIn(server.hostLink()).statusCode());
    }
  }

  @Test
  void guessingHostLinksIsLimited() throws Exception {
    int wrong = 0;
    HttpResponse<String> answer = browser.signIn("#key=wrong");
    while (answer.statusCode() == 403 && wrong < 100) {
      wrong++;
      answer = browser.signIn("#key=wrong");
    }
    assertProblem(429, answer);
    assertTrue(answer.headers().firstValue("retry-after").isPresent());
  }

  @Test
  void guessingReviewsIsLimited() throws Exception {
    var wrong = ReviewRequest.newBuilder().setGameId("g1").setKey("wrong").build();
    HttpResponse<String> answer = browser.post("/api/v1/reviews", wrong);
    assertProblem(404, answer);
    for (int guess = 2; answer.statusCode() == 404 && guess < 1_000; guess++) {
      answer = browser.post("/api/v1/reviews", wrong);
    }
    assertProblem(429, answer);
    assertTrue(answer.headers().firstValue("retry-after").isPresent());
  }

  @Test
  void whoSignsOutIsOut() throws Exception {
    browser.signIn(server.hostLink());
    String cookie = browser.cookie();
    HttpResponse<String> out = browser.send(browser.request("/api/v1/session").DELETE());
    assertEquals(204, out.statusCode());
    assertProblem(401, browser.withCookie(cookie).get("/api/v1/decks"));
  }

  @Test
  void aTeacherIsStillSignedInAfterARestart() throws Exception {
    browser.signIn(server.hostLink());
    server.close();
    server = Server.start(new Config(0, data, null));
    try (var again = new Browser(server.port()).withCookie(browser.cookie())) {
      assertEquals(200, again.get("/api/v1/decks").statusCode());
    }
  }

  @Test
  void pagesOfOthersMayChangeNothing() throws Exception {
    browser.signIn(server.hostLink());
    HttpRequest.Builder foreign =
        browser
            .request("/api/v1/rooms")
            .setHeader("Origin", "http://evil.example")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"deckId\": \"water\"}"));
    assertProblem(403, browser.send(foreign));
    assertProblem(
        403, browser.send(browser.request("/api/v1/session").setHeader("Origin", "null").DELETE()));
  }

  private HostLink lentLink(String room) throws Exception {
    var request = CreateHostLinkRequest.newBuilder().setRoomCode(room).build();
    HttpResponse<String> made = browser.post("/api/v1/host-links", request);
    assertEquals(201, made.statusCode(), made.body());
    return browser.read(made, HostLink.newBuilder()).build();
  }

  @Test
  void aTeacherIsLentALinkForAnotherDevice() throws Exception {
    String announced = server.hostLink();
    browser.signIn(announced);
    String lent = lentLink("").getUrl();
    assertTrue(lent.startsWith(server.addresses().join() + "/host#key="), lent);
    try (var phone = new Browser(server.port())) {
      assertEquals(204, phone.signIn(lent).statusCode());
      assertEquals(200, phone.get("/api/v1/decks").statusCode());
      assertProblem(403, phone.signIn(lent));
    }
    assertEquals(200, browser.get("/api/v1/decks").statusCode(), "the first device stays in");
    try (var other = new Browser(server.port())) {
      assertEquals(204, other.signIn(server.hostLink()).statusCode(), "the announced one stays");
    }
  }

  @Test
  void aLentLinkLeadsToARoomThatIsThere() throws Exception {
    browser.signIn(server.hostLink());
    var deck =
        browser.read(browser.get("/api/v1/decks"), ListDecksResponse.newBuilder()).getDecks(0);
    var create = CreateRoomRequest.newBuilder().setDeckId(deck.getId()).build();
    String code = browser.read(browser.post("/api/v1/rooms", create), Room.newBuilder()).getCode();
    String url = lentLink(code).getUrl();
    assertTrue(url.startsWith(server.addresses().join() + "/host/" + code + "#key="), url);
    var nowhere = CreateHostLinkRequest.newBuilder().setRoomCode("222222").build();
    assertProblem(404, browser.post("/api/v1/host-links", nowhere));
  }

  @Test
  void onlyWhoIsSignedInOnOurPagesIsLentALink() throws Exception {
    assertProblem(
        401, browser.post("/api/v1/host-links", CreateHostLinkRequest.getDefaultInstance()));
    browser.signIn(server.hostLink());
    assertProblem(
        403,
        browser.send(
            browser
                .request("/api/v1/host-links")
                .setHeader("Origin", "http://evil.example")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))));
    assertProblem(405, browser.get("/api/v1/host-links"));
  }

  // Decks and rooms.

  @Test
  void aRoomIsMadeFromADeck() throws Exception {
    browser.signIn(server.hostLink());
    var decks = browser.read(browser.get("/api/v1/decks"), ListDecksResponse.newBuilder());
    assertTrue(decks.getDecksCount() > 0);
    var deck = decks.getDecks(0);
    HttpResponse<String> made =
        browser.post(
            "/api/v1/rooms", CreateRoomRequest.newBuilder().setDeckId(deck.getId()).build());
    assertEquals(201, made.statusCode());
    Room room = browser.read(made, Room.newBuilder()).build();
    assertEquals(deck.getTitle(), room.getDeckTitle());
    var rooms = browser.read(browser.get("/api/v1/rooms"), ListRoomsResponse.newBuilder());
    assertEquals(List.of(room), rooms.getRoomsList());
  }

  @Test
  void theKeyOfARoomIsForWhoIsSignedIn() throws Exception {
    assertProblem(401, browser.get("/api/v1/rooms/ABC234/key"));
    browser.signIn(server.hostLink());
    assertProblem(404, browser.get("/api/v1/rooms/ABC234/key"));
    assertProblem(404, browser.get("/api/v1/rooms/key"));
    var deck = browser.read(browser.get("/api/v1/decks"), ListDecksResponse.newBuilder());
    HttpResponse<String> made =
        browser.post(
            "/api/v1/rooms",
            CreateRoomRequest.newBuilder().setDeckId(deck.getDecks(0).getId()).build());
    String code = browser.read(made, Room.newBuilder()).getCode();
    assertProblem(409, browser.get("/api/v1/rooms/" + code + "/key"));
    assertProblem(
        405,
        browser.send(
            browser.request("/api/v1/rooms/" + code + "/key").PUT(BodyPublishers.noBody())));
  }

  @Test
  void aRoomNeedsADeckThatIsThere() throws Exception {
    browser.signIn(server.hostLink());
    assertProblem(404, browser.post("/api/v1/rooms", CreateRoomRequest.getDefaultInstance()));
  }

  @Test
  void theBinaryFormIsReadAndWritten() throws Exception {
    browser.signIn(server.hostLink());
    var request = CreateRoomRequest.newBuilder().setDeckId("nothing").build();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer =
          http.send(
              browser
                  .request("/api/v1/rooms")
                  .header("Content-Type", "application/x-protobuf")
                  .header("Accept", "application/x-protobuf")
                  .POST(BodyPublishers.ofByteArray(request.toByteArray()))
                  .build(),
              BodyHandlers.ofByteArray());
      assertEquals(404, answer.statusCode());
      assertFalse(Problem.parseFrom(answer.body()).getDetail().isBlank());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain             | {\"deckId\": \"a\"} | 415",
        "application/json       | {\"deckId\": 5      | 400",
        "application/json       | []                  | 400",
        "application/json       | ''                  | 400",
        "application/json       | {\"new\": [1e999]}  | 404",
        "application/x-protobuf | {\"deckId\": \"a\"} | 400",
      })
  void bodiesThatCannotBeReadAreRefused(String type, String body, int status) throws Exception {
    browser.signIn(server.hostLink());
    assertProblem(
        status,
        browser.send(
            browser
                .request("/api/v1/rooms")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))));
  }

  @Test
  void aDeepBodyIsRefused() throws Exception {
    browser.signIn(server.hostLink());
    for (String body : List.of("[".repeat(16_000), "{\"a\":".repeat(3_000))) {
      HttpResponse<String> answer =
          browser.send(
              browser
                  .request("/api/v1/rooms")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(body)));
      assertProblem(400, answer);
    }
  }
}
