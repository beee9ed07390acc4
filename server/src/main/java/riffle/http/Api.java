package riffle.http;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import riffle.account.HostLinks;
import riffle.account.Sessions;
import riffle.api.v1.CreateHostLinkRequest;
import riffle.api.v1.CreateRoomRequest;
import riffle.api.v1.DeckSummary;
import riffle.api.v1.HostLink;
import riffle.api.v1.ListDecksResponse;
import riffle.api.v1.ListResultsResponse;
import riffle.api.v1.ListRoomsResponse;
import riffle.api.v1.OpenSessionRequest;
import riffle.api.v1.ReviewRequest;
import riffle.api.v1.Room;
import riffle.deck.DeckLibrary;
import riffle.deck.ListedDeck;
import riffle.results.GameResult;
import riffle.results.ResultStore;
import riffle.results.ResultTable;
import riffle.room.AnswerKey;
import riffle.room.LiveRoom;
import riffle.room.RoomDirectory;

/** The API of {@code riffle/api/v1/api.proto}. Answering may block on the store. */
public final class Api {
  static final String BASE = "/api/v1/";

  private static final String RESULTS = "results/";
  private static final String CSV = ".csv";
  private static final int MAX_RESULTS = 200;
  private static final Pattern KEY = Pattern.compile("rooms/([^/]+)/key");
  private static final Duration SAVE_PATIENCE = Duration.ofSeconds(5);

  /** A room answers in its turn, which comes within milliseconds unless the server stops. */
  private static final long ROOM_WAIT_MILLIS = 2_000;

  private static final Duration RETRY_AFTER = Duration.ofMinutes(10);

  private final OurOrigin origin;
  private final SessionCookie cookie;
  private final HostLinks hostLinks;
  private final LinkAddress linkAddress;
  private final Sessions sessions;
  private final DeckLibrary decks;
  private final RoomDirectory rooms;
  private final ResultStore results;
  private final Reviews reviews;

  private final Map<String, Map<HttpMethod, Handler>> routes;
  private final Map<HttpMethod, Handler> resultRoute =
      Map.of(HttpMethod.GET, signedIn(this::result));

  private final Map<HttpMethod, Handler> keyRoute =
      Map.of(HttpMethod.GET, signedIn(this::answerKey));

  /** Where a teacher's other device opens a host link. */
  public interface LinkAddress {
    /**
     * The whole address.
     *
     * @param room the code of the room that it leads to; empty for the desk
     */
    String of(String key, String room);
  }

  private interface Handler {
    Answer answer(ApiRequest request);
  }

  /** The API of these parts of the house. */
  public Api(
      OurOrigin origin,
      SessionCookie cookie,
      HostLinks hostLinks,
      LinkAddress linkAddress,
      Sessions sessions,
      DeckLibrary decks,
      RoomDirectory rooms,
      ResultStore results,
      Reviews reviews) {
    this.origin = origin;
    this.cookie = cookie;
    this.hostLinks = hostLinks;
    this.linkAddress = linkAddress;
    this.sessions = sessions;
    this.decks = decks;
    this.rooms = rooms;
    this.results = results;
    this.reviews = reviews;
    this.routes =
        Map.of(
            "session",
            Map.of(
                HttpMethod.POST,
                this::openSession,
                HttpMethod.DELETE,
                signedIn(this::closeSession)),
            "host-links",
            Map.of(HttpMethod.POST, signedIn(this::createHostLink)),
            "decks",
            Map.of(HttpMethod.GET, signedIn(this::listDecks)),
            "rooms",
            Map.of(
                HttpMethod.GET, signedIn(this::listRooms),
                HttpMethod.POST, signedIn(this::createRoom)),
            "results",
            Map.of(HttpMethod.GET, signedIn(this::listResults)),
            "reviews",
            Map.of(HttpMethod.POST, this::review));
  }

  /** Answers a request whose path is below {@link #BASE}. */
  Answer answer(ApiRequest request) {
    Map<HttpMethod, Handler> methods = route(request.path());
    if (methods == null) {
      return Answer.problem(HttpResponseStatus.NOT_FOUND, "The API has no such path.");
    }
    Handler handler = methods.get(request.method());
    if (handler == null) {
      String allowed =
          methods.keySet().stream()
              .map(HttpMethod::name)
              .sorted()
              .collect(Collectors.joining(", "));
      return Answer.methodNotAllowed(request.method(), allowed);
    }
    if (!request.method().equals(HttpMethod.GET) && !origin.isOf(request.headers())) {
      return Answer.problem(
          HttpResponseStatus.FORBIDDEN,
          "The request comes from another site; expected the Origin of this server's own pages.");
    }
    return handler.answer(request).with(HttpHeaderNames.CACHE_CONTROL, "no-store");
  }

  private @Nullable Map<HttpMethod, Handler> route(String path) {
    String below = path.substring(BASE.length());
    if (below.startsWith(RESULTS)) {
      return resultRoute;
    }
    return KEY.matcher(below).matches() ? keyRoute : routes.get(below);
  }

  // Signing in and out.

  private Handler signedIn(Handler handler) {
    return request -> {
      String token = cookie.token(request.headers());
      return token != null && sessions.isOpen(token)
          ? handler.answer(request)
          : Answer.problem(
              HttpResponseStatus.UNAUTHORIZED,
              "Nobody is signed in; open the host link that the server printed.");
    };
  }

  private Answer openSession(ApiRequest request) {
    OpenSessionRequest.Builder body = OpenSessionRequest.newBuilder();
    Answer unread = read(request, body);
    if (unread != null) {
      return unread;
    }
    return switch (hostLinks.redeem(body.getKey(), request.from())) {
      case GOOD ->
          Answer.empty(HttpResponseStatus.NO_CONTENT)
              .with(HttpHeaderNames.SET_COOKIE, cookie.set(sessions.open()));
      case WRONG ->
          Answer.problem(
              HttpResponseStatus.FORBIDDEN,
              "This host link is used up or wrong; the server has printed a fresh one.");
      case TOO_MANY_GUESSES ->
          Answer.problem(
                  HttpResponseStatus.TOO_MANY_REQUESTS,
                  "Too many wrong host links came from this address; try again later.")
              .with(HttpHeaderNames.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    };
  }

  private Answer closeSession(ApiRequest request) {
    String token = cookie.token(request.headers());
    if (token != null) {
      sessions.close(token);
    }
    return Answer.empty(HttpResponseStatus.NO_CONTENT)
        .with(HttpHeaderNames.SET_COOKIE, cookie.clear());
  }

  private Answer createHostLink(ApiRequest request) {
    CreateHostLinkRequest.Builder body = CreateHostLinkRequest.newBuilder();
    Answer unread = read(request, body);
    if (unread != null) {
      return unread;
    }
    LiveRoom room = body.getRoomCode().isEmpty() ? null : rooms.find(body.getRoomCode());
    if (room == null && !body.getRoomCode().isEmpty()) {
      return Answer.problem(
          HttpResponseStatus.NOT_FOUND,
          "No room has this code; expected one of GET /api/v1/rooms.");
    }
    String url = linkAddress.of(hostLinks.lend(), room == null ? "" : room.code());
    return Answer.created(HostLink.newBuilder().setUrl(url).build());
  }

  // Decks and rooms.

  private Answer listDecks(ApiRequest request) {
    ListDecksResponse.Builder list = ListDecksResponse.newBuilder();
    for (ListedDeck listed : decks.decks()) {
      list.addDecks(
          DeckSummary.newBuilder()
              .setId(listed.id())
              .setTitle(listed.deck().title())
              .setLanguage(listed.deck().language())
              .setCredit(listed.deck().credit())
              .setRounds(listed.deck().rounds().size())
              .setMinutes(listed.minutes()));
    }
    return Answer.ok(list.build());
  }

  private Answer listRooms(ApiRequest request) {
    return Answer.ok(
        ListRoomsResponse.newBuilder()
            .addAllRooms(rooms.rooms().stream().map(Api::message).toList())
            .build());
  }

  private Answer createRoom(ApiRequest request) {
    CreateRoomRequest.Builder body = CreateRoomRequest.newBuilder();
    Answer unread = read(request, body);
    if (unread != null) {
      return unread;
    }
    ListedDeck listed = decks.find(body.getDeckId()).orElse(null);
    if (listed == null) {
      return Answer.problem(
          HttpResponseStatus.NOT_FOUND, "No deck has this id; expected one of GET /api/v1/decks.");
    }
    LiveRoom room = rooms.open(listed.deck());
    if (room == null) {
      return Answer.problem(
          HttpResponseStatus.SERVICE_UNAVAILABLE,
          "As many rooms are live as this server takes; try again when one is closed.");
    }
    return isSafe(room)
        ? Answer.created(message(room))
        : Answer.problem(
            HttpResponseStatus.SERVICE_UNAVAILABLE,
            "The server cannot save just now; expected a disk with room that it may write to.");
  }

  /** Whoever is told of a room may count on it. */
  private static boolean isSafe(LiveRoom room) {
    try {
      room.safe().toCompletableFuture().get(SAVE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      room.close();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Room message(LiveRoom room) {
    return Room.newBuilder()
        .setCode(room.code())
        .setDeckTitle(room.deckTitle())
        .setOpenedAtMs(room.openedAtMillis())
        .build();
  }

  private Answer answerKey(ApiRequest request) {
    Matcher path = KEY.matcher(request.path().substring(BASE.length()));
    LiveRoom room = path.matches() ? rooms.find(path.group(1)) : null;
    if (room == null) {
      return Answer.problem(HttpResponseStatus.NOT_FOUND, "No room has this code.");
    }
    try {
      return room.answerKey()
          .toCompletableFuture()
          .get(ROOM_WAIT_MILLIS, TimeUnit.MILLISECONDS)
          .map(key -> Answer.ok(message(key)))
          .orElseGet(
              () ->
                  Answer.problem(
                      HttpResponseStatus.CONFLICT,
                      "No key to give; expected a flow or a choice that is on, and not revealed."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return busy();
    } catch (TimeoutException e) {
      return busy();
    } catch (ExecutionException e) {
      throw new IllegalStateException("room " + room.code() + " has no key", e);
    }
  }

  private static Answer busy() {
    return Answer.problem(
        HttpResponseStatus.SERVICE_UNAVAILABLE, "The room is busy; try again in a moment.");
  }

  private static riffle.api.v1.AnswerKey message(AnswerKey key) {
    var built = riffle.api.v1.AnswerKey.newBuilder().setRound(key.round());
    for (AnswerKey.Row row : key.rows()) {
      built.addRowsBuilder().setCard(row.card()).setBox(row.box()).setRight(row.right());
    }
    return built.build();
  }

  // Results.

  private Answer listResults(ApiRequest request) {
    return Answer.ok(
        ListResultsResponse.newBuilder()
            .addAllResults(
                results.newest(MAX_RESULTS).stream().map(ResultMessages::summary).toList())
            .build());
  }

  private Answer result(ApiRequest request) {
    String name = request.path().substring(BASE.length() + RESULTS.length());
    boolean asTable = name.endsWith(CSV);
    String gameId = asTable ? name.substring(0, name.length() - CSV.length()) : name;
    GameResult result = Reviews.GAME_ID.matcher(gameId).matches() ? results.find(gameId) : null;
    if (result == null) {
      return Answer.problem(HttpResponseStatus.NOT_FOUND, "No result of this game is kept.");
    }
    if (!asTable) {
      return Answer.ok(ResultMessages.result(result));
    }
    return Answer.ok("text/csv; charset=utf-8", ResultTable.csv(result))
        .with(
            HttpHeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"" + ResultTable.fileName(result) + "\"");
  }

  private Answer review(ApiRequest request) {
    ReviewRequest.Builder body = ReviewRequest.newBuilder();
    Answer unread = read(request, body);
    return unread == null ? reviews.answer(body, request.from()) : unread;
  }

  /** Reads the body; gives the refusal where it cannot. */
  private static @Nullable Answer read(ApiRequest request, Message.Builder into) {
    if (!ApiBodies.isReadable(request.headers())) {
      return Answer.problem(
          HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE,
          "Expected a body of type " + ApiBodies.JSON + " or " + ApiBodies.BINARY + ".");
    }
    try {
      ApiBodies.read(request.headers(), request.body(), into);
      return null;
    } catch (InvalidProtocolBufferException e) {
      return Answer.problem(
          HttpResponseStatus.BAD_REQUEST,
          "The body is no " + into.getDescriptorForType().getName() + ".");
    }
  }
}
