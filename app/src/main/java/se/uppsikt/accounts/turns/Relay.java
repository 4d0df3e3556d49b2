package se.uppsikt.accounts.turns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceArea;

/**
 * Who answers for an account, and when (K5): the host of the week, and between two hosts the
 * service area that owns it. What waits is thereby always somebody's, and its deadline follows the
 * turn without being moved.
 *
 * @param legs the weeks of the relay that were not withdrawn, or run until they were; in order
 */
public record Relay(ServiceArea owner, List<Leg> legs) {
    public Relay {
        legs = legs.stream().sorted(Comparator.comparing(leg -> leg.turn().from())).toList();
    }

    /** One host's time. */
    public record Leg(Turn turn, ServiceArea host) {}

    /** The host at this moment. */
    public Optional<Leg> leg(Instant at) {
        return legs.stream().filter(leg -> leg.turn().runs(at)).findFirst();
    }

    /** Who answers for what is due at this moment. */
    public ServiceArea answers(Instant at) {
        return leg(at).map(Leg::host).orElse(owner);
    }

    /** When somebody else begins to answer; null when nobody else is to. */
    public @Nullable Instant changes(Instant after) {
        Optional<Leg> now = leg(after);
        return now.isPresent()
                ? now.get().turn().end()
                : upcoming(after).map(leg -> leg.turn().from()).orElse(null);
    }

    /** The first host whose time has not begun. */
    public Optional<Leg> upcoming(Instant now) {
        return legs.stream().filter(leg -> leg.turn().from().isAfter(now)).findFirst();
    }

    /** Who answered before the one who answers now; null before the first turn. */
    public @Nullable ServiceArea before(Instant now) {
        Instant began =
                leg(now).map(leg -> leg.turn().from())
                        .orElseGet(
                                () ->
                                        legs.stream()
                                                .map(leg -> leg.turn().end())
                                                .filter(end -> !end.isAfter(now))
                                                .max(Comparator.naturalOrder())
                                                .orElse(null));
        return began == null ? null : answers(began.minusNanos(1));
    }
}
