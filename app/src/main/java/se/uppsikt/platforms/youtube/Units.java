package se.uppsikt.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/**
 * The day's units of the project, and how they are shared out: reading keeps pace with the day and
 * leaves four tenths to answers and moderation, which cost fifty each.
 */
@Component
class Units {
    static final int A_DAY = 10_000;

    /** What reading may take in a day. */
    static final int FOR_READING = 6_000;

    /** Above this nothing is read any more: what is left is for what people do. */
    static final int LEFT_TO_PEOPLE_FROM = 9_000;

    /** Ten answers that no film takes the units of. */
    static final int FOR_ANSWERS = 500;

    /** So many films a project may begin to send in a day. */
    static final int FILMS_A_DAY = 100;

    /** How often it is asked at most whether the platform is done with a film. */
    private static final int LOOKS = 30;

    /** What a poll may take when the day has kept pace, and when it has not. */
    static final int AMPLE = 30;

    static final int SCANT = 8;
    private static final int AHEAD = 500;
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final UnitRows rows;
    private final InstantSource time;

    Units(UnitRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    void spend(int units) {
        rows.spend(today(time.instant()), units);
    }

    /**
     * Before a film is begun: what it will cost has room beside what is kept for answers.
     *
     * @param captions what they cost
     */
    void requireForFilm(int captions) {
        int needed = captions + DataApi.A_CHANGE + LOOKS;
        if (rows.used(today(time.instant())) + needed > A_DAY - FOR_ANSWERS) {
            throw noRoom();
        }
    }

    void beginFilm() {
        if (!rows.upload(today(time.instant()), FILMS_A_DAY)) {
            throw tomorrow(
                    "Kommunen har skickat så många filmer som YouTube tar emot på ett dygn.");
        }
    }

    /** The platform refuses: its count is the one that holds. */
    PlatformTrouble noMoreFilms() {
        rows.allUploaded(today(time.instant()), FILMS_A_DAY);
        return tomorrow("Kommunen har skickat så många filmer som YouTube tar emot på ett dygn.");
    }

    /** What a film needs before it is shown never takes what is kept for answers. */
    void spendOnFilm(int units) {
        if (!rows.spendWithin(today(time.instant()), units, A_DAY - FOR_ANSWERS)) {
            throw noRoom();
        }
    }

    /** The call that all of it was for. */
    void showFilm() {
        if (!rows.spendWithin(today(time.instant()), DataApi.A_CHANGE, A_DAY)) {
            throw noRoom();
        }
    }

    private PlatformTrouble noRoom() {
        return tomorrow(
                "Dagens kvot hos YouTube räcker inte till filmen; det som är kvar är sparat till svar och moderering.");
    }

    /** It is no rest for the account: answers go on. */
    private PlatformTrouble tomorrow(String words) {
        return new PlatformTrouble(
                        PlatformProblem.RATE_LIMITED,
                        "no room for a film",
                        words + " Kvoten fylls på vid niotiden på morgonen.",
                        restOfTheDay())
                .bearing(PlatformTrouble.Bearing.DEED);
    }

    /** The platform refuses: its count is the one that holds. */
    void allSpent() {
        rows.atLeast(today(time.instant()), A_DAY);
    }

    int percent() {
        return Math.min(100, rows.used(today(time.instant())) * 100 / A_DAY);
    }

    /**
     * What this poll may take.
     *
     * @throws PlatformTrouble when the rest of the day is left to people; it is no rest for the
     *     account, since answers go on
     */
    int allowance() {
        Instant now = time.instant();
        int used = rows.used(today(now));
        if (used >= LEFT_TO_PEOPLE_FROM) {
            throw new PlatformTrouble(
                    PlatformProblem.UNAVAILABLE,
                    "units " + used,
                    "Dagens kvot hos YouTube är nästan slut. Resten sparas till svar och moderering, och ny läsning börjar när kvoten fylls på vid niotiden på morgonen.",
                    null);
        }
        return allowed(used, now);
    }

    /** Whether less than half of what reading may take is taken. */
    boolean plenty() {
        return rows.used(today(time.instant())) < FOR_READING / 2;
    }

    Duration restOfTheDay() {
        return untilMidnight(time.instant());
    }

    /** Pure: what is allowed when so much of the day's units are used at this time of the day. */
    static int allowed(int used, Instant now) {
        ZonedDateTime there = now.atZone(PACIFIC);
        long seconds = there.toLocalTime().toSecondOfDay();
        long expected = FOR_READING * seconds / Duration.ofDays(1).toSeconds();
        return used <= expected + AHEAD ? AMPLE : SCANT;
    }

    static LocalDate today(Instant now) {
        return now.atZone(PACIFIC).toLocalDate();
    }

    static Duration untilMidnight(Instant now) {
        return Duration.between(now, today(now).plusDays(1).atStartOfDay(PACIFIC).toInstant());
    }
}
