package se.uppsikt.access.scim;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.access.Staff;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.TimeIds;

/** What opens the door for the directory: two at most, so that one can be changed for another. */
@Service
class Tokens {
    private static final int MOST = 2;
    private static final int LONGEST_NAME = 60;
    private static final int BYTES = 32;

    private final TokenRows rows;
    private final Staff staff;
    private final TimeIds ids;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            TokenRows rows,
            Staff staff,
            TimeIds ids,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.staff = staff;
        this.ids = ids;
        this.events = events;
        this.time = time;
    }

    /** A token has been made or revoked. */
    private record Deed(boolean made, Employee actor, Instant at, UUID token) implements OnRecord {
        @Override
        public String event() {
            return made ? "directory-token-made" : "directory-token-revoked";
        }

        @Override
        public String sentence() {
            return made
                    ? "En nyckel för kommunens katalog skapades"
                    : "En nyckel för kommunens katalog drogs in";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("token", token.toString());
        }
    }

    List<ScimToken> all() {
        return rows.all();
    }

    /** Whether the door is open to anybody. */
    boolean anyOpens() {
        return rows.anyOpens();
    }

    boolean opens(String token) {
        return rows.opening(hash(token)).isPresent();
    }

    /**
     * Makes one.
     *
     * @return what the directory is to show; nobody can read it again
     */
    @Transactional
    String make(Employee by, String name) {
        administers(by);
        rows.lock();
        long open = rows.all().stream().filter(each -> each.revokedAt() == null).count();
        if (open >= MOST) {
            throw refused("Det finns redan två nycklar. Dra in den som inte används först.");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw refused("Skriv vad nyckeln är för, med högst " + LONGEST_NAME + " tecken.");
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = "uppsikt-" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = ids.next();
        rows.add(id, hash(token), name.strip(), by);
        events.publishEvent(new Deed(true, by, time.instant(), id));
        return token;
    }

    /** From the next request on it opens nothing. */
    @Transactional
    void revoke(Employee by, UUID id) {
        administers(by);
        if (rows.revoke(id, by)) {
            events.publishEvent(new Deed(false, by, time.instant(), id));
        }
    }

    /** While no token opens, the groups of a sign-in may decide instead of the directory. */
    @Transactional
    void release(Employee by) {
        administers(by);
        rows.lock();
        if (rows.anyOpens()) {
            throw refused("Dra in nycklarna först. Så länge en gäller är det katalogen som avgör.");
        }
        staff.releaseDirectory(by);
    }

    private static Refused refused(String sentence) {
        return new Refused(Objection.of("B2", sentence));
    }

    private static void administers(Employee by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.ADMINISTER, Role.ADMINISTRATOR);
        }
    }

    private static Sha256 hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
