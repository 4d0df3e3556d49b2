package se.uppsikt.base.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Puts a question to an address and reads the answer: guarded, never redirected, never for long.
 */
public final class GuardedPost {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;

    private final Predicate<InetAddress> closed;
    private final int largest;

    /**
     * @param largest the most bytes that an answer may have
     */
    public GuardedPost(Predicate<InetAddress> closed, int largest) {
        this.closed = closed;
        this.largest = largest;
    }

    /** Somebody answered, and not with what can be read. */
    public static final class NoAnswer extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        NoAnswer(int status, String why) {
            super(why);
            this.status = status;
        }

        /** 200 when the answer was larger than allowed. */
        public int status() {
            return status;
        }
    }

    /** Only what was answered with 200. */
    public byte[] answer(URI to, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) to.toURL().openConnection(Proxy.NO_PROXY);
        try {
            prepare(connection, headers, body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new NoAnswer(status, "status " + status);
            }
            try (InputStream in = connection.getInputStream()) {
                return LimitedReading.all(in, largest);
            }
        } finally {
            connection.disconnect();
        }
    }

    private void prepare(HttpURLConnection connection, Map<String, String> headers, int length)
            throws IOException {
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(length);
        headers.forEach(connection::setRequestProperty);
        if (connection instanceof HttpsURLConnection encrypted) {
            encrypted.setSSLSocketFactory(
                    new GuardedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), closed));
        }
    }
}
