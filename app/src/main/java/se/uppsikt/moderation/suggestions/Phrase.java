package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One line of a lexicon: a word, or words in a row, some of them with room for others between. */
record Phrase(List<Slot> slots) {
    /** How many words may stand where the line has two points. */
    private static final int WORDS_BETWEEN = 3;

    private static final Map<String, List<String>> ENDINGS =
            Map.of(
                    "1", List.of("a", "an", "or", "orna"),
                    "2", List.of("", "en", "ar", "arna"),
                    "e", List.of("e", "en", "ar", "arna"),
                    "3", List.of("", "en", "er", "erna"),
                    "5", List.of("", "et", "en", "ena"));

    /** The forms that may stand in one place, and whether other words may stand before it. */
    record Slot(Set<CharacterForm> forms, boolean roomBefore) {}

    static Phrase read(String line) {
        var slots = new ArrayList<Slot>();
        boolean room = false;
        for (String part : line.split(" +", -1)) {
            if (part.equals("..")) {
                room = true;
            } else {
                slots.add(new Slot(forms(part), room));
                room = false;
            }
        }
        return new Phrase(List.copyOf(slots));
    }

    int mostWordsAfter(int slot) {
        return slots.get(slot).roomBefore() ? 1 + WORDS_BETWEEN : 1;
    }

    private static Set<CharacterForm> forms(String part) {
        return java.util.Arrays.stream(part.split("\\|", -1))
                .flatMap(word -> inflected(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<CharacterForm> inflected(String word) {
        CharacterForm.Place place =
                switch (word.charAt(0)) {
                    case '+' -> CharacterForm.Place.WHOLE_OR_LAST;
                    case '-' -> CharacterForm.Place.LAST_PART;
                    default -> CharacterForm.Place.WHOLE_WORD;
                };
        boolean needsDots = word.endsWith("!");
        String bare =
                word.substring(
                        place == CharacterForm.Place.WHOLE_WORD ? 0 : 1,
                        word.length() - (needsDots ? 1 : 0));
        int slash = bare.indexOf('/');
        if (slash < 0) {
            return List.of(new CharacterForm(bare, needsDots, place));
        }
        List<String> endings = ENDINGS.get(bare.substring(slash + 1));
        if (endings == null) {
            throw new IllegalArgumentException("no such declension: " + word);
        }
        var forms = new ArrayList<CharacterForm>();
        for (String ending : endings) {
            String form = bare.substring(0, slash) + ending;
            forms.add(new CharacterForm(form, needsDots, place));
            if (!form.endsWith("s")) {
                forms.add(new CharacterForm(form + "s", needsDots, place));
            }
        }
        return forms;
    }
}
