package se.uppsikt.base.timestamps;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.NotFound;

/** The door of the stamps: which days have one, and what waits. */
@Component
public class TimeStamps {
    /** More than so many are not counted. */
    public static final int MOST = 100;

    private static final int LINE = 64;

    private final StampRows rows;
    private final AuthoritySettings settings;

    TimeStamps(StampRows rows, AuthoritySettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** Whether an authority is set. */
    public boolean ready() {
        return settings.ready();
    }

    public Optional<TimeStamp> last() {
        return rows.last();
    }

    /** Those of these days that have one. */
    public Set<LocalDate> stamped(Collection<LocalDate> days) {
        return rows.stamped(days);
    }

    /** In the order of days, {@link #MOST} at most. */
    public List<Waiting> waiting() {
        return rows.waiting(MOST);
    }

    /** The answer of the authority as it came. */
    public byte[] answer(LocalDate day) {
        return of(day).answer().raw();
    }

    /** The trusted certificate that it led to, in PEM. */
    public byte[] certificate(LocalDate day) {
        try {
            return ("-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                                    .encodeToString(of(day).anchor().getEncoded())
                            + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read is written again", e);
        }
    }

    private TimeStamp of(LocalDate day) {
        return rows.of(day).orElseThrow(() -> new NotFound("time stamp of " + day));
    }
}
