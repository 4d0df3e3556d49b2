package se.uppsikt.records.disclosure;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.secrets.SecretCipher;

/**
 * How many requests, and how many references that lead nowhere, come from one address within a
 * while, on all nodes together. Nobody may be asked who it is, so addresses are neither written
 * down nor logged: for ten minutes there is a print that tells whether it is the same, and that
 * nobody can turn back without the key, which is not in the database.
 */
@Component
class AskingLimits {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REQUESTS = 20;
    private static final int MISSES = 30;

    private final AskingRows rows;
    private final SecretCipher cipher;
    private final InstantSource time;

    AskingLimits(AskingRows rows, SecretCipher cipher, InstantSource time) {
        this.rows = rows;
        this.cipher = cipher;
        this.time = time;
    }

    /** Whether one more request may come from there; it is counted. */
    @Transactional
    boolean mayAsk(String address) {
        byte[] print = print("begäran", address);
        rows.oneAtATime(print);
        if (many(print, REQUESTS)) {
            return false;
        }
        rows.forgetBefore(time.instant().minus(WINDOW));
        rows.add(print, time.instant());
        return true;
    }

    /** Whether somebody there may try one more reference. */
    boolean mayFollow(String address) {
        return !many(print("referens", address), MISSES);
    }

    /** A reference from there led nowhere. */
    @Transactional
    void missed(String address) {
        rows.forgetBefore(time.instant().minus(WINDOW));
        rows.add(print("referens", address), time.instant());
    }

    private boolean many(byte[] print, int most) {
        return rows.since(print, time.instant().minus(WINDOW)) >= most;
    }

    private byte[] print(String what, String address) {
        return cipher.print(address, "asked lately " + what);
    }
}
