package se.uppsikt.platforms.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.network.GuardedSockets;

/**
 * Fetches media from the addresses that the platform gives. An address is a stranger's word: only
 * encrypted, never into our own networks – unless it is the very host that the Graph API itself is
 * set to, which the sandbox needs. Every redirect is judged anew, and so is every connection.
 */
@Component
class MediaDownload implements MediaFetcher {
    private static final int MOST_REDIRECTS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 30_000;
    private static final String TOO_LARGE =
            "Bilden eller filmen är större än Uppsikt tar emot (%d MB).";

    private final URI graph;
    private final long largest;
    private final GuardedSockets sockets;

    @Autowired
    MediaDownload(
            @Value("${uppsikt.facebook.graph:${uppsikt.sandbox:https://graph.facebook.com}}")
                    URI graph,
            @Value("${uppsikt.media.largest:536870912}") long largest) {
        this(
                graph,
                largest,
                new GuardedSockets(
                        (SSLSocketFactory) SSLSocketFactory.getDefault(), GuardedSockets::inside));
    }

    MediaDownload(URI graph, long largest, GuardedSockets sockets) {
        this.graph = graph;
        this.largest = largest;
        this.sockets = sockets;
    }

    @Override
    public InputStream fetch(URI source) throws IOException, Unfetchable {
        URI address = source;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            requireAllowed(address);
            HttpURLConnection response = open(address);
            int status = status(response);
            if (status == 200) {
                return limited(response);
            }
            response.disconnect();
            if (status / 100 != 3) {
                throw failed(status);
            }
            address = onward(address, response.getHeaderField("Location"));
        }
        throw new Unfetchable("Adressen skickade oss vidare för många gånger.");
    }

    private HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        if (connection instanceof HttpsURLConnection encrypted && !sameHost(address)) {
            encrypted.setSSLSocketFactory(sockets);
        }
        return connection;
    }

    private static int status(HttpURLConnection connection) throws IOException, Unfetchable {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            connection.disconnect();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof GuardedSockets.ClosedNetwork) {
                    throw new Unfetchable(
                            "Adressen till bilden eller filmen ligger i ett slutet nät och hämtas inte.");
                }
            }
            throw e;
        }
    }

    private static URI onward(URI from, @Nullable String location) throws Unfetchable {
        try {
            return from.resolve(location == null ? "" : location);
        } catch (IllegalArgumentException e) {
            throw new Unfetchable("Adressen skickade oss vidare till något som inte finns.");
        }
    }

    private static IOException failed(int status) throws Unfetchable {
        boolean gone = status == 401 || status == 403 || status == 404 || status == 410;
        if (gone) {
            throw new Unfetchable(
                    "Plattformen lämnar inte längre ut bilden eller filmen (svar %d)."
                            .formatted(status));
        }
        return new IOException("status " + status);
    }

    private InputStream limited(HttpURLConnection response) throws IOException, Unfetchable {
        long said = response.getContentLengthLong();
        if (said > largest) {
            response.disconnect();
            throw new Unfetchable(TOO_LARGE.formatted(largest >> 20));
        }
        return new Limited(response.getInputStream(), largest, said);
    }

    private void requireAllowed(URI address) throws Unfetchable {
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new Unfetchable("Adressen till bilden eller filmen är inte en webbadress.");
        }
        if (!"https".equals(address.getScheme()) && !sameHost(address)) {
            throw new Unfetchable("Adressen till bilden eller filmen är inte krypterad (https).");
        }
    }

    private boolean sameHost(URI address) {
        return address.getHost().equalsIgnoreCase(graph.getHost())
                && address.getPort() == graph.getPort();
    }

    /** Stops a stream that is longer than allowed, shorter than it said, or never ends. */
    private static final class Limited extends FilterInputStream {
        private final long said;
        private final long most;
        private final Thread watch;
        private volatile boolean late;
        private long taken;

        Limited(InputStream in, long most, long said) {
            super(in);
            this.most = most;
            this.said = said;
            this.watch = Thread.startVirtualThread(this::giveUpInTime);
        }

        /** A host that sends nothing would hold its reader for ever. */
        private void giveUpInTime() {
            try {
                Thread.sleep(LONGEST);
                late = true;
                in.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // read to the end in time
            } catch (IOException e) {
                late = true;
            }
        }

        @Override
        public void close() throws IOException {
            watch.interrupt();
            super.close();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (late || count < 0 && said >= 0 && taken < said) {
                throw new IOException("half a file");
            }
            taken += Math.max(0, count);
            if (taken > most) {
                throw new IOException("larger than allowed");
            }
            return count;
        }
    }
}
