package se.uppsikt.publishing.gate;

import java.util.List;
import java.util.Optional;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.SuggestionRule;

/**
 * What the rules may find that is not to go out, and how it is mended. Words about danger and about
 * children at risk are no such thing in what a municipality says to everybody.
 */
enum Secret {
    PERSONAL_NUMBER("Ett personnummer står i %s. Ta bort det."),
    PHONE(
            "Ett telefonnummer som kan vara privat står i %s. Ta bort det, eller skriv verksamhetens"
                    + " eget nummer."),
    EMAIL(
            "En e-postadress som kan vara privat står i %s. Ta bort den, eller skriv verksamhetens"
                    + " egen."),
    HEALTH(
            "Något som kan gälla en persons hälsa eller stöd står i %s. Skriv om det utan personen."),
    THREAT("Ord ur listan över hot står i %s. Skriv om det."),
    ABUSE("Kränkande ord står i %s. Skriv om det.");

    private final String sentence;

    Secret(String sentence) {
        this.sentence = sentence;
    }

    String in(List<String> places) {
        return sentence.formatted(Named.list(places));
    }

    static boolean isPersonalNumber(Suggestion suggestion) {
        return suggestion.rule() == SuggestionRule.PERSONAL_NUMBER;
    }

    /** Nothing when what was found may stand in what we publish. */
    static Optional<Secret> of(Suggestion suggestion, String text, Contacts contacts) {
        String seen = text.substring(suggestion.where().start(), suggestion.where().end());
        return switch (suggestion.rule()) {
            case PERSONAL_NUMBER -> Optional.of(PERSONAL_NUMBER);
            case PHONE -> contacts.mayShowPhone(seen) ? Optional.empty() : Optional.of(PHONE);
            case EMAIL -> contacts.mayShowEmail(seen) ? Optional.empty() : Optional.of(EMAIL);
            case HEALTH_OF_ANOTHER -> Optional.of(HEALTH);
            case THREAT -> Optional.of(THREAT);
            case GROUP_HATRED, ABUSE, SEXUAL_INSULT -> Optional.of(ABUSE);
            case DANGER_TO_LIFE,
                    CHILD_AT_RISK,
                    RECORDS_REQUEST,
                    APPEAL,
                    CASE_NUMBER,
                    THANKS,
                    LINK,
                    REPETITION,
                    CAMPAIGN ->
                    Optional.empty();
        };
    }
}
