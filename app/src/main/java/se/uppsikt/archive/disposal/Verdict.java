package se.uppsikt.archive.disposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one thing may go.
 *
 * @param against everything that stands against it, the weightiest first; nothing when it may go
 * @param note what destruction itself says about why it cannot be done; null when it says nothing
 */
public record Verdict(List<RefusalReason> against, @Nullable String note) {
    static final Verdict FREE = new Verdict(List.of(), null);

    public Verdict {
        against = List.copyOf(against);
    }

    static Verdict of(RefusalReason reason) {
        return new Verdict(List.of(reason), null);
    }

    static Verdict of(Collection<RefusalReason> against) {
        return new Verdict(against.stream().sorted().toList(), null);
    }

    /** It cannot be destroyed without taking other things along. */
    static Verdict inseparable(String note) {
        return new Verdict(List.of(RefusalReason.INSEPARABLE), note);
    }

    public boolean free() {
        return against.isEmpty();
    }

    Optional<RefusalReason> weightiest() {
        return against.stream().findFirst();
    }

    /** It has another wording than the one that was judged. */
    Verdict changed(boolean so) {
        if (!so) {
            return this;
        }
        List<RefusalReason> more = new ArrayList<>(against);
        more.add(RefusalReason.CHANGED);
        return new Verdict(more.stream().sorted().toList(), note);
    }

    /** Every reason in a sentence of its own. */
    public List<String> sentences() {
        List<String> sentences =
                new ArrayList<>(against.stream().map(RefusalReason::sentence).toList());
        if (note != null) {
            sentences.add(note);
        }
        return sentences;
    }
}
