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
import riffle.http.SessionCookie;
import riffle.http.Site;
import riffle.net.SocketServer;
import riffle.results.ResultRecorder;
import riffle.results.ResultWriter;
import riffle.room.RoomDirectory;
import riffle.store.Database;
import riffle.store.PostgresAddress;
import riffle.store.SqlResultStore;
import riffle.store.SqlSessionStore;
import riffle.store.UnusableDatabase;
import riffle.wire.FrameWriter;

/** The whole server, put together by hand. */
final class Server implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Server.class);

  /** Inside the data folder; for decks of one's own. */
  private static final String DECKS = "decks";

  /** With 100 rooms of 31^6 codes, guessing one takes an address over a thousand hours. */
  private static final int WRONG_CODES_AN_ADDRESS = 600;

  private static final int WRONG_HOST_LINKS_AN_ADDRESS = 20;
  private static final Duration GUESSING_WINDOW = Duration.ofMinutes(10);

  private final SocketServer sockets;
  private final Database database;
  private final ExecutorService blocking;
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
    this.rooms =
        new RoomDirectory(
            sockets::nextLoop,
            clock,
            random,
            decks::deck,
            (_, state, event) -> recorder.happened(state, event));

    var sessions = new Sessions(new SqlSessionStore(database), random, InstantSource.system());
    var linkGuesses = new FailedGuesses(WRONG_HOST_LINKS_AN_ADDRESS, GUESSING_WINDOW);
    var links = new HostLinks(random, linkGuesses, key -> announce(key, onLink));

    var origin = new OurOrigin(config.publicUrl());
    var clientAddress = new ClientAddress(config.publicUrl() != null);
    var cookie = new SessionCookie(config.isHttps());
    var api = new Api(origin, cookie, links, sessions, decks, rooms, results);
    var site = new Site(Pages.load(), decks.pictures(), api, clientAddress, blocking);

    var codeGuesses = new FailedGuesses(WRONG_CODES_AN_ADDRESS, GUESSING_WINDOW);
    var door = new Door(origin, clientAddress, cookie, sessions, codeGuesses, blocking);
    var frames = new FrameWriter(addresses.joinBase());
    this.housekeeping = Housekeeping.start(sessions, results);
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
      return new SocketServer(config.port());
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
    database.close();
  }
}
