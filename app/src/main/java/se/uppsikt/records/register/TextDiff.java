package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run of words in a wording, compared with the wording before it; pages mark what was added and
 * what was taken away.
 */
public record TextDiff(Change change, String text) {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** More than this is shown as taken away and written anew, whole. */
    private static final long AT_MOST = 4_000_000;

    /** What an edit did to it. */
    public enum Change {
        SAME,
        ADDED,
        TAKEN_AWAY
    }

    static List<TextDiff> between(@Nullable String before, @Nullable String after) {
        String[] old = words(before);
        String[] now = words(after);
        if ((long) old.length * now.length > AT_MOST) {
            return List.of(
                    new TextDiff(Change.TAKEN_AWAY, String.join("", old)),
                    new TextDiff(Change.ADDED, String.join("", now)));
        }
        int[][] common = common(old, now);
        List<TextDiff> passages = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length || j < now.length) {
            if (i < old.length && j < now.length && old[i].equals(now[j])) {
                add(passages, Change.SAME, now[j]);
                i++;
                j++;
            } else if (j == now.length || i < old.length && common[i + 1][j] >= common[i][j + 1]) {
                add(passages, Change.TAKEN_AWAY, old[i++]);
            } else {
                add(passages, Change.ADDED, now[j++]);
            }
        }
        return passages;
    }

    /** How many words the rests have in common, from each pair of places on. */
    private static int[][] common(String[] old, String[] now) {
        int[][] common = new int[old.length + 1][now.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = now.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i].equals(now[j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<TextDiff> passages, Change change, String word) {
        if (!passages.isEmpty() && passages.getLast().change == change) {
            passages.add(new TextDiff(change, passages.removeLast().text + word));
        } else {
            passages.add(new TextDiff(change, word));
        }
    }

    private static String[] words(@Nullable String text) {
        return text == null || text.isEmpty() ? new String[0] : WORDS.split(text);
    }
}
