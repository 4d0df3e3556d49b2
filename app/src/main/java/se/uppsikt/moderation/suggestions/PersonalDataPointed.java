package se.uppsikt.moderation.suggestions;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.records.redaction.MarkSuggestions;

/**
 * The same rules that point at a text for whoever moderates, for whoever hands it out: what may be
 * about somebody. Whether it is secret, and by what, a person decides.
 */
@Component
class PersonalDataPointed implements MarkSuggestions {
    @Override
    public List<Suggested> in(String text) {
        return SuggestionRules.find(text).stream()
                .filter(each -> isPersonal(each.rule()))
                .map(
                        each ->
                                new Suggested(
                                        each.where().start(),
                                        each.where().end(),
                                        each.rule().swedish()))
                .toList();
    }

    private static boolean isPersonal(SuggestionRule rule) {
        return switch (rule) {
            case PERSONAL_NUMBER, PHONE, EMAIL, HEALTH_OF_ANOTHER, CHILD_AT_RISK -> true;
            case DANGER_TO_LIFE,
                    THREAT,
                    GROUP_HATRED,
                    ABUSE,
                    SEXUAL_INSULT,
                    RECORDS_REQUEST,
                    APPEAL,
                    CASE_NUMBER,
                    THANKS,
                    LINK,
                    REPETITION,
                    CAMPAIGN ->
                    false;
        };
    }
}
