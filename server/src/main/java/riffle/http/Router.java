package riffle.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the requests of one line: pages from memory at once, the API where blocking is free. */
final class Router extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger log = LoggerFactory.getLogger(Router.class);

  private static final String API = "/api/";
  private static final String HEALTH = "/healthz";

  private final Pages pages;
  private final Media media;
  private final Api api;
  private final ClientAddress clientAddress;
  private final Executor blocking;

  Router(Pages pages, Media media, Api api, ClientAddress clientAddress, Executor blocking) {
    this.pages = pages;
    this.media = media;
    this.api = api;
    this.clientAddress = clientAddress;
    this.blocking = blocking;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    if (request.decoderResult().isFailure()) {
      Answer answer = malformed(request.decoderResult().cause());
      var _ = ctx.writeAndFlush(Responses.last(answer, request));
      return;
    }
    String path = path(request);
    if (path == null) {
      answer(ctx, request, Answer.problem(HttpResponseStatus.BAD_REQUEST, "Bad % in the path."));
    } else if (path.startsWith(API)) {
      answerByApi(ctx, request, path);
    } else {
      answer(ctx, request, page(request, path));
    }
  }

  private static Answer malformed(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ ->
          Answer.problem(HttpResponseStatus.REQUEST_URI_TOO_LONG, "The address is too long.");
      case TooLongHttpHeaderException _ ->
          Answer.problem(
              HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too long.");
      default -> Answer.problem(HttpResponseStatus.BAD_REQUEST, "This is no HTTP request.");
    };
  }

  private static @Nullable String path(FullHttpRequest request) {
    try {
      return new QueryStringDecoder(request.uri()).path();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Answer page(FullHttpRequest request, String path) {
    boolean reads =
        request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    if (!reads) {
      return Answer.methodNotAllowed(request.method(), "GET, HEAD");
    }
    if (path.equals(HEALTH)) {
      return Answer.text("ok");
    }
    Answer found =
        path.startsWith(Media.BASE)
            ? media.find(path, request.headers())
            : page(path, request.headers());
    return found == null
        ? Answer.problem(HttpResponseStatus.NOT_FOUND, "There is no such page.")
        : found;
  }

  private @Nullable Answer page(String path, HttpHeaders headers) {
    Page page = pages.find(path);
    return page == null ? null : page.answer(headers);
  }

  private void answerByApi(ChannelHandlerContext ctx, FullHttpRequest request, String path) {
    // The next request of this line waits, so that answers go out in the order of the requests.
    ctx.channel().config().setAutoRead(false);
    request.retain();
    blocking.execute(
        () -> {
          Answer answer = tryApi(apiRequest(ctx, request, path));
          ctx.executor().execute(() -> answerAndReadOn(ctx, request, answer));
        });
  }

  /** On the line's own loop: seen from another thread, reading could go on before the answer. */
  private static void answerAndReadOn(
      ChannelHandlerContext ctx, FullHttpRequest request, Answer answer) {
    try {
      answer(ctx, request, answer);
    } finally {
      request.release();
      ctx.channel().config().setAutoRead(true);
    }
  }

  private ApiRequest apiRequest(ChannelHandlerContext ctx, FullHttpRequest request, String path) {
    InetAddress peer =
        ctx.channel().remoteAddress() instanceof InetSocketAddress socket
            ? socket.getAddress()
            : InetAddress.getLoopbackAddress();
    boolean head = request.method().equals(HttpMethod.HEAD);
    return new ApiRequest(
        head ? HttpMethod.GET : request.method(),
        path,
        request.headers(),
        request.content(),
        clientAddress.of(peer, request.headers()));
  }

  private Answer tryApi(ApiRequest request) {
    if (!request.path().startsWith(Api.BASE)) {
      return Answer.problem(HttpResponseStatus.NOT_FOUND, "Expected a path below " + Api.BASE);
    }
    try {
      return api.answer(request);
    } catch (RuntimeException | Error e) {
      log.error("A request to the API could not be answered", e);
      return Answer.problem(
          HttpResponseStatus.INTERNAL_SERVER_ERROR,
          "The server could not do this; its log tells why.");
    }
  }

  private static void answer(ChannelHandlerContext ctx, FullHttpRequest request, Answer answer) {
    var _ = ctx.writeAndFlush(Responses.of(answer, request));
  }

  /** A broken line is nothing to tell. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof IOException)) {
      log.error("An HTTP line is closed by a bug", cause);
    }
    var _ = ctx.close();
  }
}
