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
}
