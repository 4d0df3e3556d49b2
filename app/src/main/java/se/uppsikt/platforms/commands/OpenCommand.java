package se.uppsikt.platforms.commands;

import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Command;

/**
 * An unfinished command as the connection page shows it.
 *
 * @param words the last trouble in Swedish; null when there was none
 */
public record OpenCommand(Command command, @Nullable String words) {
    public static OpenCommand of(CommandRows.Held held) {
        return new OpenCommand(held.command(), held.words());
    }

    public boolean byHand() {
        return command.state() == Command.State.BY_HAND;
    }

    /** Whether it waits for somebody who has seen what stands on the platform. */
    public boolean uncertain() {
        return command.state() == Command.State.UNCERTAIN;
    }
}
