package se.uppsikt.records;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.OnRecord;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.shared.Sha256;

/**
 * A deed as the ledger writes it.
 *
 * @param fact which fact it changed, such as {@code visibility}; null when none
 * @param became what the fact became, such as {@code HIDDEN}
 */
record Deed(
        Instant at,
        String event,
        String actor,
        @Nullable UUID person,
        @Nullable UUID account,
        @Nullable UUID contribution,
        @Nullable String guideline,
        String sentence,
        SortedMap<String, String> particulars,
        @Nullable String fact,
        @Nullable String became) {

    static Deed of(OnRecord deed) {
        Fact fact = deed instanceof Keepable keepable ? keepable.fact() : null;
        return new Deed(
                Storable.time(deed.at()),
                deed.getClass().getSimpleName(),
                Storable.text(deed.actor().label()),
                deed.actor() instanceof Employee employee ? employee.id().value() : null,
                deed instanceof AccountDeed about && about.account() instanceof AccountId id
                        ? id.value()
                        : null,
                deed instanceof Keepable about ? about.contribution().value() : null,
                deed instanceof AccountDeed under
                                && under.guideline() instanceof GuidelineVersion version
                        ? Integer.toString(version.number())
                        : null,
                Storable.text(deed.sentence()),
                storable(deed),
                fact == null ? null : name(fact),
                fact == null ? null : value(fact));
    }

    /** Over every field, so that a changed one shows. */
    Sha256 digest() {
        Fingerprint print =
                new Fingerprint()
                        .add(at)
                        .add(event)
                        .add(actor)
                        .add(person)
                        .add(account)
                        .add(contribution)
                        .add(guideline)
                        .add(sentence)
                        .add(fact)
                        .add(became);
        particulars.forEach((key, value) -> print.add(key).add(value));
        return print.taken();
    }

    private static SortedMap<String, String> storable(OnRecord deed) {
        SortedMap<String, String> kept = new TreeMap<>();
        deed.particulars()
                .forEach((key, value) -> kept.put(Storable.text(key), Storable.text(value)));
        return kept;
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case Fact.Seen _ -> "seen";
            case Fact.AnsweringBecame _ -> "answering";
            case Fact.VisibilityBecame _ -> "visibility";
            case Fact.RegistrationBecame _ -> "registration";
            case Fact.EntryCorrected _ -> "entry";
            case Fact.RetentionBecame _ -> "retention";
            case Fact.HoldBecame _ -> "hold";
            case Fact.SecrecyBecame _ -> "secrecy";
            case Fact.NeverShown _, Fact.ShownAgain _ -> "neverShown";
            case Fact.Archived _ -> "archived";
        };
    }

    private static String value(Fact fact) {
        return switch (fact) {
            case Fact.Seen _ -> "SEEN";
            case Fact.AnsweringBecame(var answering) -> answering.name();
            case Fact.VisibilityBecame(var visibility, _) -> visibility.name();
            case Fact.RegistrationBecame(var registration) -> registration.name();
            case Fact.EntryCorrected _ -> "CORRECTED";
            case Fact.RetentionBecame(var retention) -> retention.name();
            case Fact.HoldBecame(boolean onHold) -> onHold ? "ON" : "OFF";
            case Fact.SecrecyBecame(boolean secret) -> secret ? "SECRET" : "OPEN";
            case Fact.NeverShown _ -> "NEVER_SHOWN";
            case Fact.ShownAgain _ -> "SHOWN_AGAIN";
            case Fact.Archived _ -> "ARCHIVED";
        };
    }
}
