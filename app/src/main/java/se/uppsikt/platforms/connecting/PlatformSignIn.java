package se.uppsikt.platforms.connecting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.AppKeys;

/**
 * What is one platform's own about letting Uppsikt in: OAuth 2.0 as that platform speaks it.
 * Everything below {@link #address} touches the network, is never called inside a transaction, and
 * throws {@link se.uppsikt.platforms.PlatformTrouble}.
 */
public interface PlatformSignIn {
    Platform platform();

    /** Whose app is used: one app at Meta is let in on both Facebook and Instagram. */
    default Platform appOf() {
        return platform();
    }

    /** What is asked for, in the order in which it is told. */
    List<Right> rights();

    /** Where the person is sent to say yes; holds no secret. */
    URI address(AppKeys app, Journey journey);

    /** What the person said yes to. */
    Grant exchange(AppKeys app, String code, Journey journey);

    /** The accounts on the platform that the person may connect, in the platform's order. */
    List<Choice> choices(AppKeys app, Grant grant);

    /**
     * A new key from what renews it.
     *
     * @return empty when this platform's keys are not renewed so
     */
    Optional<Grant> renewed(AppKeys app, Secret refresh);

    /**
     * One right that is asked for.
     *
     * @param word the platform's own, such as {@code pages_messaging}
     * @param meaning what it is for, in Swedish, as the end of "Uppsikt behöver den för att …"
     * @param needed whether nothing works without it
     */
    record Right(String word, String meaning, boolean needed) {}

    /**
     * One attempt, from here and back.
     *
     * @param state by which whoever comes back is known; random
     * @param verifier what only we know of it (RFC 7636); random
     * @param back our address, as it is put in at the platform
     */
    record Journey(String state, Secret verifier, URI back) {
        /** The verifier's SHA-256, in base64url, for platforms that take one. */
        public String challenge() {
            Sha256 hash = Sha256.of(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(HexFormat.of().parseHex(hash.hex()));
        }
    }

    /**
     * What a yes gives.
     *
     * @param expiresAt when the key dies; null when it holds until something happens to it
     * @param refresh with what it is renewed; null when it is not
     * @param refreshUntil when that dies; null when it holds until something happens to it
     * @param rights the words of those that were given; empty when the platform does not say
     */
    record Grant(
            Secret token,
            @Nullable Instant expiresAt,
            @Nullable Secret refresh,
            @Nullable Instant refreshUntil,
            Set<String> rights) {
        public Grant {
            rights = Set.copyOf(rights);
        }
    }

    /**
     * One account that may be connected.
     *
     * @param id the platform's id of it, as it stands in the register
     * @param token with what it is reached
     * @param hindrance why it would not work, in Swedish; null when it would
     */
    record Choice(String id, String name, Secret token, @Nullable String hindrance) {}
}
