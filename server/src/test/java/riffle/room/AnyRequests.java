package riffle.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import riffle.ErrorLog;
import riffle.game.Deck;
import riffle.game.Decks;
import riffle.wire.FrameReader;
import riffle.wire.FrameWriter;
import riffle.wire.MalformedFrame;
import riffle.wire.v1.ServerFrame;

/**
 * Any bytes as frames of a host, players and strangers: what is no request is refused by the
 * reader, what is one is answered by the room, and what the room says can be written.
 *
 * <p>An input is a list of frames. Each begins with a byte that says who sends it (its lowest three
 * bits) and how much time passes before (the others, in quarters of a second), and a byte for its
 * length.
 */
public final class AnyRequests implements Consumer<byte[]> {
  private static final int WHO = 7;
  private static final int WHO_BITS = 3;
  private static final int MILLIS = 250;

  private static final Deck DECK =
      Decks.deck(
          Decks.flow(3, 1),
          Decks.choice("*a", "b"),
          Decks.typed("Paris"),
          Decks.number("42", "1"),
          Decks.poll("tea", "coffee"),
          Decks.slide());

  private final ErrorLog errors;
  private final FrameWriter writer = new FrameWriter("http://riffle/j/");

  /**
   * For many inputs.
   *
   * @param errors where a bug in the room is told
   */
  public AnyRequests(ErrorLog errors) {
    this.errors = errors;
  }

  @Override
  public void accept(byte[] input) {
    Classroom room =
        new Classroom(DECK, new SplittableRandom(1), (_, message) -> writeAndRead(message));
    room.hasDeck("Ana", DECK);
    List<Line> lines =
        Stream.concat(
                Stream.of(room.host(), room.player("Ana"), room.player("Ben"), room.screen()),
                Stream.generate(room::line).limit(4))
            .toList();
    ByteBuffer rest = ByteBuffer.wrap(input);
    while (rest.remaining() >= 2) {
      int head = rest.get() & 0xff;
      int length = Math.min(rest.get() & 0xff, rest.remaining());
      ByteBuffer frame = rest.slice(rest.position(), length);
      rest.position(rest.position() + length);
      room.loop().pass((long) (head >> WHO_BITS) * MILLIS);
      send(lines.get(head & WHO), frame);
      room.loop().run();
    }
    room.loop().pass(RoomLimits.GATHER_MILLIS);
    errors.assertEmpty();
  }

  private static void send(Line line, ByteBuffer frame) {
    try {
      var request = FrameReader.read(frame);
      // A connection lets no second Enter pass once a room has answered the first by its farewell.
      if (!(line.farewell() != null && request.request() instanceof Incoming.Enter)) {
        line.offers(request.requestId(), request.request());
      }
    } catch (MalformedFrame e) {
      line.leaves();
    }
  }

  private void writeAndRead(Outgoing message) {
    try {
      assertEquals(1, ServerFrame.parseFrom(writer.write(message, 0, 1)).getAtMs());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(message.toString(), e);
    }
  }
}
