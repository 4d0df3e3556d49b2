package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Emoji in moderation (riktlinjerna, Tillgänglighet): a screen reader says the name of each, and
 * whoever does not see one in the middle of a sentence misses a word.
 */
final class EmojiRules {
    private static final String HEARTS = "❤♥💙💚💛💜🧡🖤🤍💗💖💕";

    private EmojiRules() {}

    static List<Advice> advice(String text, int limit) {
        List<Emoji> all = Emoji.in(text);
        List<Advice> advice = new ArrayList<>();
        if (all.size() > limit) {
            Emoji first = all.get(limit);
            advice.add(
                    new Advice(
                            Rule.MANY_EMOJI,
                            "Texten har %d emojier, och riktlinjen säger högst %d. En skärmläsare läser upp"
                                            .formatted(all.size(), limit)
                                    + " namnet på var och en.",
                            first.from(),
                            all.getLast().to()));
        }
        for (Emoji each : all) {
            if (standsForWord(text, each)) {
                advice.add(
                        new Advice(
                                Rule.EMOJI_AS_WORD,
                                "Emojin står mitt i en mening. Skriv ordet, och sätt emojin sist.",
                                each.from(),
                                each.to()));
            }
        }
        return advice;
    }

    private static boolean standsForWord(String text, Emoji emoji) {
        int before = emoji.from() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = emoji.to();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        if (before < 0 || after >= text.length() || !Character.isLetter(text.charAt(before))) {
            return false;
        }
        boolean heart =
                HEARTS.contains(new String(Character.toChars(text.codePointAt(emoji.from()))));
        char next = text.charAt(after);
        return Character.isLowerCase(next) || heart && Character.isLetter(next);
    }
}
