package se.uppsikt.platforms;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;

/**
 * What a platform lets one do; what it cannot do becomes a by-hand task (X8).
 *
 * @param answerPrivately whether a comment can be answered in a message to whoever wrote it
 * @param like whether a comment can be liked, and that be taken back
 * @param pictures which picture goes along with an answer in the open; null when none does
 * @param limits how long and how late an answer may be
 * @param closeComments whether the comments under a post can be closed and opened
 */
public record Capabilities(
        boolean answer,
        boolean answerPrivately,
        boolean hide,
        boolean remove,
        boolean block,
        boolean altText,
        boolean editEvents,
        boolean like,
        @Nullable Pictures pictures,
        AnswerLimits limits,
        boolean closeComments) {

    /** Where only a person closes the comments under a post. */
    public Capabilities(
            boolean answer,
            boolean answerPrivately,
            boolean hide,
            boolean remove,
            boolean block,
            boolean altText,
            boolean editEvents,
            boolean like,
            @Nullable Pictures pictures,
            AnswerLimits limits) {
        this(
                answer,
                answerPrivately,
                hide,
                remove,
                block,
                altText,
                editEvents,
                like,
                pictures,
                limits,
                false);
    }

    /** Whether it can be asked to do this. */
    public boolean can(Command.Deed deed) {
        return switch (deed) {
            case ANSWER -> answer;
            case PRIVATE_ANSWER -> answerPrivately;
            case HIDE, UNHIDE -> hide;
            case REMOVE -> remove;
            case BLOCK, UNBLOCK -> block;
            case CLOSE_COMMENTS, OPEN_COMMENTS -> closeComments;
            case LIKE, UNLIKE -> like;
        };
    }

    /**
     * One picture that goes along with an answer.
     *
     * @param largest in bytes
     */
    public record Pictures(int largest, Set<MediaType> types) {
        public Pictures {
            types = Set.copyOf(types);
        }
    }

    /**
     * How long an answer may be on a platform, and how long one may wait with it.
     *
     * @param comment how long an answer in the open may be
     * @param message how long an answer in a message may be
     * @param conversation how long after somebody last wrote in a conversation it can be answered
     *     there; null for as long as one likes
     * @param privately how long after a comment whoever wrote it can be answered in a message; null
     *     for as long as one likes
     */
    public record AnswerLimits(
            Length comment,
            Length message,
            @Nullable Duration conversation,
            @Nullable Duration privately) {

        /** How long an answer of this kind to this may be. */
        public Length length(Contribution about, Command.Deed deed) {
            boolean apart =
                    deed == Command.Deed.PRIVATE_ANSWER
                            || about.kind() == ContributionKind.DIRECT_MESSAGE;
            return apart ? message : comment;
        }

        /** What a platform counts when it counts characters. */
        public enum Counting {
            /** As people mostly do: one for each letter and most emoji. */
            CODE_POINTS,
            /** As browsers and Java do: an emoji is at least two. */
            UTF16_UNITS,
            /** What travels on the wire: an {@code å} is two and an emoji at least four. */
            UTF8_BYTES,
            /** What a reader takes for one sign, however many it is put together of. */
            GRAPHEMES;

            public int count(String text) {
                return switch (this) {
                    case CODE_POINTS -> text.codePointCount(0, text.length());
                    case UTF16_UNITS -> text.length();
                    case UTF8_BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
                    case GRAPHEMES -> graphemes(text);
                };
            }

            private static int graphemes(String text) {
                BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
                signs.setText(text);
                int count = 0;
                while (signs.next() != BreakIterator.DONE) {
                    count++;
                }
                return count;
            }
        }

        /** A longest text, counted as the platform counts. */
        public record Length(int longest, Counting counting) {
            /** How much too long it is; nought or less when it is not. */
            public int over(String text) {
                return counting.count(text) - longest;
            }
        }
    }
}
