package se.uppsikt.records.register;

import java.time.Instant;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The note that a document may hold what secrecy protects: by which provision, when and by which
 * authority (OSL 5 kap. 5 §).
 *
 * @param provision such as {@code OSL 26 kap. 1 §}; empty while only a suspicion is noted, and the
 *     provision is left to whoever registers it
 * @param authority the committee whose note it is
 */
@Swedish("sekretessmärkning")
public record SecrecyNote(String provision, String authority, Instant at, String by) {
    /** As it is read, such as {@code OSL 26 kap. 1 §, Socialnämnden 29 november 2026}. */
    public String shown() {
        return (provision.isEmpty() ? "Bestämmelsen är inte angiven" : provision)
                + ", "
                + authority
                + " "
                + SwedishTime.date(SwedishTime.day(at));
    }
}
