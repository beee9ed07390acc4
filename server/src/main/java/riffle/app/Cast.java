package riffle.app;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import riffle.wire.v1.Advance;
import riffle.wire.v1.CheckBoxes;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.Finish;
import riffle.wire.v1.FlowTask;
import riffle.wire.v1.Open;
import riffle.wire.v1.PlaceCards;
import riffle.wire.v1.PlayNext;
import riffle.wire.v1.ServerFrame;
import riffle.wire.v1.Stage;
import riffle.wire.v1.SubmitChoice;
import riffle.wire.v1.SubmitText;

/**
 * The host and the class of a {@link Rehearsal}. Its methods return when everybody has what is due
 * to them, or throw: a {@link TimeoutException} where the time of the rehearsal is up before, an
 * {@link ExecutionException} where a request is refused or a line is cut.
 */
final class Cast implements AutoCloseable {
  /** A class. */
  static final int PLAYERS = 30;

  /** After each game one in so many players comes back on another line. */
  private static final int COME_BACK_PART = 3;

  /**
   * Having said so much on one line the host comes back on another one. Nobody else plays so fast:
   * a line may send 60 frames at once, and then 20 a second.
   */
  private static final int FRAMES_A_LINE = 40;

  private static final int WELCOME = 1 << ServerFrame.WELCOME_FIELD_NUMBER;
  private static final int REPLY = 1 << ServerFrame.REPLY_FIELD_NUMBER;
  private static final int VIEW = 1 << ServerFrame.VIEW_FIELD_NUMBER;

  private static final long END_MILLIS = 1_000;

  /** Fits a word as well as a number; seldom right. */
  private static final String TEXT = "440";

  private final int port;
  private final long untilNanos;
  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final Bootstrap bootstrap;
  private final CastMember host = new CastMember(this, 0);
  private final List<CastMember> players =
      IntStream.rangeClosed(1, PLAYERS).mapToObj(number -> new CastMember(this, number)).toList();
  private int comingBack;

  // On the loop.

  private CompletableFuture<Void> satisfied = new CompletableFuture<>();
  private int missing;
  private @Nullable Throwable failure;

  /**
   * Nobody is in a room yet.
   *
   * @param port of the server, at the loopback address
   * @param untilNanos by {@link System#nanoTime}: waits no longer
   */
  Cast(int port, long untilNanos) {
    this.port = port;
    this.untilNanos = untilNanos;
    boolean epoll = Epoll.isAvailable();
    this.group =
        new MultiThreadIoEventLoopGroup(
            1, epoll ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    this.loop = group.next();
    this.bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(epoll ? EpollSocketChannel.class : NioSocketChannel.class);
  }

  // What they do: on the thread of the rehearsal.

  /** All take new seats in this room. */
  void enter(String roomCode) throws InterruptedException, ExecutionException, TimeoutException {
    // The host sees the lobby before anybody comes, as in a lesson.
    act(() -> enter(host, roomCode));
    act(() -> players.forEach(player -> enter(player, roomCode)));
  }

  private static void enter(CastMember member, String roomCode) {
    member.awaits(WELCOME | VIEW);
    member.enter(roomCode);
  }

  /** Some players lose their lines, and have new ones. */
  void comeBack() throws InterruptedException, ExecutionException, TimeoutException {
    int part = comingBack++ % COME_BACK_PART;
    act(
        () ->
            players.stream()
                .filter(player -> player.number % COME_BACK_PART == part)
                .forEach(Cast::comeBack));
  }

  private static void comeBack(CastMember member) {
    member.awaits(WELCOME | VIEW);
    member.comeBack();
  }

  /** What the host is shown. */
  Stage stage() {
    return host.stage();
  }

  /** On to the next stage. */
  void advance() throws InterruptedException, ExecutionException, TimeoutException {
    var advance = Advance.newBuilder().setStage(stage().getNumber());
    goOn(ClientFrame.newBuilder().setAdvance(advance));
  }

  /** On to the lobby of another game. */
  void playNext(String deckId) throws InterruptedException, ExecutionException, TimeoutException {
    var next = PlayNext.newBuilder().setStage(stage().getNumber()).setDeckId(deckId);
    goOn(ClientFrame.newBuilder().setPlayNext(next));
  }

  private void goOn(ClientFrame.Builder request)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (host.saidOnLine() >= FRAMES_A_LINE) {
      act(() -> comeBack(host));
    }
    act(
        () -> {
          players.forEach(player -> player.awaits(VIEW));
          host.awaits(VIEW | REPLY);
          host.say(request);
        });
  }

  /**
   * All players answer the open round.
   *
   * @return how many answers were due: none to a slide
   */
  int answer() throws InterruptedException, ExecutionException, TimeoutException {
    Open open = stage().getOpen();
    int round = open.getRound().getNumber();
    switch (open.getTaskCase()) {
      case FLOW -> putInOrder(open.getFlow(), round);
      case CHOICE -> {
        int cards = open.getChoice().getCardsCount();
        ask(
            player ->
                request()
                    .setSubmitChoice(
                        SubmitChoice.newBuilder()
                            .setRound(round)
                            .addCards(1 + (player.number + round) % cards)));
      }
      case TYPED, NUMBER ->
          ask(_ -> request().setSubmitText(SubmitText.newBuilder().setRound(round).setText(TEXT)));
      case SLIDE -> {
        return 0;
      }
      case TASK_NOT_SET -> throw new IllegalStateException("an open round without a task");
    }
    return players.size();
  }

  private void putInOrder(FlowTask flow, int round)
      throws InterruptedException, ExecutionException, TimeoutException {
    ask(
        player ->
            request()
                .setPlaceCards(
                    PlaceCards.newBuilder().setRound(round).addAllBoxes(boxes(flow, player, 0))));
    if (flow.getChecks() > 0 || flow.getUnlimitedChecks()) {
      ask(
          player ->
              request()
                  .setCheckBoxes(
                      CheckBoxes.newBuilder().setRound(round).addAllBoxes(boxes(flow, player, 1))));
    }
    ask(_ -> request().setFinish(Finish.newBuilder().setRound(round)));
  }

  private static List<Integer> boxes(FlowTask flow, CastMember player, int move) {
    int cards = flow.getCardsCount();
    return IntStream.range(0, flow.getBoxes())
        .mapToObj(box -> 1 + (box + player.number + move) % cards)
        .toList();
  }

  /** Each player asks for something, and has a reply. */
  private void ask(Function<CastMember, ClientFrame.Builder> request)
      throws InterruptedException, ExecutionException, TimeoutException {
    act(
        () ->
            players.forEach(
                player -> {
                  player.awaits(REPLY);
                  player.say(request.apply(player));
                }));
  }

  /** As a page says with each request what it shows. */
  private ClientFrame.Builder request() {
    return ClientFrame.newBuilder().setStage(stage().getNumber());
  }

  /** All go, and hear nothing any more. */
  void leave() throws InterruptedException, ExecutionException, TimeoutException {
    act(this::cutAll);
  }

  private void cutAll() {
    host.leave();
    players.forEach(CastMember::leave);
  }

  /** Does something on the loop, and waits until everybody has what they await since. */
  private void act(Runnable act) throws InterruptedException, ExecutionException, TimeoutException {
    var done = new CompletableFuture<Void>();
    loop.execute(
        () -> {
          satisfied = done;
          missing = 0;
          try {
            act.run();
          } catch (RuntimeException bug) {
            fails(bug);
          }
          if (failure != null) {
            done.completeExceptionally(failure);
          } else if (missing == 0) {
            done.complete(null);
          }
        });
    done.get(untilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  // What its members tell: on the loop.

  void connect(ChannelHandler line) {
    bootstrap
        .clone()
        .handler(line)
        .connect(InetAddress.getLoopbackAddress(), port)
        .addListener(
            connected -> {
              if (!connected.isSuccess()) {
                fails(connected.cause());
              }
            });
  }

  int port() {
    return port;
  }

  void awaitsOneMore() {
    missing++;
  }

  void oneIsSatisfied() {
    missing--;
    if (missing == 0) {
      satisfied.complete(null);
    }
  }

  void fails(Throwable cause) {
    failure = cause;
    satisfied.completeExceptionally(cause);
  }

  /** All lines are cut. */
  @Override
  public void close() {
    loop.execute(this::cutAll);
    group.shutdownGracefully(0, END_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly();
  }
}
