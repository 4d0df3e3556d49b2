package se.uppsikt.records.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.Facts.RegistrationState;

/** What follows for the register from what somebody takes a document for (S12). */
@Enforces(
        value = "S12",
        how = "Den som svarar sorterar med ett tryck, och registratorn ser vad som är försenat.")
final class TriageRules {
    static final int CASE_AT_MOST = 50;

    private TriageRules() {}

    /** All that stands against taking it so. */
    static List<Objection> against(Triage kind, String caseNumber, boolean secret) {
        List<Objection> objections = new ArrayList<>();
        if (kind.needsCase() && caseNumber.isBlank()) {
            objections.add(Objection.of("S12", "Skriv ärendets nummer, till exempel BN 2026-123."));
        }
        if (caseNumber.strip().length() > CASE_AT_MOST) {
            objections.add(
                    Objection.of(
                            "S12",
                            "Ärendets nummer får vara högst " + CASE_AT_MOST + " tecken långt."));
        }
        if (kind == Triage.KEPT_IN_ORDER && secret) {
            objections.add(
                    Objection.of(
                            "H2",
                            "Det som kan omfattas av sekretess ska alltid diarieföras (OSL 5 kap. 1"
                                    + " §). Välj något annat."));
        }
        return objections;
    }

    /**
     * What becomes of the registration; empty when it stays as it is. That no answer is needed says
     * nothing of a document that somebody has found is to be registered.
     */
    static Optional<RegistrationState> registration(
            Triage kind, RegistrationState now, boolean secret) {
        if (now == RegistrationState.REGISTERED) {
            return Optional.empty();
        }
        return switch (kind) {
            case FEEDBACK, IN_A_CASE, STARTS_A_CASE, FORMAL, KEPT_IN_ORDER ->
                    Optional.of(kind.registration());
            case NEEDS_NO_ANSWER, RECORDS_REQUEST ->
                    now == RegistrationState.UNDECIDED
                            ? Optional.of(
                                    secret
                                            ? RegistrationState.TO_BE_REGISTERED
                                            : kind.registration())
                            : Optional.empty();
        };
    }

    /**
     * What becomes of the registration when it is taken back that no answer is needed. That it is
     * kept in order only because somebody sorted it so is undone; what has been found to be
     * registered, or was decided apart from the sorting, stays.
     */
    static Optional<RegistrationState> withdrawn(RegistrationState now, boolean decided) {
        return decided && now == RegistrationState.KEPT_IN_ORDER
                ? Optional.of(RegistrationState.UNDECIDED)
                : Optional.empty();
    }

    /**
     * By when it is to be decided or entered: what has a day of arrival the same working day,
     * anything else the next one.
     */
    static Instant due(WorkingDays calendar, Instant writtenAt, @Nullable Triage kind) {
        LocalDate came = SwedishTime.day(writtenAt);
        LocalDate day =
                kind == Triage.FORMAL && calendar.include(came) ? came : calendar.after(came);
        return SwedishTime.lastSecondOf(day);
    }

    /** What was written before this and is undecided is late now; the inverse of when it is due. */
    static Instant lateBefore(WorkingDays calendar, Instant now) {
        LocalDate today = SwedishTime.dayByDeadline(now);
        return calendar.before(today).atStartOfDay(SwedishTime.ZONE).toInstant();
    }
}
