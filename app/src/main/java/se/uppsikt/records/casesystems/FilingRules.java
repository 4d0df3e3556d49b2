package se.uppsikt.records.casesystems;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.access.Committee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;

/** By when a number is to have come, which numbers are taken, and how long anything is tried. */
@Enforces(
        value = "H4",
        how =
                "Det diarieförda lämnas till kommunens ärendesystem. Har inget nummer kommit på mer än"
                        + " en arbetsdag larmas det.")
final class FilingRules {
    static final int LONGEST_NUMBER = 50;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;
    private static final Duration LIFE = Duration.ofDays(8);
    private static final Pattern NUMBER =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .:/_-]*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SERIES = Pattern.compile("\\p{L}+");

    private FilingRules() {}

    /** The end of the working day after this one. */
    static Instant due(WorkingDays calendar, Instant since) {
        LocalDate day = calendar.after(SwedishTime.day(since));
        return SwedishTime.lastSecondOf(day);
    }

    /** How long is waited after so many attempts. */
    static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Whether it has been tried for as long as anything is. */
    static boolean tooOld(Instant since, Instant now) {
        return Duration.between(since, now).compareTo(LIFE) > 0;
    }

    /** As it is kept: without blanks around it, and with one between words. */
    static String number(String written) {
        return written.strip().replaceAll("\\s+", " ");
    }

    /**
     * All that stands against the number for this filing.
     *
     * @param others those of the same committee that have it
     * @param byHand whether a person says so, who may correct what was written wrongly
     */
    static List<Objection> againstNumber(
            Filing filing, String number, List<Filing> others, boolean byHand) {
        List<Objection> objections = new ArrayList<>();
        if (number.isEmpty()
                || number.length() > LONGEST_NUMBER
                || !NUMBER.matcher(number).matches()) {
            objections.add(
                    Objection.of(
                            "H4",
                            "Skriv numret som det står i ärendesystemet, med högst "
                                    + LONGEST_NUMBER
                                    + " tecken."));
        }
        if (!byHand && !filing.outerNumber().isEmpty() && !filing.outerNumber().equals(number)) {
            objections.add(
                    Objection.of(
                            "H4", "Handlingen har redan numret " + filing.outerNumber() + "."));
        }
        if (others.stream().anyMatch(other -> isAnothers(filing, number, other))) {
            objections.add(Objection.of("H4", "Numret " + number + " hör till en annan handling."));
        }
        return objections;
    }

    /**
     * What stands against a number that begins with the code of another committee: it belongs to
     * that one's register. A person may know better, for some have their cases in another's.
     */
    static Optional<Objection> againstSeries(String number, Committee other) {
        Matcher series = SERIES.matcher(number);
        return series.lookingAt() && series.group().equalsIgnoreCase(other.code())
                ? Optional.of(
                        Objection.of(
                                "H4",
                                "Numret "
                                        + number
                                        + " hör till en annan nämnds diarium: "
                                        + other.name()
                                        + "."))
                : Optional.empty();
    }

    /** Documents of one case may well have the number of the case. */
    private static boolean isAnothers(Filing filing, String number, Filing other) {
        return !other.contribution().equals(filing.contribution())
                && !other.ofCase().equals(filing.ofCase())
                && !filing.outerCase().equals(number);
    }
}
