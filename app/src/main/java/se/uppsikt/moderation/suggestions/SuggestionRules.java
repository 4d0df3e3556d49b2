package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import se.uppsikt.base.shared.Enforces;

/**
 * All rules that can judge a text by itself. They only point: nothing here hides or removes, and
 * nothing that calls this may do so without a person between.
 */
@Enforces(
        value = "M8",
        how =
                "Förslagen bygger på regler som vem som helst kan läsa, och gör ingenting av sig själva.")
final class SuggestionRules {
    private static final Lexicon THREATS = Lexicon.read("hot.txt");
    private static final Lexicon ABUSE = Lexicon.read("krankningar.txt");
    private static final String WHY_THREAT =
            "Orden står i ordlistan över hot. Läs sammanhanget: citat och bildspråk är inte hot.";
    private static final String WHY_ABUSE =
            "Ordet står i ordlistan över kränkande ord. Läs sammanhanget: den som berättar vad hen"
                    + " blivit kallad kränker ingen.";

    private SuggestionRules() {}

    /** What the rules find in a text, in the order of the text. */
    static List<Suggestion> find(String original) {
        return find(new NormalizedText(original));
    }

    static List<Suggestion> find(NormalizedText text) {
        var found = new ArrayList<Suggestion>();
        List<Suggestion> personal = PersonalNumberRules.find(text);
        found.addAll(personal);
        found.addAll(apartFrom(personal, PhoneRules.find(text)));
        found.addAll(EmailRules.find(text));
        found.addAll(LinkRules.find(text));
        for (var where : THREATS.find(text)) {
            found.add(new Suggestion(SuggestionRule.THREAT, where, WHY_THREAT));
        }
        for (var where : ABUSE.find(text)) {
            found.add(new Suggestion(SuggestionRule.ABUSE, where, WHY_ABUSE));
        }
        found.sort(Comparator.comparingInt(suggestion -> suggestion.where().start()));
        return List.copyOf(found);
    }

    /** The suggestions, in the order of the text, that touch none of the others. */
    private static List<Suggestion> apartFrom(List<Suggestion> others, List<Suggestion> found) {
        var taken = new BitSet();
        others.forEach(other -> taken.set(other.where().start(), other.where().end()));
        return found.stream()
                .filter(
                        suggestion -> {
                            int next = taken.nextSetBit(suggestion.where().start());
                            return next < 0 || next >= suggestion.where().end();
                        })
                .toList();
    }
}
