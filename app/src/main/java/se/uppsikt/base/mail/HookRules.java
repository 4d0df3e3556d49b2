package se.uppsikt.base.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where a web hook may lead, and how what it carries is signed. */
final class HookRules {
    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private HookRules() {}

    /** Why the settings cannot be used, for whoever starts Uppsikt; empty when they can. */
    static Optional<String> wrong(String address, String secret, boolean demo) {
        if (!leadsOut(address, demo)) {
            return Optional.of(
                    "Adressen till sms-tjänsten (--uppsikt.hook.address=) ska börja med https:// och får inte innehålla"
                            + " inloggning.");
        }
        return secret.length() < SHORTEST_SECRET
                ? Optional.of(
                        "Ange den hemlighet som sms-tjänsten känner igen Uppsikt på, minst 16 tecken:"
                                + " UPPSIKT_HOOK_SECRET i miljön eller --uppsikt.hook.secret=")
                : Optional.empty();
    }

    private static boolean leadsOut(String address, boolean demo) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || demo && onThisMachine(uri));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Unencrypted, but it never leaves the machine. */
    private static boolean onThisMachine(URI uri) {
        return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }

    /** Of the bytes as they are sent, such as {@code sha256=0f…}. */
    static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
