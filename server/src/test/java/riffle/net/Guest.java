package riffle.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import riffle.game.SeatKey;
import riffle.wire.v1.Advance;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.EnterAsHost;
import riffle.wire.v1.EnterAsPlayer;
import riffle.wire.v1.Reply;
import riffle.wire.v1.ServerFrame;

/** Somebody in a room, over a real socket. Pings are left without a pong. */
final class Guest implements AutoCloseable {
  private final RawSocket socket;
  private int requests = 1;

  private Guest(RawSocket socket) {
    this.socket = socket;
  }

  static Guest host(RawSocket socket, String code) throws IOException {
    Guest host = new Guest(socket);
    host.enters(
        ClientFrame.newBuilder().setEnterAsHost(EnterAsHost.newBuilder().setRoomCode(code)));
    return host;
  }

  /** A player with a drawn name, and a key of this number. */
  static Guest player(RawSocket socket, String code, int number) throws IOException {
    Guest player = new Guest(socket);
    player.enters(enter(code, number));
    return player;
  }

  static ClientFrame.Builder enter(String code, int number) {
    ByteBuffer key = ByteBuffer.allocate(SeatKey.BYTES).putInt(number).rewind();
    return ClientFrame.newBuilder()
        .setRequestId(1)
        .setEnterAsPlayer(
            EnterAsPlayer.newBuilder()
                .setRoomCode(code)
                .setSeatKey(ByteString.copyFrom(key))
                .setDrawAlias(true));
  }

  private void enters(ClientFrame.Builder enter) throws IOException {
    send(enter.setRequestId(1));
    assertTrue(hear(frame -> true).hasWelcome(), "let in");
  }

  /** Asks, and waits for the reply. */
  Reply asks(ClientFrame.Builder request) throws IOException {
    int id = ++requests;
    send(request.setRequestId(id));
    return hear(frame -> frame.hasReply() && frame.getReply().getRequestId() == id).getReply();
  }

  /** The host's next step, from the stage that was shown when the host came in. */
  void advances() throws IOException {
    int stage = hear(ServerFrame::hasView).getView().getStage().getNumber();
    Reply reply = asks(ClientFrame.newBuilder().setAdvance(Advance.newBuilder().setStage(stage)));
    assertTrue(reply.hasReceipt(), reply::toString);
  }

  private void send(ClientFrame.Builder frame) throws IOException {
    socket.send(RawSocket.BINARY, frame.build().toByteArray());
  }

  /** Reads up to a message of this kind. */
  ServerFrame hear(Predicate<ServerFrame> wanted) throws IOException {
    while (true) {
      RawSocket.Frame frame = socket.read();
      assertTrue(frame.opcode() != RawSocket.CLOSE, () -> "closed: " + frame.closeCode());
      if (frame.opcode() == RawSocket.BINARY) {
        var message = ServerFrame.parseFrom(frame.payload());
        if (wanted.test(message)) {
          return message;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
