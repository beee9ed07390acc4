package riffle.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import riffle.room.RoomClock;
import riffle.room.RoomDirectory;
import riffle.wire.FrameWriter;

/**
 * What stands behind the sockets.
 *
 * @param http adds what answers HTTP requests at the end of a pipeline
 */
record Service(
    RoomDirectory rooms,
    FrameWriter writer,
    RoomClock clock,
    Doorkeeper doorkeeper,
    Consumer<ChannelPipeline> http) {

  Connection connection(Channel channel, HttpHeaders handshake) {
    InetAddress address = doorkeeper.address(peer(channel), handshake);
    return new Connection(
        channel, rooms, writer, clock, doorkeeper, address, doorkeeper.isTeacher(handshake));
  }

  /** Channels without a network (in tests) count as this machine's own. */
  private static InetAddress peer(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress socket
        ? socket.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
