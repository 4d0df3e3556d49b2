package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.ProgramTest;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.base.shared.FaultyDataFile;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;

/** A new version never rewrites the past (R1). */
@Proves("R1")
@ProgramTest
class GuidelineVersionsTest {
    private final SettableClock time = new SettableClock();
    private final String orebro = Profiles.orebro();

    private Profiles profiles;
    private Policy policy;

    @BeforeEach
    void freshDatabase() {
        profiles = new Profiles(time);
        policy = profiles.policy;
        time.set("2026-11-22T08:00:00Z");
    }

    @Test
    void changedFileIsANewVersionAndOldDecisionsKeepTheirs() {
        start(orebro);
        GuidelineVersion first = policy.current().version();
        start(orebro.replace("arbetsdagar: 3 ", "arbetsdagar: 2 "));
        assertThat(policy.current().version().number()).isEqualTo(2);
        assertThat(policy.current().answerTimes().workingDays()).isEqualTo(2);
        assertThat(policy.at(first).answerTimes().workingDays()).isEqualTo(3);
    }

    @Test
    void sameFileAgainIsTheSameVersion() {
        start(orebro);
        start(orebro);
        assertThat(policy.current().version().number()).isEqualTo(1);
    }

    @Test
    void versionIsInForceFromItsDayInSweden() {
        start(orebro);
        start(orebro.replace("gäller-från: 2021-11-01", "gäller-från: 2026-12-01"));
        time.set("2026-11-30T22:59:59Z");
        assertThat(policy.current().version().number()).isEqualTo(1);
        time.set("2026-11-30T23:00:00Z");
        assertThat(policy.current().version().number()).isEqualTo(2);
    }

    @Test
    void firstVersionMustBeInForceToday() {
        String tomorrow = orebro.replace("gäller-från: 2021-11-01", "gäller-från: 2026-11-23");
        assertThatThrownBy(() -> start(tomorrow))
                .isInstanceOf(FaultyDataFile.class)
                .hasMessageContaining("måste gälla redan i dag");
    }

    @Test
    void faultyFileStopsTheStartAndLeavesNoVersion() {
        assertThatThrownBy(() -> start(orebro.replace("serie: SM", "serie: sm")))
                .isInstanceOf(FaultyDataFile.class);
        assertThat(profiles.rows.versions()).isEmpty();
    }

    /** What a new program asks for is asked of files alone; the database keeps what was decided. */
    @Test
    void versionFromBeforeGroundsHadSentencesIsInForceUntilTheNextOneIs() {
        String old =
                orebro.replaceAll("    (till-den-som-skrev|fråga-om-åsikt): .*\n", "")
                        .replaceAll("(?m)^öppenhet:\n(  .*\n)+", "")
                        .replace("{skäl}", "Skälet är: {grund}.");
        profiles.rows.add(
                new Edition(1, LocalDate.of(2021, 11, 1), time.instant(), null, null),
                Sha256.of(old.getBytes(StandardCharsets.UTF_8)),
                old);
        start(orebro.replace("gäller-från: 2021-11-01", "gäller-från: 2026-12-01"));

        assertThat(policy.current().version().number()).isEqualTo(1);
        assertThat(policy.current().moderation().notice())
                .contains("{skäl}", "Tycker du att vi har fel?")
                .doesNotContain("{grund}");
        assertThat(policy.current().ground("krankning").orElseThrow())
                .matches(Ground::asksForOpinion)
                .extracting(Ground::toTheAuthor)
                .isEqualTo("");
        time.set("2026-12-01T08:00:00Z");
        assertThat(policy.current().ground("krankning").orElseThrow().toTheAuthor()).isNotEmpty();
    }

    @Test
    void versionThatNeverWasIsMissing() {
        start(orebro);
        assertThatThrownBy(() -> policy.at(new GuidelineVersion(7))).isInstanceOf(NotFound.class);
    }

    private void start(String profile) {
        profiles.start(profile);
    }
}
