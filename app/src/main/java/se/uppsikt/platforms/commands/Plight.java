package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.PlatformKey;

/**
 * An answer as whoever decides about it sees it.
 *
 * @param words what the platform last said about it, in Swedish; null when it said nothing
 * @param found what stands on the platform and may be it, the most recent first
 * @param leaving how it waits, or waited until it was undone; null when it was sent at once
 */
public record Plight(
        Command command, @Nullable String words, List<Found> found, @Nullable Leaving leaving) {
    public Plight {
        found = List.copyOf(found);
    }

    /** Whether it may have arrived, so that a person must look. */
    public boolean uncertain() {
        return command.state() == Command.State.UNCERTAIN;
    }

    /** Whether the platform has refused it, so that it is written anew or done by hand. */
    public boolean refused() {
        return switch (command.state()) {
            case BY_HAND, FAILED -> true;
            case WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP, UNCERTAIN, DONE, UNDONE -> false;
        };
    }

    /** Whether nothing of it has left the house, so that it can be undone. */
    public boolean leaves() {
        return command.state() == Command.State.WAITING && leaving != null;
    }

    /** Whether it was taken back before anything had left the house. */
    public boolean undone() {
        return command.state() == Command.State.UNDONE;
    }

    /** Whether this person has ordered what can be, or could be, undone. */
    public boolean by(Actor actor) {
        return leaving != null && leaving.by().equals(actor.person());
    }

    /** Whether there is something to decide about it, or to say of it. */
    public boolean told() {
        return uncertain() || refused() || leaves() || undone();
    }

    /**
     * What stands on the platform and may be an answer whose outcome is uncertain.
     *
     * @param text null when it has none
     * @param writtenAt null when the platform does not say
     */
    public record Found(PlatformKey key, @Nullable String text, @Nullable Instant writtenAt) {}
}
