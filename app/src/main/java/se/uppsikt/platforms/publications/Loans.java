package se.uppsikt.platforms.publications;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.Records;

/**
 * Files that a platform fetches by itself: each is found at an address that cannot be guessed, for
 * an hour and no longer than its publication is under way. Whoever has the address has the file, so
 * the token is told to the platform only and kept nowhere. Decision 0120.
 */
@Service
public class Loans {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final LoanRows rows;
    private final LoanAddress address;
    private final Records records;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Loans(LoanRows rows, LoanAddress address, Records records, InstantSource time) {
        this.rows = rows;
        this.address = address;
        this.records = records;
        this.time = time;
    }

    /**
     * A picture or a film of a publication under way.
     *
     * @return where it is found
     * @throws PlatformTrouble when it is nothing of the kind, or nobody has said where we are found
     */
    URI lend(PublicationId publication, StoredMedia stored) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        URI where = address.of(token);
        if (!shown(stored.type())
                || !rows.insert(print(token), publication, stored, time.instant().plus(LIFE))) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "not to be lent",
                    "Filen hör inte till något som publiceras.",
                    null);
        }
        return where;
    }

    private static boolean shown(MediaType type) {
        return type.shownInline() && (type.picture() || type.film());
    }

    /** What is lent by the token; empty when nothing is, or not any more. */
    public Optional<StoredMedia> lent(String token) {
        return TOKEN.matcher(token).matches()
                ? rows.find(print(token), time.instant())
                : Optional.empty();
    }

    /** The caller closes it. */
    public Optional<InputStream> open(StoredMedia lent) {
        return records.media(lent.hash());
    }

    /** What nobody may fetch any more. */
    void sweep() {
        rows.sweep(time.instant());
    }

    private static Sha256 print(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.US_ASCII));
    }
}
