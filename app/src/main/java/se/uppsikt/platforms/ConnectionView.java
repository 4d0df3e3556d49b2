package se.uppsikt.platforms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.ParsedDelivery.Restriction;

/**
 * A connection as its page shows it: the account, how it is, and every trouble with its mend.
 *
 * @param connection null when the account is not connected
 * @param spoken whether Uppsikt speaks with the account's platform at all
 * @param mayConnect whether the reader may mend it
 */
@Enforces(
        value = "X7",
        how = "Det som är fel med en anslutning visas med knappen som avhjälper det.")
public record ConnectionView(
        Account account,
        @Nullable Connection connection,
        boolean spoken,
        boolean mayConnect,
        Instant now) {
    private static final Duration QUIET = Duration.ofDays(2);
    private static final Duration KEY_ENDS_SOON = Duration.ofDays(14);
    private static final Duration KEY_ENDS_NOW = Duration.ofDays(1);
    private static final int SCARCE = 75;

    /** What is wrong, in one sentence, and the button that mends it. */
    public record Trouble(boolean red, String sentence, @Nullable Mend mend) {}

    /** The buttons. */
    public enum Mend {
        RENEW_TOKEN("Förnya nyckeln"),
        POLL("Hämta nu"),
        SUBSCRIBE("Prenumerera igen"),
        TRY("Skicka provhändelse"),
        CONNECT("Försök ansluta nu");

        private final String label;

        Mend(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String state() {
        if (connection == null) {
            return spoken ? "Inte ansluten" : "Kan inte anslutas";
        }
        return connection.state().swedish();
    }

    /** Whether all is well. */
    public boolean well() {
        return connection != null
                && connection.state() == Connection.State.LIVE
                && troubles().stream().noneMatch(Trouble::red);
    }

    /** Whether nobody writes there, and only the ads are read (K8). */
    public boolean onlyAds() {
        return !account.platform().conversation();
    }

    public @Nullable Instant lastEventAt() {
        return connection == null ? null : connection.lastEventAt();
    }

    public @Nullable Instant lastPollAt() {
        return connection == null ? null : connection.lastPollAt();
    }

    public @Nullable Instant connectedAt() {
        return connection == null ? null : connection.connectedAt();
    }

    public @Nullable Instant subscribedAt() {
        return connection == null ? null : connection.subscribedAt();
    }

    public @Nullable Instant tokenCheckedAt() {
        return connection == null ? null : connection.tokenCheckedAt();
    }

    public @Nullable Instant tokenExpiresAt() {
        return connection == null ? null : connection.tokenExpiresAt();
    }

    /** How the last trial event went; null when none was sent. */
    public Connection.@Nullable Trial trial() {
        return connection == null ? null : connection.trial();
    }

    public boolean tokenDead() {
        return connection != null && connection.state() == Connection.State.TOKEN_DEAD;
    }

    /** Such as {@code 12 %}. */
    public String budget() {
        Integer used = connection == null ? null : connection.budgetUsed();
        return used == null ? "Plattformen säger inte hur många" : used + " % använt";
    }

    public List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        if (!spoken) {
            troubles.add(new Trouble(true, unspoken(account.platform()), null));
        }
        if (connection == null) {
            return troubles;
        }
        if (connection.losesSilently()) {
            troubles.add(
                    new Trouble(
                            true,
                            "Händelser kommer inte fram: %d nya bidrag hittades bara för att Uppsikt frågade själv."
                                    .formatted(connection.missedCount()),
                            Mend.SUBSCRIBE));
        }
        tooQuiet(connection).ifPresent(troubles::add);
        Restriction restriction = connection.restriction();
        if (restriction != null) {
            restricted(restriction).ifPresent(troubles::add);
        }
        if (connection.problem() != null) {
            troubles.add(problem(connection, connection.problem()));
        }
        keyRunsOut(connection).ifPresent(troubles::add);
        askedTooSeldom(connection).ifPresent(troubles::add);
        callsRunOut(connection).ifPresent(troubles::add);
        anotherVersion(connection).ifPresent(troubles::add);
        return troubles;
    }

    private Optional<Trouble> tooQuiet(Connection asked) {
        return asked.unusuallyQuiet(now) && !asked.losesSilently()
                ? Optional.of(
                        new Trouble(
                                false,
                                "Det är ovanligt tyst på kontot. Uppsikt frågar plattformen själv under tiden. Skicka en provhändelse för att se att vägen in är öppen.",
                                Mend.TRY))
                : Optional.empty();
    }

    private Optional<Trouble> keyRunsOut(Connection asked) {
        Instant until = asked.tokenExpiresAt();
        if (until == null || asked.state() == Connection.State.TOKEN_DEAD) {
            return Optional.empty();
        }
        Duration left = Duration.between(now, until);
        return left.compareTo(KEY_ENDS_SOON) > 0
                ? Optional.empty()
                : Optional.of(
                        new Trouble(
                                left.compareTo(KEY_ENDS_NOW) <= 0,
                                "Nyckeln gäller bara till %s. Anslut kontot på nytt innan dess, så stannar ingenting."
                                        .formatted(SwedishTime.brief(until)),
                                Mend.RENEW_TOKEN));
    }

    private Optional<Trouble> askedTooSeldom(Connection asked) {
        Instant lastPoll = asked.lastPollAt();
        return lastPoll != null && Duration.between(lastPoll, now).compareTo(QUIET) > 0
                ? Optional.of(
                        new Trouble(true, "Plattformen har inte tillfrågats på länge.", Mend.POLL))
                : Optional.empty();
    }

    private static Optional<Trouble> callsRunOut(Connection asked) {
        Integer used = asked.budgetUsed();
        return used != null && used >= SCARCE
                ? Optional.of(
                        new Trouble(
                                false,
                                "Nästan alla anrop som plattformen tillåter är använda. Uppsikt frågar mer sällan tills det finns fler.",
                                null))
                : Optional.empty();
    }

    /** It may go on as before, or something may be missing that nobody is told of. */
    private Optional<Trouble> anotherVersion(Connection asked) {
        Connection.OtherVersion version = asked.otherVersion();
        return version == null
                ? Optional.empty()
                : Optional.of(
                        new Trouble(
                                false,
                                "%s har tagit version %s av sitt gränssnitt ur bruk och svarar med %s. Allt går än, men något kan saknas. Uppgradera Uppsikt."
                                        .formatted(
                                                account.platform().shown(),
                                                version.asked(),
                                                version.answered()),
                                null));
    }

    /** A person must take it up with the platform; no button here mends it. */
    private Optional<Trouble> restricted(Restriction restriction) {
        String platform = account.platform().shown();
        String when = SwedishTime.brief(restriction.at());
        String why =
                restriction.reason() == null
                        ? ""
                        : " Skäl enligt %s: %s.".formatted(platform, restriction.reason());
        return switch (restriction.kind()) {
            case BLOCKED ->
                    Optional.of(
                            new Trouble(
                                    true,
                                    "%s har spärrat kontots meddelanden för brott mot plattformens regler (%s).%s Begär omprövning hos %s."
                                            .formatted(platform, when, why, platform),
                                    null));
            case WARNED ->
                    Optional.of(
                            new Trouble(
                                    false,
                                    "%s har varnat kontot för brott mot plattformens regler (%s).%s"
                                            .formatted(platform, when, why),
                                    null));
            case LIFTED -> Optional.empty();
        };
    }

    static String unspoken(Platform platform) {
        return "Den här versionen av Uppsikt kan inte anslutas till "
                + platform.shown()
                + ". Bevaka kontot i plattformens egen app tills vidare.";
    }

    private static Trouble problem(Connection connection, PlatformProblem problem) {
        String words =
                connection.problemWords() == null
                        ? problem.what() + "."
                        : connection.problemWords();
        return switch (problem) {
            case TOKEN_EXPIRED -> new Trouble(true, words, Mend.RENEW_TOKEN);
            case REFUSED -> new Trouble(true, words, Mend.RENEW_TOKEN);
            case RATE_LIMITED -> new Trouble(false, words + " " + problem.mend(), null);
            case UNAVAILABLE, OUTCOME_UNKNOWN ->
                    new Trouble(
                            false,
                            words + " " + problem.mend(),
                            connection.state() == Connection.State.NEW ? Mend.CONNECT : Mend.POLL);
            case GONE -> new Trouble(false, words, Mend.POLL);
        };
    }
}
