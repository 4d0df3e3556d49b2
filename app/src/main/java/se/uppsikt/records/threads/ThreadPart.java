package se.uppsikt.records.threads;

import java.util.List;
import se.uppsikt.records.Kept;

/**
 * A part of a post with its comments, or of a conversation, in the order of time.
 *
 * @param part what was written one after the other; nothing of the thread lies between
 * @param context what the part is not understood without but lies outside it: the post, what its
 *     entries answer, and answers to the one it is about
 * @param before how many in the thread were written before the part; one more than {@link #COUNTED}
 *     when there are more
 * @param after how many were written after it, counted as far
 */
public record ThreadPart(List<Kept> part, List<Kept> context, long before, long after) {
    /** A thread may have a hundred thousand; nobody is helped by the number. */
    public static final long COUNTED = 1_000;

    public ThreadPart {
        part = List.copyOf(part);
        context = List.copyOf(context);
    }

    /** Which part of a thread, seen from one contribution. */
    public enum Side {
        /** With it in the middle, or as near as the ends of the thread allow. */
        AROUND,
        EARLIER,
        LATER
    }

    /** How many the whole thread has, as far as they are counted. */
    public long whole() {
        return before + part.size() + after;
    }
}
