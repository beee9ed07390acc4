package riffle.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/** The end of a line that there is no room for: its first request is told so. */
final class TurnAway extends ChannelInboundHandlerAdapter {
  private final HttpRefusal refusal;
  private boolean told;

  TurnAway(HttpRefusal refusal) {
    this.refusal = refusal;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    Runnable cut = ctx.channel()::close;
    var patience = ctx.executor().schedule(cut, Limits.TURN_AWAY_MILLIS, TimeUnit.MILLISECONDS);
    ctx.channel().closeFuture().addListener(_ -> patience.cancel(false));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message);
    if (message instanceof HttpRequest && !told) {
      told = true;
      refusal.answer(ctx);
    }
  }

  /** A broken line is what was wanted. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    var _ = ctx.close();
  }
}
