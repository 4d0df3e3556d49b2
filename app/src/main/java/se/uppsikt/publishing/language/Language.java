package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Advice on a text that somebody writes. Pure; what LanguageTool says is {@link Proofreading}. */
public final class Language {
    private Language() {}

    /** In the order of the text. */
    public static List<Advice> advice(String text, Limits limits) {
        var prose = new Prose(text);
        List<Advice> all = new ArrayList<>();
        all.addAll(ReadabilityRules.advice(prose, limits.lix()));
        all.addAll(EmojiRules.advice(text, limits.emojis()));
        all.addAll(HashtagRules.advice(prose));
        all.addAll(LinkRules.advice(prose));
        all.addAll(CapitalsRules.advice(prose));
        all.addAll(WordingRules.advice(prose));
        all.addAll(PassiveRules.advice(prose));
        all.addAll(ToneRules.advice(text));
        return all.stream()
                .filter(each -> !limits.off().contains(each.rule()))
                .sorted(Comparator.comparingInt(Advice::from))
                .toList();
    }

    /** Läsbarhetsindex; empty where the text is too short to have one. */
    public static OptionalInt lix(String text) {
        return ReadabilityRules.lix(new Prose(text));
    }
}
