package riffle.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.InetAddress;

/**
 * A request to the API.
 *
 * @param method GET also for HEAD: the codec leaves the body away
 * @param path decoded, without query
 * @param from the browser's address, for limiters
 */
record ApiRequest(
    HttpMethod method, String path, HttpHeaders headers, ByteBuf body, InetAddress from) {}
