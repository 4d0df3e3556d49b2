package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.publications.PublicationRetries.Next;

@Proves("S9")
class PublicationRetriesTest {
    private static PlatformTrouble trouble(PlatformProblem problem) {
        return new PlatformTrouble(problem, "prov", "Prov.", null);
    }

    @Test
    void whatWasCutOffBeforeTheLastCallIsDoneOnceMore() {
        PlatformTrouble cut = trouble(PlatformProblem.OUTCOME_UNKNOWN);
        assertThat(PublicationRetries.next(cut, 1, false))
                .isEqualTo(new Next.Again(Duration.ofSeconds(5)));
        assertThat(PublicationRetries.next(cut, Retries.ENOUGH, false))
                .isEqualTo(new Next.ByHand());
    }

    @Test
    void whatWasCutOffInTheLastCallIsLookedUp() {
        PlatformTrouble cut = trouble(PlatformProblem.OUTCOME_UNKNOWN);
        assertThat(PublicationRetries.next(cut, 1, true)).isEqualTo(new Next.LookUp());
        assertThat(PublicationRetries.next(cut, 1_000, true)).isEqualTo(new Next.LookUp());
    }

    @ParameterizedTest
    @EnumSource(
            value = Bearing.class,
            names = {"DOUBT", "DONE_BEFORE"})
    void aNoThatMayHideAYesIsLookedUpAfterTheLastCallOnly(Bearing bearing) {
        PlatformTrouble no = trouble(PlatformProblem.REFUSED).bearing(bearing);
        assertThat(PublicationRetries.next(no, 1, true)).isEqualTo(new Next.LookUp());
        assertThat(PublicationRetries.next(no, 1, false)).isEqualTo(new Next.ByHand());
    }

    @Test
    void aDeadKeyHoldsItAndWhatIsGoneOrRefusedIsAPersons() {
        assertThat(PublicationRetries.next(trouble(PlatformProblem.TOKEN_EXPIRED), 1, true))
                .isEqualTo(new Next.Held());
        assertThat(PublicationRetries.next(trouble(PlatformProblem.GONE), 1, true))
                .isEqualTo(new Next.ByHand());
        assertThat(
                        PublicationRetries.next(
                                trouble(PlatformProblem.REFUSED).bearing(Bearing.DEED), 1, true))
                .isEqualTo(new Next.ByHand());
    }

    @Test
    void aBusyOrSilentPlatformIsWaitedFor() {
        assertThat(PublicationRetries.next(trouble(PlatformProblem.UNAVAILABLE), 2, true))
                .isEqualTo(new Next.Again(Duration.ofSeconds(10)));
        assertThat(PublicationRetries.next(trouble(PlatformProblem.RATE_LIMITED), 2, true))
                .isEqualTo(new Next.Again(Duration.ofMinutes(5)));
    }
}
