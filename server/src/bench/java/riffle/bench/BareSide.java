package riffle.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import riffle.net.RawSocket;
import riffle.wire.v1.ServerFrame;

/** The bare server. It is told how long the real one's messages are. */
final class BareSide implements Side {
  private final ServerJvm jvm;
  private int rooms;

  /** What the real server is sent, for the lengths. */
  private final Speech real;

  private BareSide(ServerJvm jvm, Speech real) {
    this.jvm = jvm;
    this.real = real;
  }

  /**
   * Starts it.
   *
   * @param real what the real server is sent: the same lengths are sent to this one
   */
  static BareSide start(Options options, Cores cores, Path folder, Speech real) throws IOException {
    return new BareSide(
        ServerJvm.start(
            cores,
            options.jvm(),
            System.getProperty("java.class.path"),
            List.of(BareServer.class.getName()),
            folder.resolve("bare.log")),
        real);
  }

  /** From now on its messages have these lengths. */
  void take(Sizes sizes) throws IOException {
    try (var socket = new RawSocket(jvm.port())) {
      socket.upgrade("").readHead();
      for (int slot = 0; slot < Sizes.SLOTS; slot++) {
        size(socket, sizes, slot, false);
        size(socket, sizes, slot, true);
      }
    }
  }

  private static void size(RawSocket socket, Sizes sizes, int slot, boolean host)
      throws IOException {
    ByteBuffer message = ByteBuffer.allocate(8);
    message.put(BareServer.SIZE).put((byte) slot).put((byte) (host ? 1 : 0)).put((byte) kind(slot));
    socket.send(RawSocket.BINARY, message.putInt(sizes.bytes(slot, host)).array());
    socket.read();
  }

  private static int kind(int slot) {
    return switch (slot) {
      case Sizes.WELCOME -> ServerFrame.WELCOME_FIELD_NUMBER;
      case Sizes.RECEIPT -> ServerFrame.REPLY_FIELD_NUMBER;
      default ->
          Arrays.stream(Step.values())
              .filter(step -> step.slot == slot)
              .mapToInt(Step::frame)
              .findAny()
              .orElseThrow();
    };
  }

  @Override
  public ServerJvm jvm() {
    return jvm;
  }

  @Override
  public String hostHeaders() {
    return "";
  }

  @Override
  public Speech openRoom() {
    return new InRoom(++rooms);
  }

  @Override
  public void close() {
    jvm.close();
  }

  /** The same lengths as in the real server's room. */
  private final class InRoom implements Speech {
    private final int number;

    InRoom(int number) {
      this.number = number;
    }

    @Override
    public byte[] enterHost(int requestId) {
      return ByteBuffer.wrap(real.enterHost(requestId)).put(BareServer.HOST).putInt(number).array();
    }

    @Override
    public byte[] enterPlayer(int requestId, int player) {
      return ByteBuffer.wrap(real.enterPlayer(requestId, player))
          .put(BareServer.PLAYER)
          .putInt(number)
          .array();
    }

    @Override
    public byte[] step(Step step, int requestId, int stage, int round) {
      return ByteBuffer.wrap(real.step(step, requestId, stage, round))
          .put(BareServer.PUSH)
          .put((byte) step.slot)
          .array();
    }

    @Override
    public byte[] answer(int requestId, int stage, int round, int variant) {
      return ByteBuffer.wrap(real.answer(requestId, stage, round, variant))
          .put(BareServer.ANSWER)
          .array();
    }

    @Override
    public byte[] farewell(int requestId) {
      return new byte[0];
    }
  }
}
