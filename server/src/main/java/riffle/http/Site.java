package riffle.http;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.flow.FlowControlHandler;
import java.util.concurrent.Executor;
import riffle.deck.Pictures;

/** All that HTTP answers. */
public final class Site {
  private final Pages pages;
  private final Media media;
  private final Api api;
  private final ClientAddress clientAddress;
  private final Executor blocking;

  /**
   * A site of pages, pictures and API.
   *
   * @param blocking runs what may wait for the store; never an event loop
   */
  public Site(
      Pages pages, Pictures pictures, Api api, ClientAddress clientAddress, Executor blocking) {
    this.pages = pages;
    this.media = new Media(pictures);
    this.api = api;
    this.clientAddress = clientAddress;
    this.blocking = blocking;
  }

  /** Adds what answers requests at the end of a pipeline that decodes HTTP. */
  public void addTo(ChannelPipeline pipeline) {
    pipeline.addLast(
        new FlowControlHandler(),
        new HttpServerKeepAliveHandler(),
        new SmallBodies(),
        new Router(pages, media, api, clientAddress, blocking));
  }
}
