package se.uppsikt.platforms.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLSession;

/**
 * An answer that came packed, as it reads. Nobody asks for packed answers, but something on the way
 * may pack them all the same.
 */
record Unpacked(HttpResponse<byte[]> packed, byte[] body) implements HttpResponse<byte[]> {

    /**
     * @param largest what it may unpack to, in bytes: a packed answer can hide a thousand times its
     *     own size
     * @throws IOException when it cannot be unpacked, or holds more
     */
    static HttpResponse<byte[]> of(HttpResponse<byte[]> answer, int largest) throws IOException {
        String coding = answer.headers().firstValue("Content-Encoding").orElse("");
        if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
            return answer;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] body = in.readNBytes(largest + 1);
            if (body.length > largest) {
                throw new IOException("an answer of more than " + largest + " bytes");
            }
            return new Unpacked(answer, body);
        }
    }

    @Override
    public int statusCode() {
        return packed.statusCode();
    }

    @Override
    public HttpRequest request() {
        return packed.request();
    }

    @Override
    public Optional<HttpResponse<byte[]>> previousResponse() {
        return packed.previousResponse();
    }

    @Override
    public HttpHeaders headers() {
        return packed.headers();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return packed.sslSession();
    }

    @Override
    public URI uri() {
        return packed.uri();
    }

    @Override
    public HttpClient.Version version() {
        return packed.version();
    }
}
