package se.uppsikt.records.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.disclosure.Disclosure.Wish;

/**
 * What a request must have to be one: what is asked for and how it is wanted, and nothing else
 * (tryckfrihetsförordningen 2 kap. 17–18 §§).
 */
final class RequestRules {
    static final int WHAT_AT_MOST = 10_000;
    private static final int CONTACT_AT_MOST = 300;

    private RequestRules() {}

    /** All that stands against taking it in. */
    static List<Objection> against(RequestForm form) {
        List<Objection> objections = new ArrayList<>();
        if (form.words().isEmpty()) {
            objections.add(Objection.of("H6", "Skriv vad du vill ta del av."));
        }
        if (form.words().length() > WHAT_AT_MOST) {
            objections.add(
                    Objection.of("H6", "Skriv kortare, med högst " + WHAT_AT_MOST + " tecken."));
        }
        Optional<Wish> wish = form.wished().filter(each -> each != Wish.REPLY);
        if (wish.isEmpty()) {
            objections.add(Objection.of("H6", "Välj hur du vill få det."));
        }
        if (wish.filter(each -> each == Wish.MAIL).isPresent() && !form.address().contains("@")) {
            objections.add(
                    Objection.of(
                            "H6",
                            "Skriv e-postadressen, eller välj att hämta på sidan så behövs ingen."));
        }
        if (form.address().length() > CONTACT_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H6",
                            "Skriv adressen kortare, med högst " + CONTACT_AT_MOST + " tecken."));
        }
        return objections;
    }

    /** Nor does anything come tomorrow, or long before anybody writes it down. */
    static List<Objection> againstArrival(Optional<Instant> arrivedAt, Instant now) {
        return arrivedAt
                        .filter(at -> !at.isAfter(now.plus(Duration.ofMinutes(1))))
                        .filter(at -> at.isAfter(now.minus(Duration.ofDays(366))))
                        .isPresent()
                ? List.of()
                : List.of(
                        Objection.of(
                                "H6",
                                "Skriv när begäran kom: en dag och ett klockslag det senaste året,"
                                        + " inte i framtiden."));
    }
}
