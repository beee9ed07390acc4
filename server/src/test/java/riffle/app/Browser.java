package riffle.app;

import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import riffle.api.v1.OpenSessionRequest;
import riffle.wire.v1.ClientFrame;
import riffle.wire.v1.Reply;
import riffle.wire.v1.ServerFrame;

/** A well-behaved browser: pages, API, one cookie, sockets. */
public final class Browser implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;

  /** As a browser sends it back; empty while nobody is signed in. */
  private String cookie = "";

  public Browser(int port) {
    this.origin = "http://localhost:" + port;
  }

  public String cookie() {
    return cookie;
  }

  Browser withCookie(String value) {
    cookie = value;
    return this;
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).header("Origin", origin);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    response
        .headers()
        .firstValue("set-cookie")
        .ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return response;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  public HttpResponse<String> post(String path, Message message)
      throws IOException, InterruptedException {
    String json = JsonFormat.printer().print(message);
    return send(
        request(path)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public <B extends Message.Builder> B read(HttpResponse<String> response, B into)
      throws IOException {
    JsonFormat.parser().merge(response.body(), into);
    return into;
  }

  /** Opens a host link. */
  public HttpResponse<String> signIn(String hostLink) throws IOException, InterruptedException {
    String key = hostLink.substring(hostLink.indexOf("#key=") + "#key=".length());
    return post("/api/v1/session", OpenSessionRequest.newBuilder().setKey(key).build());
  }

  Socket open() {
    var socket = new Socket();
    var builder = http.newWebSocketBuilder().header("Origin", origin);
    if (!cookie.isEmpty()) {
      builder.header("Cookie", cookie);
    }
    socket.line =
        builder.buildAsync(URI.create(origin.replace("http", "ws") + "/ws"), socket).join();
    return socket;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** A socket that keeps what comes. */
  static final class Socket implements WebSocket.Listener {
    private final BlockingQueue<ServerFrame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket line;
    private ByteBuffer part = ByteBuffer.allocate(0);

    @Override
    public @Nullable CompletionStage<?> onBinary(
        WebSocket webSocket, ByteBuffer data, boolean last) {
      ByteBuffer whole = ByteBuffer.allocate(part.remaining() + data.remaining());
      part = whole.put(part).put(data).flip();
      if (last) {
        try {
          frames.add(ServerFrame.parseFrom(part));
        } catch (IOException e) {
          closed.completeExceptionally(e);
        }
        part = ByteBuffer.allocate(0);
      }
      webSocket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
      closed.complete(code);
      return null;
    }

    void send(ClientFrame.Builder frame) {
      if (line == null) {
        throw new IllegalStateException("not open");
      }
      line.sendBinary(ByteBuffer.wrap(frame.build().toByteArray()), true).join();
    }

    /** Sends, and waits for the reply; a Welcome is none. */
    Reply ask(ClientFrame.Builder frame) throws InterruptedException {
      send(frame);
      return await(
              next -> next.hasReply() && next.getReply().getRequestId() == frame.getRequestId())
          .getReply();
    }

    /** Waits for a frame, and forgets those before it. */
    ServerFrame await(Predicate<ServerFrame> wanted) throws InterruptedException {
      ServerFrame next = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (next != null && !wanted.test(next)) {
        next = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
      if (next == null) {
        throw new AssertionError("the frame that was waited for did not come");
      }
      return next;
    }

    void close() {
      if (line != null) {
        line.abort();
      }
    }

    int closeCode() {
      return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
  }
}
