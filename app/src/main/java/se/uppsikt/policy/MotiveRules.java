package se.uppsikt.policy;

import java.util.List;
import se.uppsikt.base.shared.Objection;

/** How much a person must say, and may say, about why something is done (M1). */
public final class MotiveRules {
    private static final int WORDS_AT_MOST = 4000;

    private MotiveRules() {}

    /**
     * @param what what is worded, as the sentence names it, such as {@code Motivet}
     */
    public static List<Objection> worded(String what, String words, Guideline guideline) {
        int least = guideline.moderation().motiveLength();
        int length = words.codePointCount(0, words.length());
        if (words.isBlank() || words.strip().codePointCount(0, words.strip().length()) < least) {
            return List.of(
                    Objection.of("M1", what + " ska vara minst " + least + " tecken långt."));
        }
        return length > WORDS_AT_MOST
                ? List.of(
                        Objection.of(
                                "M1", what + " får vara högst " + WORDS_AT_MOST + " tecken långt."))
                : List.of();
    }
}
