package se.uppsikt.platforms.connecting;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Connection;

/**
 * A connection from which nothing comes, as far as that can be seen from outside (X7).
 *
 * @param since from when; the same for as long as it lasts
 */
record Silence(Sort sort, Instant since) {
    private static final Duration LONG = Duration.ofHours(3);

    /** Ads are read once a day. */
    private static final Duration LONG_FOR_ADS = Duration.ofHours(50);

    /** What sort it is, the surest first. */
    enum Sort {
        KEY_DEAD(
                "nyckeln gäller inte",
                "Nyckeln gäller inte längre. Inget kommer in, och inga svar går ut. Svaren väntar och skickas när kontot är anslutet igen; det som skrivs hämtas in då.",
                "en som sköter kontot på plattformen öppnar sidan nedan, trycker Anslut på nytt och loggar in där."),
        UNANSWERED(
                "plattformen svarar inte",
                "Uppsikt har frågat plattformen utan att få läsa allt. Det som skrivs hämtas in när den svarar, men ingen har sett det än.",
                "öppna sidan nedan och se vad plattformen säger. Bevaka kontot i plattformens egen app så länge."),
        EVENTS_LOST(
                "händelser kommer inte fram",
                "Plattformen skickar inte det som händer. Uppsikt hittar det ändå genom att fråga själv, men senare.",
                "öppna sidan nedan och tryck Prenumerera igen. Skicka sedan en provhändelse."),
        UNUSUAL(
                "ovanligt tyst",
                "Det har varit tyst mycket längre än det brukar vara på kontot. Inget behöver vara fel.",
                "öppna sidan nedan, skicka en provhändelse och titta på kontot i plattformens egen app.");

        private final String heading;
        private final String meaning;
        private final String mend;

        Sort(String heading, String meaning, String mend) {
            this.heading = heading;
            this.meaning = meaning;
            this.mend = mend;
        }

        String heading() {
            return heading;
        }

        String meaning() {
            return meaning;
        }

        String mend() {
            return mend;
        }
    }

    /** The surest that can be said; empty when all is as it usually is. */
    static Optional<Silence> of(Connection connection, Instant now) {
        if (connection.state() == Connection.State.TOKEN_DEAD) {
            return silence(Sort.KEY_DEAD, connection.pollOkAt(), connection);
        }
        Instant read = Objects.requireNonNullElse(connection.pollOkAt(), connection.connectedAt());
        Duration much = connection.platform().conversation() ? LONG : LONG_FOR_ADS;
        if (Duration.between(read, now).compareTo(much) > 0) {
            return silence(Sort.UNANSWERED, read, connection);
        }
        if (connection.losesSilently()) {
            return silence(Sort.EVENTS_LOST, connection.lastEventAt(), connection);
        }
        return connection.unusuallyQuiet(now)
                ? silence(Sort.UNUSUAL, connection.lastEventAt(), connection)
                : Optional.empty();
    }

    private static Optional<Silence> silence(
            Sort sort, @Nullable Instant since, Connection connection) {
        return Optional.of(
                new Silence(sort, Objects.requireNonNullElse(since, connection.connectedAt())));
    }
}
