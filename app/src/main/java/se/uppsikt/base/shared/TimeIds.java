package se.uppsikt.base.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** New identifiers that sort by the time they were made: UUID version 7, RFC 9562. */
@Component
public class TimeIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    public TimeIds(InstantSource time) {
        this.time = time;
    }

    public UUID next() {
        long high = (time.millis() << 16) | VERSION_7 | (random.nextLong() & 0xfffL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
