package riffle.app;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.account.FailedGuesses;
import riffle.account.HostLinks;
import riffle.account.Sessions;
import riffle.deck.DeckLibrary;
import riffle.http.Api;
import riffle.http.ClientAddress;
import riffle.http.OurOrigin;
import riffle.http.Pages;
import riffle.http.Reviews;
import riffle.http.SessionCookie;
import riffle.http.Site;
import riffle.net.SocketServer;
import riffle.results.ResultRecorder;
import riffle.results.ResultWriter;
import riffle.room.Forgetful;
import riffle.room.RoomDirectory;
import riffle.store.Database;
import riffle.store.PostgresAddress;
import riffle.store.SqlResultStore;
import riffle.store.SqlRoomStore;
import riffle.store.SqlSessionStore;
import riffle.store.UnusableDatabase;
import riffle.wire.FrameWriter;

/** The whole server, put together by hand. */
final class Server implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Server.class);

  /** Inside the data folder; for decks of one's own. */
  private static final String DECKS = "decks";

  /**
   * That many at once, and as many more in every {@link #GUESSING_WINDOW}, make 4,200 guesses in an
   * hour: against 100 rooms with codes of 31^6, one in 2,000 hours is right.
   */
  static final int WRONG_CODES_AN_ADDRESS = 600;

  static final int WRONG_HOST_LINKS_AN_ADDRESS = 20;

  /** A school has one address, and many links to what is not kept any more. */
  static final int WRONG_REVIEWS_AN_ADDRESS = 600;

  static final Duration GUESSING_WINDOW = Duration.ofMinutes(10);

  /** A laptop, a projector, and a phone to walk about with. */
  private static final int LINES_OF_A_HOST = 3;

  private final SocketServer sockets;
  private final Database database;
  private final ExecutorService blocking;
  private final SqlRoomStore journals;
  private final RoomDirectory rooms;
  private final ResultWriter writer;
  private final Housekeeping housekeeping;
  private final Addresses addresses;

  private volatile String hostLink = "";

  /** In the order of dependency. */
  private Server(SocketServer sockets, Database database, Config config, Consumer<String> onLink) {
    this.sockets = sockets;
    this.database = database;
    this.addresses = Addresses.of(config, sockets.port(), LocalNetwork.addresses());
    this.blocking = Executors.newVirtualThreadPerTaskExecutor();
    var random = new SecureRandom();
    var clock = new SteadyClock();

    var decks = DeckLibrary.startersAnd(config.dataFolder().resolve(DECKS));
    decks.problems().forEach(problem -> log.warn("A deck is left out: {}", problem));
    var results = new SqlResultStore(database);
    this.writer = ResultWriter.start(results);
    var recorder = new ResultRecorder(writer::save);
    this.journals = SqlRoomStore.start(database, clock);
    this.rooms =
        new RoomDirectory(
            sockets::nextLoop,
            clock,
            random,
            decks::deck,
            config.journal() ? journals : new Forgetful(),
            new Recording(recorder, writer),
            blocking);

    var sessions = new Sessions(new SqlSessionStore(database), random, InstantSource.system());
    var linkGuesses = new FailedGuesses(WRONG_HOST_LINKS_AN_ADDRESS, GUESSING_WINDOW);
    var links =
        new HostLinks(random, linkGuesses, InstantSource.system(), key -> announce(key, onLink));

    var origin = new OurOrigin(config.publicUrl());
    var clientAddress = new ClientAddress(config.publicUrl() != null);
    var cookie = new SessionCookie(config.isHttps());
    var reviewGuesses = new FailedGuesses(WRONG_REVIEWS_AN_ADDRESS, GUESSING_WINDOW);
    var reviews = new Reviews(results, reviewGuesses);
    var api =
        new Api(
            origin,
            cookie,
            links,
            addresses::hostLinkElsewhere,
            sessions,
            decks,
            rooms,
            results,
            reviews);
    var site = new Site(Pages.load(), decks.pictures(), api, clientAddress, blocking);

    var codeGuesses = new FailedGuesses(WRONG_CODES_AN_ADDRESS, GUESSING_WINDOW);
    var door = new Door(origin, clientAddress, cookie, sessions, codeGuesses, blocking);
    var frames = new FrameWriter(addresses.joinBase());
    this.housekeeping = Housekeeping.start(sessions, results, journals);
    rooms.bringBack();
    sockets.open(rooms, frames, clock, door, site::addTo);
  }

  /** Starts a server that tells nobody its host links. */
  static Server start(Config config) throws StartFailure {
    return start(config, _ -> {});
  }

  /**
   * Starts a server.
   *
   * @param onLink is given a fresh host link, for another device, whenever one was used
   */
  static Server start(Config config, Consumer<String> onLink) throws StartFailure {
    SocketServer sockets = bind(config);
    try {
      return new Server(sockets, open(config), config, onLink);
    } catch (UnusableDatabase e) {
      sockets.close();
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException bug) {
      sockets.close();
      throw bug;
    }
  }

  private static Database open(Config config) throws UnusableDatabase {
    PostgresAddress postgres = config.postgres();
    return postgres == null ? Database.open(config.dataFolder()) : Database.open(postgres);
  }

  private static SocketServer bind(Config config) throws StartFailure {
    try {
      return new SocketServer(config.port(), config.connectionsPerAddress());
    } catch (IOException e) {
      throw new StartFailure(
          "Port %d cannot be used (%s). Name another with --port."
              .formatted(config.port(), e.getMessage()),
          e);
    }
  }

  private void announce(String key, Consumer<String> onLink) {
    boolean first = hostLink.isEmpty();
    hostLink = addresses.hostLink(key);
    if (!first) {
      onLink.accept(addresses.hostLinkElsewhere(key));
    }
  }

  int port() {
    return sockets.port();
  }

  /** Whether anybody has come to play: a host who gets a room ready is not it yet. */
  boolean isInUse() {
    return sockets.sockets() > LINES_OF_A_HOST;
  }

  Addresses addresses() {
    return addresses;
  }

  /** The link that signs the teacher in, good once; after that it is another one. */
  String hostLink() {
    return hostLink;
  }

  /** Says farewell to all, saves what is left, and ends. */
  @Override
  public void close() {
    rooms.close();
    sockets.close();
    housekeeping.close();
    blocking.close();
    writer.close();
    journals.close();
    database.close();
  }
}
