package se.uppsikt.platforms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.ParsedDelivery.Restriction;

/**
 * One account's connection to its platform.
 *
 * @param page the platform's id of the account
 * @param lastEventAt when a webhook was last interpreted
 * @param lastPollAt when the platform was last asked, however it went
 * @param pollOkAt when it last answered all that was asked; null until the history is fetched
 * @param budgetUsed per cent of the calls that the platform allows; null when it has not said
 * @param restUntil until when the platform wants no calls
 * @param problem the last trouble; null when there is none
 * @param problemWords what happened, in Swedish
 * @param missedAt when the poll last found something that no webhook had told
 * @param missedCount how many such things since a webhook last came
 * @param restriction what the platform has done to the account itself; null when nothing
 * @param habit how often something usually happens; null before two events
 * @param trial how the last trial event went; null when none was sent
 * @param otherVersion by what the platform answers in place of what was asked; null when it does
 *     not
 */
public record Connection(
        AccountId account,
        Platform platform,
        String page,
        State state,
        Instant connectedAt,
        @Nullable Instant subscribedAt,
        @Nullable Instant lastEventAt,
        @Nullable Instant lastPollAt,
        @Nullable Instant pollOkAt,
        @Nullable Instant tokenCheckedAt,
        @Nullable Instant tokenExpiresAt,
        @Nullable Integer budgetUsed,
        @Nullable Instant restUntil,
        @Nullable PlatformProblem problem,
        @Nullable String problemWords,
        @Nullable Instant problemAt,
        @Nullable Instant missedAt,
        int missedCount,
        @Nullable Restriction restriction,
        @Nullable Habit habit,
        @Nullable Trial trial,
        @Nullable OtherVersion otherVersion) {

    /**
     * How often something usually happens on an account.
     *
     * @param gap the longest that one usually waits
     * @param events how many it is drawn from
     */
    public record Habit(Duration gap, int events) {
        private static final Duration SHORTEST = Duration.ofDays(1);
        private static final int ENOUGH = 20;
        private static final int TIMES = 3;

        boolean unlike(Duration silence) {
            return events >= ENOUGH
                    && silence.compareTo(SHORTEST) > 0
                    && silence.compareTo(gap.multipliedBy(TIMES)) > 0;
        }
    }

    /**
     * A trial event, sent to the address that the platform delivers to.
     *
     * @param words how it went, in Swedish
     */
    public record Trial(Instant at, boolean arrived, String words) {}

    /** The version that we ask for is gone, and another one answers. */
    public record OtherVersion(String asked, String answered) {}

    /** Quieter than the account usually is; nothing need be wrong. */
    public boolean unusuallyQuiet(Instant now) {
        return habit != null
                && lastEventAt != null
                && habit.unlike(Duration.between(lastEventAt, now));
    }

    /** Silent loss, the worst fault: the poll finds what the webhook should have told. */
    public boolean losesSilently() {
        return missedAt != null && (lastEventAt == null || lastEventAt.isBefore(missedAt));
    }

    /** How a connection is. */
    public enum State {
        NEW("Ansluts"),
        LIVE("Ansluten"),
        TOKEN_DEAD("Nyckeln gäller inte");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * A connection works that did not, or is new. Told in the transaction in which it became so;
     * what waited for it goes on.
     */
    public record Mended(AccountId account) {}
}
