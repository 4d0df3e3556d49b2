package se.uppsikt.inbox.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.TextMessage;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;

/** What a line of the roster must say, so that an alarm reaches somebody (S11). */
@Enforces(value = "S11", how = "Larmet går till den som har jour, och annars till kontoansvarig.")
final class DutyRules {
    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST = Duration.ofDays(366);

    private DutyRules() {}

    /**
     * What somebody wants to write in the roster.
     *
     * @param from null when no time was read
     * @param until null when no time was read
     */
    record Wanted(
            Duty.Task task,
            String name,
            String mail,
            String phone,
            @Nullable Instant from,
            @Nullable Instant until) {}

    static List<Objection> objections(Wanted wish, Instant now) {
        List<Objection> objections = new ArrayList<>();
        if (wish.name().isEmpty() || wish.name().length() > LONGEST_NAME) {
            objections.add(no("Skriv vem det är, högst 100 tecken."));
        }
        if (wish.mail().isEmpty() && wish.phone().isEmpty()) {
            objections.add(
                    no("Skriv en e-postadress eller ett telefonnummer som larmet går till."));
        }
        if (!wish.mail().isEmpty() && !Mail.isAddress(wish.mail())) {
            objections.add(no("E-postadressen går inte att skicka till. Skriv en enda adress."));
        }
        if (!wish.phone().isEmpty() && TextMessage.number(wish.phone()).isEmpty()) {
            objections.add(
                    no(
                            "Telefonnumret går inte att skicka sms till. Skriv det med landskod eller riktnummer."));
        }
        if (wish.task() == Duty.Task.DUTY) {
            objections.addAll(time(wish.from(), wish.until(), now));
        }
        return objections;
    }

    private static List<Objection> time(
            @Nullable Instant from, @Nullable Instant until, Instant now) {
        if (from == null || until == null) {
            return List.of(no("Skriv när jouren börjar och slutar."));
        }
        if (!from.isBefore(until) || !until.isAfter(now)) {
            return List.of(no("Jouren ska sluta efter att den börjat, och inte redan vara över."));
        }
        return Duration.between(from, until).compareTo(LONGEST) > 0
                ? List.of(no("En jour är högst ett år. Dela upp den."))
                : List.of();
    }

    private static Objection no(String sentence) {
        return Objection.of("S11", sentence);
    }
}
