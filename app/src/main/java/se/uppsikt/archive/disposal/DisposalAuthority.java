package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.Triage;

/**
 * A decision that disposal rests on (arkivlagen 10 §), such as {@code 1748}. It is entered once and
 * never changed; it ends by an ending of its own.
 *
 * @param designation what the archive plan calls it
 * @param period how long a document is kept after it came in or was drawn up; nothing when the
 *     decision says that it goes when nobody needs it
 */
@Swedish("gallringsbeslut")
public record DisposalAuthority(
        AuthorityId id,
        String designation,
        Decision decision,
        String documentType,
        Period period,
        Scope scope,
        InForce inForce,
        String enteredBy,
        Instant enteredAt) {

    /** Who decided, when, and where the decision is found. */
    public record Decision(String body, LocalDate on, String registerNumber) {}

    /**
     * What it covers.
     *
     * @param committees whose records; none: every committee's
     * @param accounts which accounts; none: all
     * @param registrations how a document must be judged
     * @param sorts what those who answer must have taken it for; none: anything
     */
    public record Scope(
            Set<CommitteeId> committees,
            Set<AccountId> accounts,
            Set<ContributionKind> kinds,
            Set<RegistrationState> registrations,
            Set<Triage> sorts) {
        public Scope {
            committees = Set.copyOf(committees);
            accounts = Set.copyOf(accounts);
            kinds = Set.copyOf(kinds);
            registrations = Set.copyOf(registrations);
            sorts = Set.copyOf(sorts);
        }

        boolean covers(Account account) {
            return (committees.isEmpty() || committees.contains(account.committee()))
                    && (accounts.isEmpty() || accounts.contains(account.id()));
        }
    }

    /**
     * From when until when.
     *
     * @param to the last day, as the decision says; null when it says none
     * @param ended how it ended otherwise; null while it has not
     */
    public record InForce(LocalDate from, @Nullable LocalDate to, @Nullable Ending ended) {
        boolean on(LocalDate day) {
            return !day.isBefore(from)
                    && (to == null || !day.isAfter(to))
                    && (ended == null || day.isBefore(ended.on()));
        }
    }

    /**
     * It is not in force any more.
     *
     * @param on the first day on which it is not
     */
    public record Ending(LocalDate on, String reason, String by) {}

    public boolean inForceOn(LocalDate day) {
        return inForce.on(day);
    }

    /** Whether it may go by its age alone. */
    boolean oldEnough(LocalDate came, LocalDate today) {
        return !came.plus(period).isAfter(today);
    }

    /** Such as {@code 2 år efter att handlingen kom in eller upprättades}. */
    public String periodInWords() {
        if (period.isZero()) {
            return "vid inaktualitet";
        }
        return Stream.of(
                                part(period.getYears(), "år", "år"),
                                part(period.getMonths(), "månad", "månader"),
                                part(period.getDays(), "dag", "dagar"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" och "))
                + " efter att handlingen kom in eller upprättades";
    }

    private static String part(int number, String one, String several) {
        return number == 0 ? "" : number + " " + (number == 1 ? one : several);
    }

    /** Such as {@code 1748, Kommunstyrelsen 12 mars 2019}. */
    public String named() {
        return designation + ", " + decision.body();
    }
}
