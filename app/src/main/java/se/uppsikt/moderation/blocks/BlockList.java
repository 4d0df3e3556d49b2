package se.uppsikt.moderation.blocks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.Command;

/**
 * A page of the list.
 *
 * @param accounts those that the person may choose among
 * @param handle the account it is narrowed to; empty for all
 * @param next where the next page begins; null when nothing follows
 */
public record BlockList(
        View view,
        List<Row> rows,
        List<Closed> threads,
        List<Account> accounts,
        String handle,
        @Nullable UUID next) {

    /** Which decisions are shown. */
    public enum View {
        NOW("galler", "Gäller nu", List.of(Block.State.PROPOSED, Block.State.IN_FORCE)),
        BEFORE("tidigare", "Tidigare", List.of(Block.State.ENDED, Block.State.DECLINED));

        private final String word;
        private final String swedish;
        private final List<Block.State> states;

        View(String word, String swedish, List<Block.State> states) {
            this.word = word;
            this.swedish = swedish;
            this.states = states;
        }

        public String word() {
            return word;
        }

        public String swedish() {
            return swedish;
        }

        List<Block.State> states() {
            return states;
        }

        static View of(@Nullable String word) {
            return BEFORE.word.equals(word) ? BEFORE : NOW;
        }
    }

    /**
     * One decision.
     *
     * @param platform the order to the platform that follows from it; null when none does
     */
    public record Row(Block block, String account, @Nullable Command platform) {
        /** Whether the platform does not do yet what the decision says. */
        public boolean waits() {
            return platform != null && platform.state() != Command.State.DONE;
        }
    }

    /**
     * One closed thread.
     *
     * @param moderates whether the person may do something about it
     */
    public record Closed(
            ClosedThread thread, String account, @Nullable Command platform, boolean moderates) {}

    /** The same list, in an address. */
    public String query(View other) {
        return "?visa=" + other.word() + (handle.isEmpty() ? "" : "&konto=" + handle);
    }
}
