package se.uppsikt.records;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own name of a contribution, unique within the account, such as {@code 1221_6570}.
 * What a platform lets an account save of itself often has no names; then Uppsikt makes one, such
 * as {@code export:post:1700000000000:9f86…}.
 */
public record PlatformKey(String value) {
    private static final String MADE = "export:";
    private static final String BY_HAND = "for-hand:";
    private static final int PARTS = 4;

    /** Of what somebody enters by hand, which never was on a platform. */
    public static PlatformKey byHand(UUID once) {
        return new PlatformKey(BY_HAND + once);
    }

    /** Whether Uppsikt made it up; the platform would not know it. */
    public boolean made() {
        return value.startsWith(MADE);
    }

    /** What a made name says that it is the name of; null for a name of the platform's. */
    public @Nullable String madeFor() {
        return made() ? value.split(":", -1)[1] : null;
    }

    /** Whether a made name tells one of several that are alike in everything. */
    public boolean twin() {
        return made() && value.split(":", -1).length > PARTS;
    }
}
