package se.uppsikt.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.LifeLine.Mark;
import se.uppsikt.records.LifeLine.State;

/**
 * How an item stands against its promise, as the list says it.
 *
 * @param state NEXT in good time, DUE when half the time has gone, LATE when it is over; DONE when
 *     nobody waits
 * @param label such as {@code senast 25 nov.}
 * @param due the last second in time; null when nobody waits
 */
public record DueMark(State state, String label, @Nullable Instant due) {
    private static final int ANSWERED = 2;

    static DueMark of(Item item, AnswerTimes times, Instant now) {
        Instant due = item.due();
        if (item.first() == Item.First.DANGER && item.state() == Item.State.CLOSED) {
            return new DueMark(State.LATE, "säg vad som är gjort", null);
        }
        if (due == null) {
            return new DueMark(State.DONE, "historik", null);
        }
        if (item.state() != Item.State.CLOSED && item.asksNothing()) {
            return new DueMark(State.NOT_NEEDED, "inget svar väntas", null);
        }
        return switch (item.state()) {
            case CLOSED -> new DueMark(State.DONE, "klar", null);
            case UNDER_WAY, WAITING -> waiting(item, due, times, now);
        };
    }

    private static DueMark waiting(Item item, Instant due, AnswerTimes times, Instant now) {
        if (now.isAfter(due)) {
            return new DueMark(State.LATE, "förföll " + SwedishTime.deadline(due, now), due);
        }
        boolean warned = item.urgent() ? near(due, times, now) : warned(item, times, now);
        return new DueMark(
                warned ? State.DUE : State.NEXT, "senast " + SwedishTime.deadline(due, now), due);
    }

    private static boolean warned(Item item, AnswerTimes times, Instant now) {
        return DeadlineRules.warnings(times, false, item.startedAt()).stream()
                .anyMatch(warning -> !now.isBefore(warning));
    }

    /** What is urgent for a shorter time than usual is near at once, as it is in the list. */
    private static boolean near(Instant due, AnswerTimes times, Instant now) {
        return times.warnAtPercent().stream()
                .anyMatch(percent -> !due.isAfter(DeadlineRules.warned(times, true, percent, now)));
    }

    /** The name of the shape in the stylesheet. */
    public String shape() {
        return switch (state) {
            case DUE -> "soon";
            case LATE -> "due";
            case NEXT, DONE, NOT_NEEDED -> "";
        };
    }

    /** The records' life line with the inbox's promise on it. */
    LifeLine on(LifeLine line) {
        Mark answered = line.marks().get(ANSWERED);
        if (due == null || answered.state() == State.DONE) {
            return line;
        }
        List<Mark> marks = new ArrayList<>(line.marks());
        marks.set(ANSWERED, new Mark(answered.word(), state, due, null));
        return new LifeLine(List.copyOf(marks));
    }
}
