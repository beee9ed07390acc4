package riffle.app;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riffle.deck.DeckLibrary;
import riffle.deck.ListedDeck;
import riffle.game.GameEvent;
import riffle.game.GameState;
import riffle.net.Doorkeeper;
import riffle.net.SocketServer;
import riffle.results.ResultRecorder;
import riffle.room.Forgetful;
import riffle.room.GameListener;
import riffle.room.LiveRoom;
import riffle.room.RoomDirectory;
import riffle.wire.FrameWriter;

/**
 * Games that the server plays with itself when it has just started. A JVM compiles what it has seen
 * used, and until then every step of a game takes a multiple of its time: that would be the first
 * lesson of the day. So a class of nobody's plays the starter decks before, over real sockets, on a
 * port that only this machine reaches, in rooms that no list shows and no disk keeps.
 *
 * <p>It ends after so many questions or so long, and before that as soon as a class comes: those
 * who are here go before those who may come.
 */
final class Rehearsal implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);

  /** Questions to one student each; docs/performance.md has what comes of them. */
  static final int QUESTIONS = 20_000;

  /** A slow machine is not kept busy for longer. */
  static final int MAX_SECONDS = 30;

  static final String THREAD = "rehearsal";

  /** Rooms of this one rehearsal only; nobody reads the links that they show. */
  private static final String JOIN_BASE = "http://localhost/j/";

  private static final Duration END_PATIENCE = Duration.ofSeconds(5);

  private final int questions;
  private final BooleanSupplier inUse;
  private final long untilNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_SECONDS);
  private final Thread thread = Thread.ofPlatform().daemon().name(THREAD).unstarted(this::run);

  private final AtomicInteger played = new AtomicInteger();
  private boolean over;

  /** Lets everybody be the host, but no web page that finds the port. */
  private static final class StageDoor implements Doorkeeper {
    @Override
    public boolean isOurOrigin(HttpHeaders handshake) {
      return !handshake.contains(HttpHeaderNames.ORIGIN);
    }

    @Override
    public CompletionStage<Boolean> isTeacher(HttpHeaders handshake) {
      return CompletableFuture.completedStage(true);
    }

    @Override
    public boolean isProxy(InetAddress peer) {
      return false;
    }

    @Override
    public InetAddress address(InetAddress peer, HttpHeaders handshake) {
      return peer;
    }

    @Override
    public boolean mayGuess(InetAddress from) {
      return true;
    }

    @Override
    public void guessedWrong(InetAddress from) {}
  }

  /** Makes results of what happens, and drops them. */
  private record Unsaved(ResultRecorder recorder) implements GameListener {
    @Override
    public void happened(GameState state, GameEvent event) {
      recorder.happened(state, event);
    }

    @Override
    public void broughtBack(GameState state) {}

    @Override
    public void lives(GameState state) {}

    @Override
    public void over(GameState state, Runnable then) {
      then.run();
    }
  }

  private Rehearsal(int questions, BooleanSupplier inUse) {
    this.questions = questions;
    this.inUse = inUse;
  }

  /**
   * Begins, on a thread of its own.
   *
   * @param questions after so many, each to one student, it ends
   * @param inUse whether somebody has come; asked at every step, until it says so
   */
  static Rehearsal start(int questions, BooleanSupplier inUse) {
    var rehearsal = new Rehearsal(questions, inUse);
    rehearsal.thread.start();
    return rehearsal;
  }

  private void run() {
    long start = System.nanoTime();
    String end = "It is over";
    try {
      rehearse();
    } catch (InterruptedException _) {
      end = "It was told to end";
    } catch (TimeoutException _) {
      end = "Its time was up";
    } catch (IOException | ExecutionException | RuntimeException | Error failure) {
      // The server is as good as before, only slower at first.
      log.debug("The rehearsal has failed", failure);
      return;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    log.debug("Rehearsed {} questions to one student in {} ms. {}", played, millis, end);
  }

  private void rehearse()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var clock = new SteadyClock();
    DeckLibrary decks = DeckLibrary.starters();
    try (var sockets = new SocketServer(here, 0);
        var cast = new Cast(sockets.port(), untilNanos)) {
      var rooms =
          new RoomDirectory(
              sockets::nextLoop,
              clock,
              new SecureRandom(),
              decks::deck,
              new Forgetful(),
              new Unsaved(new ResultRecorder(_ -> {})),
              Runnable::run);
      sockets.open(rooms, new FrameWriter(JOIN_BASE), clock, new StageDoor(), _ -> {});
      while (goesOn()) {
        play(rooms, cast, decks.decks());
      }
    }
  }

  /** One class plays a game of each deck. */
  private void play(RoomDirectory rooms, Cast cast, List<ListedDeck> decks)
      throws InterruptedException, ExecutionException, TimeoutException {
    Iterator<ListedDeck> next = decks.iterator();
    LiveRoom room = Objects.requireNonNull(rooms.open(next.next().deck()));
    cast.enter(room.code());
    boolean more = true;
    while (more && goesOn()) {
      switch (cast.stage().getKindCase()) {
        case LOBBY, PREVIEW, REVEAL, STANDINGS -> cast.advance();
        case OPEN -> {
          played.addAndGet(cast.answer());
          cast.advance();
        }
        case END -> {
          more = next.hasNext();
          if (more) {
            cast.comeBack();
            cast.playNext(next.next().id());
          }
        }
        case PAUSED, TALK, SELF_PACED, KIND_NOT_SET ->
            throw new IllegalStateException("stage " + cast.stage().getKindCase());
      }
    }
    cast.leave();
    room.close();
  }

  private boolean goesOn() {
    over =
        over
            || played.get() >= questions
            || System.nanoTime() >= untilNanos
            || inUse.getAsBoolean();
    return !over;
  }

  /** Questions that were answered, each by one student. */
  int played() {
    return played.get();
  }

  /** Waits until it is over. */
  void join() throws InterruptedException {
    thread.join();
  }

  boolean hasEnded() {
    return !thread.isAlive();
  }

  /** Ends it at once. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(END_PATIENCE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
