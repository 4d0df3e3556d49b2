package se.uppsikt.publishing.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.accounts.SomeAccount;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.policy.Guideline.Publishing;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.twins.Twin.Closed;
import se.uppsikt.publishing.twins.Twin.Outcome;

/** P5: by when a twin is there, where it goes out, and when a pair is done. */
@Proves("P5")
class TwinRulesTest {
    private static final Publishing ASKED =
            new Publishing(List.of(), 40, 3, 18, 1, 5, List.of("engelska", "finska"), 10);
    private static final Instant DUE = Instant.parse("2026-12-04T22:59:59Z");

    @ParameterizedTest(name = "out on {0}: sign language {1}, English {2}")
    @CsvSource({
        // a week without holidays; the day itself is not counted
        "2026-11-09, 2026-11-16, 2026-11-23",
        // a Saturday
        "2026-11-07, 2026-11-13, 2026-11-20",
        // Christmas, New Year and Epiphany between
        "2026-12-22, 2027-01-04, 2027-01-12",
        // Easter
        "2027-03-24, 2027-04-02, 2027-04-09",
        // midsummer
        "2027-06-23, 2027-07-01, 2027-07-08",
    })
    void theLastDayIsCountedInWorkingDays(LocalDate out, LocalDate sign, LocalDate english) {
        assertThat(TwinRules.due(WorkingDays.ALL, ASKED, out, "teckenspråk"))
                .isEqualTo(SwedishTime.lastSecondOf(sign));
        assertThat(TwinRules.due(WorkingDays.ALL, ASKED, out, "engelska"))
                .isEqualTo(SwedishTime.lastSecondOf(english));
    }

    @Test
    void signLanguageIsAlwaysAmongTheLanguagesAndFirst() {
        assertThat(TwinRules.languages(ASKED)).containsExactly("teckenspråk", "engelska", "finska");
        assertThat(TwinRules.languages(new Publishing(List.of(), 40, 3, 18, 1, 5, List.of(), 10)))
                .containsExactly("teckenspråk");
    }

    @Test
    void itIsProposedForWhatTheWholeMunicipalitySaysAndNotForAUnits() {
        assertThat(TwinRules.proposed(List.of(account(Platform.FACEBOOK)))).isFalse();
        assertThat(TwinRules.proposed(List.of())).isFalse();
        assertThat(TwinRules.proposed(List.of(account(Platform.FACEBOOK), official()))).isTrue();
    }

    @Test
    void aTwinHasNoTwin() {
        AccountId sign = id();
        AccountId other = id();
        Map<AccountId, String> spoken = Map.of(sign, "teckenspråk");
        assertThat(TwinRules.twinAlone(List.of(sign), spoken)).isTrue();
        assertThat(TwinRules.twinAlone(List.of(sign, other), spoken)).isFalse();
        assertThat(TwinRules.twinAlone(List.of(), spoken)).isFalse();
    }

    @Test
    void aTwinGoesOutBesideItsOriginalWhereThereIsAnAccountForIt() {
        Account facebook = account(Platform.FACEBOOK);
        Account youtube = account(Platform.YOUTUBE);
        List<Account> speaking = List.of(facebook, youtube);
        assertThat(TwinRules.where(speaking, Set.of(Platform.FACEBOOK, Platform.INSTAGRAM)))
                .containsExactly(facebook);
        assertThat(TwinRules.where(speaking, Set.of(Platform.LINKEDIN)))
                .containsExactly(facebook, youtube);
    }

    @Test
    void aPairIsDoneOnlyWhenBothAreOut() {
        Twin waiting = twin(null, null);
        assertThat(waiting.open()).isTrue();
        assertThat(waiting.state()).isEqualTo("Väntar på tvillingen");
        Twin written = twin(new DraftId(UUID.randomUUID()), null);
        assertThat(written.open()).isTrue();
        assertThat(written.state()).isEqualTo("Tvillingen skrivs");
        assertThat(ended(Outcome.OUT).state()).isEqualTo("Båda är ute");
        assertThat(ended(Outcome.NOT_NEEDED).state()).isEqualTo("Behövs inte");
    }

    @Test
    void whatIsLateSaysSoInWordsAndWhatIsDoneIsNeverLate() {
        TwinView view = new TwinView(twin(null, null), Original.UNKNOWN, null, List.of(), false);
        assertThat(view.due(DUE)).startsWith("Senast ");
        assertThat(view.due(DUE.plusSeconds(1))).startsWith("Försenad sedan ");
        assertThat(ended(Outcome.OUT).late(DUE.plusSeconds(1))).isFalse();
        assertThat(view.fallsTo()).startsWith("Ingen än");
    }

    private static Twin ended(Outcome outcome) {
        return twin(null, new Closed(outcome, DUE, "Anna Berg", "", null, null));
    }

    private static Twin twin(@Nullable DraftId written, @Nullable Closed closed) {
        return new Twin(
                new TwinId(UUID.randomUUID()),
                new DraftId(UUID.randomUUID()),
                new PublicationId(UUID.randomUUID()),
                id(),
                Set.of(),
                "teckenspråk",
                "Uppsikt (publicering)",
                DUE,
                DUE,
                written,
                closed);
    }

    private static AccountId id() {
        return new AccountId(UUID.randomUUID());
    }

    private static Account official() {
        return as(Account.Kind.OFFICIAL, Platform.FACEBOOK);
    }

    private static Account account(Platform platform) {
        return as(Account.Kind.SERVICE_AREA, platform);
    }

    private static Account as(Account.Kind kind, Platform platform) {
        Account some = SomeAccount.with(Account.Status.ACTIVE, "1");
        return new Account(
                some.id(),
                kind,
                platform,
                some.platformId(),
                some.handle(),
                some.name(),
                some.address(),
                some.owner(),
                some.committee(),
                some.status(),
                some.mark(),
                some.relay());
    }
}
