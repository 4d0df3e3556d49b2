package se.uppsikt.base.remembered;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What was answered since so many changes.
 *
 * @param changes how many there had been before the first of them was asked, so that what is newer
 *     than that is asked for again, and nothing older is ever told
 * @param known the answer to each question
 */
record Answers(long changes, ConcurrentMap<Object, Object> known) {
    Answers(long changes) {
        this(changes, new ConcurrentHashMap<>());
    }
}
