package se.uppsikt.base.timestamps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import se.uppsikt.base.network.GuardedPost;
import se.uppsikt.base.network.GuardedSockets;

/** Puts a question to the authority of the settings. */
final class AuthorityDoor {
    /** A stamp with all its certificates is a tenth of this. */
    static final int LARGEST = 64 << 10;

    private static final int OK = 200;

    private final AuthoritySettings settings;

    AuthorityDoor(AuthoritySettings settings) {
        this.settings = settings;
    }

    /** What it answers. */
    byte[] asked(byte[] question) throws IOException, Untrue {
        try {
            return new GuardedPost(this::closed, LARGEST)
                    .answer(
                            URI.create(settings.url()),
                            Map.of(
                                    "Content-Type",
                                    "application/timestamp-query",
                                    "Accept",
                                    "application/timestamp-reply"),
                            question);
        } catch (GuardedPost.NoAnswer odd) {
            throw new Untrue(
                    odd.status() == OK
                            ? "svaret var större än en tidsstämpel är"
                            : "tjänsten svarade " + odd.status(),
                    odd);
        }
    }

    private boolean closed(InetAddress address) {
        return GuardedSockets.inside(address) && !(settings.demo() && address.isLoopbackAddress());
    }
}
