package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a lexicon: a word, or words in a row, some of them with room for others between.
 *
 * @param atStart nothing stands before it in its sentence
 * @param atEnd nothing stands after it in its sentence
 */
record Phrase(List<Slot> slots, boolean atStart, boolean atEnd) {
    private static final Map<String, Integer> ROOM = Map.of("..", 3, "...", 8);
    private static final String SENTENCE = ".";
    private static final String OR_END = "|.";
    private static final String EITHER = " <> ";
    private static final String FAR = " ... ";

    private static final Map<String, List<String>> ENDINGS =
            Map.of(
                    "1", List.of("a", "an", "or", "orna"),
                    "2", List.of("", "en", "ar", "arna"),
                    "e", List.of("e", "en", "ar", "arna"),
                    "3", List.of("", "en", "er", "erna"),
                    "5", List.of("", "et", "en", "ena"));

    /** The forms that may stand in one place, and how many other words may stand before it. */
    record Slot(Set<CharacterForm> forms, int room) {}

    /**
     * The phrases of a line: two where its last word may also be the end of the sentence, and two
     * where its halves may stand in either order.
     */
    static List<Phrase> read(String line, WordGroups groups) {
        int either = line.indexOf(EITHER);
        if (either >= 0) {
            String one = line.substring(0, either);
            String other = line.substring(either + EITHER.length());
            return List.of(readOne(one + FAR + other, groups), readOne(other + FAR + one, groups));
        }
        if (!line.endsWith(OR_END)) {
            return List.of(readOne(line, groups));
        }
        String withWord = line.substring(0, line.length() - OR_END.length());
        String before = withWord.substring(0, withWord.lastIndexOf(' '));
        return List.of(readOne(withWord, groups), readOne(before + " " + SENTENCE, groups));
    }

    private static Phrase readOne(String line, WordGroups groups) {
        var slots = new ArrayList<Slot>();
        List<String> parts = List.of(line.split(" +", -1));
        int room = 0;
        for (String part : parts) {
            if (ROOM.containsKey(part)) {
                room = ROOM.getOrDefault(part, 0);
            } else if (!part.equals(SENTENCE)) {
                slots.add(new Slot(forms(part, groups), room));
                room = 0;
            }
        }
        return new Phrase(
                List.copyOf(slots),
                parts.getFirst().equals(SENTENCE),
                parts.getLast().equals(SENTENCE));
    }

    private static Set<CharacterForm> forms(String part, WordGroups groups) {
        return Arrays.stream(part.split("\\|", -1))
                .flatMap(word -> word.startsWith("[") ? groups.words(word) : Stream.of(word))
                .map(word -> word.replace('é', 'e'))
                .flatMap(word -> inflected(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<CharacterForm> inflected(String word) {
        CharacterForm.Place place = place(word);
        boolean needsDots = word.endsWith("!");
        boolean marked = word.charAt(0) == '+' || word.charAt(0) == '-';
        boolean goesOn = place == CharacterForm.Place.BEGINNING;
        String bare = word.substring(marked ? 1 : 0, word.length() - (needsDots || goesOn ? 1 : 0));
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

    private static CharacterForm.Place place(String word) {
        if (word.endsWith("*")) {
            return CharacterForm.Place.BEGINNING;
        }
        return switch (word.charAt(0)) {
            case '+' -> CharacterForm.Place.WHOLE_OR_LAST;
            case '-' -> CharacterForm.Place.LAST_PART;
            default -> CharacterForm.Place.WHOLE_WORD;
        };
    }
}
