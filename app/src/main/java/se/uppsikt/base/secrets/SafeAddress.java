package se.uppsikt.base.secrets;

import java.net.URI;
import java.util.Set;

/** A server to which a secret may be shown: the way there is encrypted, or never leaves here. */
public final class SafeAddress {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private SafeAddress() {}

    /** Whether it is one, and perhaps a place there, without a name, a question or a mark. */
    public static boolean is(String address) {
        try {
            URI at = URI.create(address);
            return at.getHost() != null
                    && at.getRawUserInfo() == null
                    && at.getRawQuery() == null
                    && at.getRawFragment() == null
                    && ("https".equals(at.getScheme())
                            || "http".equals(at.getScheme()) && HERE.contains(at.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
