package se.uppsikt.platforms.bluesky;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/** Compares what is shown with what is kept, and hands over what differs. */
final class Comparing {
    private final Access access;
    private final PollSink desk;
    private final Set<PlatformKey> seen = new HashSet<>();

    Comparing(Access access, PollSink desk) {
        this.access = access;
        this.desk = desk;
    }

    boolean saw(PlatformKey key) {
        return seen.contains(key);
    }

    void keep(Reply reply, List<Shown> shown) {
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        for (Shown each : shown) {
            boolean again = !seen.add(each.key());
            if (!again || each.hidden() != null) {
                compare(each, found);
            }
        }
        desk.keep(reply.raw(), found);
    }

    private void compare(Shown shown, List<Function<OriginalId, Observation>> found) {
        Contribution known = desk.known(shown.key()).orElse(null);
        boolean hidden = Boolean.TRUE.equals(shown.hidden());
        if (known == null) {
            found.add(shown.written(access, desk.now(), false));
            if (hidden) {
                found.add(standing(shown, true));
            }
            return;
        }
        if (!shown.says(known.text())) {
            found.add(shown.written(access, desk.now(), true));
        } else if (shown.names(known)) {
            found.add(shown.named(access, desk.now(), known));
        }
        if (known.facts().withdrawnAt() != null) {
            found.add(
                    original ->
                            new Observation.StandsThere(
                                    access.account(), shown.key(), desk.now(), original));
        }
        boolean before = known.facts().visibility() == Facts.Visibility.HIDDEN;
        if (shown.hidden() != null && hidden != before) {
            found.add(standing(shown, hidden));
        }
    }

    private Function<OriginalId, Observation> standing(Shown shown, boolean hidden) {
        return original ->
                new Observation.VisibilitySeen(
                        access.account(), shown.key(), hidden, desk.now(), original);
    }

    /** It has been asked for by its own uri, and is not there. */
    void gone(byte[] answer, Contribution known) {
        desk.keep(
                answer,
                List.of(
                        original ->
                                new Observation.Withdrawn(
                                        access.account(),
                                        known.key(),
                                        known.thread(),
                                        desk.now(),
                                        original)));
    }
}
