package se.uppsikt.base.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A call to an address that somebody has typed: encrypted, judged as it is made, never redirected
 * and never waited for without end; of the answer no more is read than anybody could mean.
 */
public final class GuardedCall {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 30_000;

    private final SSLSocketFactory encrypting;
    private final Predicate<InetAddress> closed;

    /**
     * @param closed the addresses that are not reached
     */
    public GuardedCall(Predicate<InetAddress> closed) {
        this((SSLSocketFactory) SSLSocketFactory.getDefault(), closed);
    }

    GuardedCall(SSLSocketFactory encrypting, Predicate<InetAddress> closed) {
        this.encrypting = encrypting;
        this.closed = closed;
    }

    /** What is sent, written as it goes, so that nothing large is held. */
    public interface Body {
        String type();

        void writeTo(OutputStream out) throws IOException;
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way through; never compared.
    public record Reply(int status, byte[] body) {
        public boolean good() {
            return status / 100 == 2;
        }
    }

    /**
     * @param body null when nothing is sent
     * @throws IOException when no whole answer came; whether the call was carried out is unknown
     */
    public Reply make(String method, URI address, Map<String, String> headers, @Nullable Body body)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setRequestMethod(method);
            headers.forEach(connection::setRequestProperty);
            if (connection instanceof HttpsURLConnection encrypted) {
                encrypted.setSSLSocketFactory(new GuardedSockets(encrypting, closed));
            } else if (closed.test(InetAddress.getByName(address.getHost()))) {
                throw new GuardedSockets.ClosedNetwork();
            }
            if (body != null) {
                send(connection, body);
            }
            return answer(connection);
        } finally {
            connection.disconnect();
        }
    }

    /** In chunks: what has begun to go out is never sent a second time by the Java library. */
    private static void send(HttpURLConnection connection, Body body) throws IOException {
        connection.setDoOutput(true);
        connection.setChunkedStreamingMode(0);
        connection.setRequestProperty("Content-Type", body.type());
        try (OutputStream out = connection.getOutputStream()) {
            body.writeTo(out);
        }
    }

    private static Reply answer(HttpURLConnection connection) throws IOException {
        int status;
        try {
            status = connection.getResponseCode();
        } catch (HttpRetryException asksWhoWeAre) {
            return new Reply(asksWhoWeAre.responseCode(), new byte[0]);
        }
        try (InputStream in =
                status >= HttpURLConnection.HTTP_BAD_REQUEST
                        ? connection.getErrorStream()
                        : connection.getInputStream()) {
            return new Reply(status, in == null ? new byte[0] : WholeAnswer.read(in));
        }
    }
}
