package se.uppsikt.base.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.uppsikt.base.network.GuardedSockets;
import tools.jackson.databind.json.JsonMapper;

/** Posts text messages to the gateway of the settings: encrypted, signed, never redirected. */
@Component
class HookDoor {
    static final String SIGNATURE = "X-Uppsikt-Signature";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 20_000;

    private final HookSettings settings;
    private final SSLSocketFactory encrypting;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    HookDoor(HookSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    HookDoor(HookSettings settings, SSLSocketFactory encrypting) {
        this.settings = settings;
        this.encrypting = encrypting;
    }

    boolean ready() {
        return settings.ready();
    }

    void send(Outgoing one) throws MailTrouble {
        byte[] body = json.writeValueAsBytes(told(one));
        int status;
        try {
            status = post(body);
        } catch (IOException trouble) {
            throw MailTrouble.passing(
                    trouble instanceof GuardedSockets.ClosedNetwork
                                    || trouble.getCause() instanceof GuardedSockets.ClosedNetwork
                            ? "Adressen till sms-tjänsten ligger i ett slutet nät."
                            : "Sms-tjänsten svarar inte.",
                    trouble);
        }
        if (status / 100 != 2) {
            throw MailTrouble.passing(
                    "Sms-tjänsten tog inte emot (svar " + status + ").",
                    new IOException("status " + status));
        }
    }

    private static Map<String, String> told(Outgoing one) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("id", one.id().toString());
        told.put("to", one.recipient());
        told.put("text", one.body());
        told.put("at", one.orderedAt().toString());
        return told;
    }

    private int post(byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection)
                        URI.create(settings.address()).toURL().openConnection(Proxy.NO_PROXY);
        try {
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty(SIGNATURE, HookRules.signature(body, settings.secret()));
            if (connection instanceof HttpsURLConnection encrypted) {
                encrypted.setSSLSocketFactory(new GuardedSockets(encrypting, this::closed));
            }
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private boolean closed(InetAddress address) {
        return GuardedSockets.inside(address) && !(settings.demo() && address.isLoopbackAddress());
    }
}
