package riffle.net;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import java.util.function.Function;
import riffle.room.RoomClock;
import riffle.room.RoomDirectory;
import riffle.wire.FrameWriter;

/**
 * What stands behind the sockets.
 *
 * @param http adds what answers HTTP requests at the end of a pipeline
 * @param departures of each loop
 */
record Service(
    RoomDirectory rooms,
    FrameWriter writer,
    RoomClock clock,
    Doorkeeper doorkeeper,
    Crowd crowd,
    Consumer<ChannelPipeline> http,
    Function<EventLoop, Departures> departures) {

  /** The browser's address. */
  InetAddress address(Channel channel, HttpHeaders request) {
    return doorkeeper.address(peer(channel), request);
  }

  /**
   * Counts a line that was just taken, as long as it is there. What comes by a proxy is counted
   * where its handshake tells whose it is.
   */
  boolean admitsLine(Channel channel) {
    InetAddress peer = peer(channel);
    return doorkeeper.isProxy(peer) || admits(channel, peer);
  }

  /** Counts a line by its handshake, where it was not counted before. */
  boolean admitsSocket(Channel channel, InetAddress address) {
    return !doorkeeper.isProxy(peer(channel)) || admits(channel, address);
  }

  private boolean admits(Channel channel, InetAddress address) {
    boolean admitted = crowd.enter(address);
    if (admitted) {
      channel.closeFuture().addListener(_ -> crowd.leave(address));
    }
    return admitted;
  }

  Connection connection(Channel channel, HttpHeaders handshake, InetAddress address) {
    return new Connection(
        channel,
        departures.apply(channel.eventLoop()),
        rooms,
        writer,
        clock,
        doorkeeper,
        address,
        doorkeeper.isTeacher(handshake));
  }

  /** Channels without a network (in tests) count as this machine's own. */
  private static InetAddress peer(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress socket
        ? socket.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
