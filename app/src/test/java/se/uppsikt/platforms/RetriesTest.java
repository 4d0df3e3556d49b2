package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.platforms.Retries.Next;

/** The one table of what is done about a problem. */
class RetriesTest {
    @Test
    void deadTokenIsHeldUntilMended() {
        assertThat(next(PlatformProblem.TOKEN_EXPIRED, 1)).isEqualTo(new Next.Held());
    }

    @Test
    void rateLimitWaitsAsLongAsAsked() {
        assertThat(Retries.next(trouble(PlatformProblem.RATE_LIMITED, Duration.ofMinutes(12)), 1))
                .isEqualTo(new Next.Again(Duration.ofMinutes(12)));
        assertThat(next(PlatformProblem.RATE_LIMITED, 1))
                .isEqualTo(new Next.Again(Duration.ofMinutes(5)));
    }

    @Test
    void unknownOutcomeIsLookedUpAndNeverSentAgainByTheTable() {
        for (int attempt = 1; attempt < 100; attempt++) {
            assertThat(next(PlatformProblem.OUTCOME_UNKNOWN, attempt))
                    .isNotInstanceOf(Next.Again.class);
        }
    }

    @Test
    void silentPlatformIsTriedEverMoreSeldomAndAtLastAPersonIsAsked() {
        assertThat(next(PlatformProblem.UNAVAILABLE, 1))
                .isEqualTo(new Next.Again(Duration.ofSeconds(5)));
        assertThat(next(PlatformProblem.UNAVAILABLE, 2))
                .isEqualTo(new Next.Again(Duration.ofSeconds(10)));
        assertThat(next(PlatformProblem.UNAVAILABLE, 29))
                .isEqualTo(new Next.Again(Duration.ofHours(1)));
        assertThat(next(PlatformProblem.UNAVAILABLE, 30)).isEqualTo(new Next.ByHand());
    }

    @Test
    void refusalGoesToAPersonAndGoneEnds() {
        assertThat(next(PlatformProblem.REFUSED, 1)).isEqualTo(new Next.ByHand());
        assertThat(next(PlatformProblem.GONE, 1)).isEqualTo(new Next.Ended());
    }

    @ParameterizedTest
    @EnumSource(PlatformProblem.class)
    void everyProblemHasItsAnswer(PlatformProblem problem) {
        assertThat(next(problem, 1)).isNotNull();
    }

    private static Next next(PlatformProblem problem, int attempt) {
        return Retries.next(trouble(problem, null), attempt);
    }

    private static PlatformTrouble trouble(PlatformProblem problem, @Nullable Duration wait) {
        return new PlatformTrouble(problem, "prov", "Prov.", wait);
    }

    @Test
    void whatMayBeDoneIsLookedForEverMoreSeldomForADay() {
        assertThat(Retries.lookAgain(Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Retries.lookAgain(Duration.ofSeconds(12))).isEqualTo(Duration.ofSeconds(12));
        assertThat(Retries.lookAgain(Duration.ofMinutes(9))).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retries.lookLater(Duration.ofSeconds(12))).isEqualTo(Duration.ofSeconds(30));
        assertThat(Retries.lookLater(Duration.ofMinutes(9))).isEqualTo(Duration.ofMinutes(9));
        assertThat(Retries.lookLater(Duration.ofHours(24))).isEqualTo(Duration.ofHours(1));
        assertThat(Retries.lookLater(Duration.ofHours(24).plusNanos(1))).isNull();
    }
}
