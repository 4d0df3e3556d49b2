package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.shared.Enforces;

/**
 * All rules that can judge a text by itself. They only point: nothing here hides or removes, and
 * nothing that calls this may do so without a person between.
 */
@Enforces(
        value = "M8",
        how =
                "Förslagen bygger på regler som vem som helst kan läsa. Det som i stället liknar märkta"
                        + " texter säger att det är så. Inget förslag gör något av sig självt.")
final class SuggestionRules {
    private static final Lexicon LEXICON =
            Lexicon.read(
                    Map.of(
                            SuggestionRule.DANGER_TO_LIFE, "livsfara.txt",
                            SuggestionRule.CHILD_AT_RISK, "barn.txt",
                            SuggestionRule.THREAT, "hot.txt",
                            SuggestionRule.GROUP_HATRED, "hets.txt",
                            SuggestionRule.ABUSE, "krankningar.txt",
                            SuggestionRule.SEXUAL_INSULT, "sexuellt.txt",
                            SuggestionRule.HEALTH_OF_ANOTHER, "annan.txt",
                            SuggestionRule.RECORDS_REQUEST, "begaran.txt",
                            SuggestionRule.APPEAL, "overklagande.txt"));

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
        List<Suggestion> links = LinkRules.find(text);
        List<Suggestion> emails = apartFrom(spelledOut(links, text), EmailRules.find(text));
        found.addAll(emails);
        found.addAll(apartFrom(emails, links));
        found.addAll(CaseNumberRules.find(text));
        for (Lexicon.Found one : LEXICON.find(text)) {
            found.add(new Suggestion(one.rule(), one.where(), why(one.rule())));
        }
        if (found.isEmpty()) {
            found.addAll(ThanksRules.find(text));
        }
        found.sort(Comparator.comparingInt(suggestion -> suggestion.where().start()));
        return List.copyOf(found);
    }

    private static String why(SuggestionRule rule) {
        return switch (rule) {
            case DANGER_TO_LIFE ->
                    "Orden står i ordlistan över fara för liv. Är det sant och nu: ring 112. Läs"
                            + " sammanhanget.";
            case CHILD_AT_RISK ->
                    "Orden står i ordlistan över barn i fara. Kan ett barn fara illa ska"
                            + " socialnämnden få veta det samma dag.";
            case THREAT ->
                    "Orden står i ordlistan över hot. Läs sammanhanget: citat och bildspråk är inte"
                            + " hot.";
            case GROUP_HATRED ->
                    "Orden står i ordlistan över hot och missaktning mot en grupp. Läs sammanhanget:"
                            + " åsikter om politik och religion är fria. Det uppenbara ska bort.";
            case ABUSE ->
                    "Ordet står i ordlistan över kränkande ord. Läs sammanhanget: den som berättar"
                            + " vad hen blivit kallad kränker ingen.";
            case SEXUAL_INSULT ->
                    "Orden står i ordlistan över sexuella kränkningar. Läs sammanhanget.";
            case HEALTH_OF_ANOTHER ->
                    "Texten nämner någon annan tillsammans med en sjukdom, en vård eller ett stöd."
                            + " Bekräfta ingenting i svaret.";
            case RECORDS_REQUEST ->
                    "Texten kan vara en begäran om handling. Den behandlas genast, och ingen behöver"
                            + " säga vem hen är.";
            case APPEAL ->
                    "Texten kan vara ett överklagande. Dagen den kom gäller, och den beslutande"
                            + " nämnden ska ha den samma dag.";
            case PERSONAL_NUMBER, PHONE, EMAIL, CASE_NUMBER, THANKS, LINK, REPETITION, CAMPAIGN ->
                    throw new IllegalArgumentException("has no list of words: " + rule);
        };
    }

    /** An at sign in an address that begins with http is part of that address. */
    private static List<Suggestion> spelledOut(List<Suggestion> links, NormalizedText text) {
        return links.stream()
                .filter(
                        link ->
                                text.original()
                                        .substring(link.where().start(), link.where().end())
                                        .contains("//"))
                .toList();
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
