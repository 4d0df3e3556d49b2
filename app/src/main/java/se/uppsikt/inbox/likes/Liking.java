package se.uppsikt.inbox.likes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Leaving;

/**
 * How it is with our liking of a contribution, for whoever may press.
 *
 * @param municipality in whose name it is liked
 * @param offered whether there is a button to press: the platform lets us, and nothing hinders
 * @param leaving how it waits before it is sent; null when it does not
 * @param mine whether the person who looks has ordered what waits
 */
public record Liking(
        String municipality,
        boolean offered,
        Stage stage,
        @Nullable Leaving leaving,
        boolean mine) {

    /** How far it has come. */
    public enum Stage {
        /** Not liked by us. */
        NOT,
        /** It has not left the house. */
        LEAVING,
        /** It is being done, or being taken back. */
        UNDER_WAY,
        LIKED
    }

    /** Whether whoever looks can undo it. */
    public boolean undoable() {
        return stage == Stage.LEAVING && mine && leaving != null;
    }

    /** The like that stands on the platform, as far as we know; null when none does. */
    public static @Nullable Command standing(List<Command> commands) {
        return likes(commands).stream()
                .filter(command -> command.state() == Command.State.DONE)
                .reduce((_, later) -> later)
                .filter(command -> command.deed() == Command.Deed.LIKE)
                .orElse(null);
    }

    /** Whether a later order of liking has come instead of this one, or it never left the house. */
    public static boolean overtaken(List<Command> commands, Command command) {
        return command.deed().matter() == Command.Matter.LIKING
                && last(commands).filter(last -> last.id().equals(command.id())).isEmpty();
    }

    /** What was ordered last of liking, unless it was undone before it left. */
    static Optional<Command> last(List<Command> commands) {
        return likes(commands).stream().reduce((_, later) -> later);
    }

    static Stage stage(List<Command> commands, boolean leaves) {
        Stage otherwise = standing(commands) == null ? Stage.NOT : Stage.LIKED;
        return last(commands)
                .map(
                        command ->
                                switch (command.state()) {
                                    case WAITING -> leaves ? Stage.LEAVING : Stage.UNDER_WAY;
                                    case UNDER_WAY, RETRYING, BEING_LOOKED_UP, UNCERTAIN ->
                                            Stage.UNDER_WAY;
                                    case BY_HAND, FAILED, DONE, UNDONE -> otherwise;
                                })
                .orElse(otherwise);
    }

    private static List<Command> likes(List<Command> commands) {
        return commands.stream()
                .filter(command -> command.deed().matter() == Command.Matter.LIKING)
                .filter(command -> command.state() != Command.State.UNDONE)
                .toList();
    }
}
