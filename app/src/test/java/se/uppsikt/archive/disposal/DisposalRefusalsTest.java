package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.DisposalRules.Circumstances;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Facts.Retention;
import se.uppsikt.records.holds.Disposables.Disposable;
import se.uppsikt.records.register.Triage;

/** H5: each thing that stands in the way of disposal is named by itself, and nothing else is. */
@Proves("H5")
class DisposalRefusalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Instant LONG_AGO = Instant.parse("2023-05-10T10:00:00Z");
    private static final DisposalAuthority AUTHORITY =
            Decisions.decision(
                    Period.ofYears(2),
                    Set.of(RegistrationState.KEPT_IN_ORDER),
                    Set.of(Triage.NEEDS_NO_ANSWER));

    /** A contribution that may go, and what is asked of others about it. */
    private static final class Case {
        final ContributionId id = new ContributionId(UUID.randomUUID());
        final AccountId account = new AccountId(UUID.randomUUID());
        Instant writtenAt = LONG_AGO;
        Retention retention = Retention.UNCLASSIFIED;
        RegistrationState registration = RegistrationState.KEPT_IN_ORDER;
        boolean onHold;
        boolean secret;
        boolean withheld;
        List<CrisisPeriod> crises = List.of();
        boolean official;
        boolean requested;
        boolean owed;
        final Map<ContributionId, Triage> sorted = new HashMap<>();

        Case() {
            sorted.put(id, Triage.NEEDS_NO_ANSWER);
        }

        Disposable seen() {
            return new Disposable(
                    id,
                    account,
                    ContributionKind.COMMENT,
                    writtenAt,
                    1,
                    retention,
                    registration,
                    onHold,
                    secret,
                    withheld,
                    false);
        }

        Set<RefusalReason> against() {
            return DisposalRules.against(
                    AUTHORITY,
                    seen(),
                    new Circumstances(
                            TODAY,
                            crises,
                            official ? Set.of(account) : Set.of(),
                            requested ? Set.of(id) : Set.of(),
                            owed ? Set.of(id) : Set.of(),
                            sorted));
        }
    }

    private static Case with(RefusalReason reason) {
        Case one = new Case();
        switch (reason) {
            case CRISIS -> one.crises = List.of(crisis("2023-05-10", "2023-05-10"));
            case TO_BE_KEPT -> one.retention = Retention.TO_BE_KEPT;
            case ON_HOLD -> one.onHold = true;
            case REQUESTED -> one.requested = true;
            case WITHHELD -> one.withheld = true;
            case SECRET -> one.secret = true;
            case UNDECIDED -> one.registration = RegistrationState.UNDECIDED;
            case TO_BE_REGISTERED -> one.registration = RegistrationState.TO_BE_REGISTERED;
            case REGISTERED -> one.registration = RegistrationState.REGISTERED;
            case NOT_COVERED -> one.registration = RegistrationState.OBVIOUSLY_TRIVIAL;
            case UNANSWERED -> one.owed = true;
            case UNARCHIVED -> one.official = true;
            case TOO_YOUNG -> one.writtenAt = Instant.parse("2024-11-30T10:00:00Z");
            case GONE -> one.retention = Retention.DISPOSED;
            case CHANGED, INSEPARABLE, OPEN_MATTER ->
                    throw new IllegalArgumentException(reason.name());
        }
        return one;
    }

    private static CrisisPeriod crisis(String from, String to) {
        return new CrisisPeriod(
                UUID.randomUUID(),
                Set.of(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Brand",
                "prov",
                false);
    }

    @Test
    void whatNothingStandsAgainstMayGo() {
        assertThat(new Case().against()).isEmpty();
        Case rightAway = new Case();
        rightAway.writtenAt = Instant.parse("2024-11-29T10:00:00Z");
        assertThat(rightAway.against()).as("two years to the day").isEmpty();
        Case beside = new Case();
        beside.crises = List.of(crisis("2023-05-11", "2023-06-01"));
        assertThat(beside.against()).as("the day before a crisis").isEmpty();
    }

    /** The others are known where the list is made and carried out. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CHANGED", "INSEPARABLE", "OPEN_MATTER"})
    void eachIsNamedByItself(RefusalReason reason) {
        assertThat(with(reason).against()).containsExactly(reason);
    }

    @Test
    void allThatStandAgainstItAreNamedAtOnceTheWeightiestFirst() {
        Case one = with(RefusalReason.TOO_YOUNG);
        one.onHold = true;
        one.owed = true;
        assertThat(one.against())
                .containsExactly(
                        RefusalReason.ON_HOLD, RefusalReason.UNANSWERED, RefusalReason.TOO_YOUNG);
    }

    @Test
    void whatIsSortedOtherwiseOrNotAtAllIsNotCovered() {
        Case feedback = new Case();
        feedback.sorted.put(feedback.id, Triage.KEPT_IN_ORDER);
        assertThat(feedback.against()).containsExactly(RefusalReason.NOT_COVERED);
        feedback.sorted.clear();
        assertThat(feedback.against()).containsExactly(RefusalReason.NOT_COVERED);
    }

    @Test
    void whatTheDecisionIsNotAboutIsInNoList() {
        Case one = new Case();
        assertThat(DisposalRules.concerns(AUTHORITY, one.seen())).isTrue();
        one.retention = Retention.DISPOSED;
        assertThat(DisposalRules.concerns(AUTHORITY, one.seen())).isFalse();
        DisposalAuthority posts = Decisions.about(AUTHORITY, EnumSet.of(ContributionKind.POST));
        assertThat(DisposalRules.concerns(posts, new Case().seen())).isFalse();
    }
}
