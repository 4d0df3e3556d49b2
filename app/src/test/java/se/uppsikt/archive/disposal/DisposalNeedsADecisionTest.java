package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.archive.disposal.DisposalLife.Cause;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Transitions.Step;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts.RegistrationState;

/** H5: nothing is disposed of without a decision that says so, that day. */
@Proves("H5")
class DisposalNeedsADecisionTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, false",
        "2025-01-01, true",
        "2026-03-31, true",
        "2026-04-01, false", // ended, before its own last day
        "2027-01-01, false"
    })
    void onlyADecisionInForceThatDayLetsAnythingGo(LocalDate today, boolean may) {
        DisposalAuthority authority =
                Decisions.inForce(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2026, 4, 1));
        Wish wish = new Wish(authority.id(), Set.of(ACCOUNT), "2020-01-01", "2020-12-31");
        List<Objection> against = WishRules.against(wish, authority, Set.of(ACCOUNT), today);
        assertThat(against.isEmpty()).isEqualTo(may);
        assertThat(against)
                .allSatisfy(
                        each -> {
                            assertThat(each.rule()).isEqualTo("H5");
                            assertThat(each.sentence()).contains("gäller inte i dag");
                            assertThat(each.mend()).isNotNull();
                        });
    }

    @Test
    void allThatIsWrongWithAWishIsToldAtOnce() {
        DisposalAuthority authority =
                Decisions.decision(Period.ZERO, Set.of(RegistrationState.KEPT_IN_ORDER), Set.of());
        LocalDate today = LocalDate.of(2026, 11, 29);
        assertThat(
                        WishRules.against(
                                new Wish(authority.id(), Set.of(), "2021-01-01", "2020-12-31"),
                                authority,
                                Set.of(ACCOUNT),
                                today))
                .hasSize(2);
        assertThat(
                        WishRules.against(
                                new Wish(authority.id(), Set.of(ACCOUNT), "2020-01-01", "x"),
                                authority,
                                Set.of(),
                                today))
                .extracting(Objection::sentence)
                .anyMatch(said -> said.contains("gäller inte alla konton"))
                .hasSize(2);
    }

    @Test
    void aDecisionSaysWhoDecidedWhatAndUntilWhen() {
        assertThat(AuthorityRules.against(AuthorityForm.EMPTY))
                .extracting(Objection::rule)
                .hasSize(9)
                .containsOnly("H5");
        assertThat(AuthorityRules.against(form("2", "ar", RegistrationState.KEPT_IN_ORDER)))
                .isEmpty();
        assertThat(AuthorityRules.against(form("", "inaktuell", RegistrationState.KEPT_IN_ORDER)))
                .isEmpty();
        assertThat(AuthorityRules.against(form("0", "ar", RegistrationState.KEPT_IN_ORDER)))
                .hasSize(1);
        assertThat(AuthorityRules.against(form("2", "ar", RegistrationState.UNDECIDED)))
                .as("what nobody has judged no decision lets go")
                .hasSize(1);
    }

    static AuthorityForm form(String period, String unit, RegistrationState judged) {
        return new AuthorityForm(
                "1748",
                "Kommunstyrelsen",
                "2019-03-12",
                "KS 2019:1",
                "Inlägg av ringa betydelse",
                period,
                unit,
                null,
                null,
                Set.of(ContributionKind.COMMENT),
                Set.of(judged),
                null,
                "2020-01-01",
                null);
    }

    /** Nothing goes that nobody has approved, and what is over stays so. */
    @Test
    void theOnlyWayToDisposalGoesThroughApproval() {
        assertThat(DisposalLife.TABLE.steps())
                .filteredOn(step -> step.to() == State.RUNNING)
                .extracting(Step::from)
                .containsExactlyInAnyOrder(State.PREPARED, State.STOPPED, State.BROKEN);
        assertThat(DisposalLife.TABLE.steps())
                .filteredOn(step -> step.to() == State.STOPPED || step.to() == State.BROKEN)
                .extracting(Step::from)
                .containsOnly(State.RUNNING);
        assertThat(DisposalLife.TABLE.from(Cause.APPROVED)).containsExactly(State.PREPARED);
        assertThat(DisposalLife.TABLE.steps())
                .noneMatch(step -> step.from() == State.FINISHED || step.from() == State.WITHDRAWN);
    }

    /** It closes tables, so it waits for the night, in Swedish time. */
    @Test
    void whatIsGoneIsTakenOffTheDiskAtNight() {
        assertThat(DisposalTasks.night(Instant.parse("2026-11-29T14:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T01:30:00Z"));
        assertThat(DisposalTasks.night(Instant.parse("2026-11-30T01:29:00Z")))
                .isEqualTo(Instant.parse("2026-11-30T01:30:00Z"));
    }

    /** What is approved is that list, and one with anything exchanged is another. */
    @Test
    void everyItemAndEveryReasonIsInTheFingerprint() {
        ContributionId one = new ContributionId(new UUID(1, 1));
        ContributionId two = new ContributionId(new UUID(2, 2));
        Sha256 list = ListDigest.listed(ListDigest.BEGINNING, 1, one, List.of());
        assertThat(
                        Set.of(
                                list,
                                ListDigest.listed(ListDigest.BEGINNING, 2, one, List.of()),
                                ListDigest.listed(ListDigest.BEGINNING, 1, two, List.of()),
                                ListDigest.listed(list, 1, one, List.of()),
                                ListDigest.listed(
                                        ListDigest.BEGINNING,
                                        1,
                                        one,
                                        List.of(RefusalReason.ON_HOLD))))
                .hasSize(5);
    }
}
