package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import se.uppsikt.archive.disposal.DisposalAuthority.Decision;
import se.uppsikt.archive.disposal.DisposalAuthority.Ending;
import se.uppsikt.archive.disposal.DisposalAuthority.InForce;
import se.uppsikt.archive.disposal.DisposalAuthority.Scope;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.register.Triage;

/** Decisions of a test's own. */
final class Decisions {
    private Decisions() {}

    static DisposalAuthority decision(
            Period period, Set<RegistrationState> registrations, Set<Triage> sorts) {
        return new DisposalAuthority(
                new AuthorityId(UUID.randomUUID()),
                "1748",
                new Decision("Kommunstyrelsen", LocalDate.of(2019, 3, 12), "KS 2019:1"),
                "Inlägg av ringa eller tillfällig betydelse",
                period,
                new Scope(
                        Set.of(), Set.of(), Set.of(ContributionKind.COMMENT), registrations, sorts),
                new InForce(LocalDate.of(2020, 1, 1), null, null),
                "prov",
                Instant.EPOCH);
    }

    static DisposalAuthority about(DisposalAuthority one, Set<ContributionKind> kinds) {
        return new DisposalAuthority(
                one.id(),
                one.designation(),
                one.decision(),
                one.documentType(),
                one.period(),
                new Scope(
                        Set.of(),
                        Set.of(),
                        kinds,
                        one.scope().registrations(),
                        one.scope().sorts()),
                one.inForce(),
                one.enteredBy(),
                one.enteredAt());
    }

    static DisposalAuthority inForce(LocalDate from, LocalDate to, LocalDate ended) {
        DisposalAuthority one =
                decision(Period.ZERO, Set.of(RegistrationState.KEPT_IN_ORDER), Set.of());
        return new DisposalAuthority(
                one.id(),
                one.designation(),
                one.decision(),
                one.documentType(),
                one.period(),
                one.scope(),
                new InForce(from, to, new Ending(ended, "Nytt beslut", "prov")),
                one.enteredBy(),
                one.enteredAt());
    }
}
