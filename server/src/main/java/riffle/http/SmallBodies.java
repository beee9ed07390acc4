package riffle.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Puts a request and its body together, where the body is as small as those of our API. */
final class SmallBodies extends HttpObjectAggregator {
  static final int MAX_BYTES = 16 * 1_024;

  SmallBodies() {
    super(MAX_BYTES);
  }

  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    Answer answer =
        Answer.problem(
            HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE,
            "The body is too large; expected at most " + MAX_BYTES + " bytes.");
    ctx.writeAndFlush(Responses.last(answer, oversized)).addListener(ChannelFutureListener.CLOSE);
  }
}
