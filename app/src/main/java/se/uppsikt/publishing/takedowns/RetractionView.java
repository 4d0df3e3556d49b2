package se.uppsikt.publishing.takedowns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.records.ContributionId;

/**
 * A task as people see it.
 *
 * @param account as the account is called
 * @param contribution as what the post is kept; null when nobody knows its name on the platform
 * @param ordered the last order to remove it; null when there is none
 * @param mayAct whether the reader may
 */
public record RetractionView(
        Retraction task,
        String account,
        Platform platform,
        Whereabouts post,
        @Nullable ContributionId contribution,
        @Nullable Command ordered,
        boolean mayAct) {

    public String address() {
        return RetractionPage.LIST + "/" + task.id().value();
    }

    /** Where the post is read; null where the platform does not say. */
    public @Nullable String link() {
        return post.address() == null ? null : post.address().toString();
    }

    /** Such as {@code Senast i morgon}. */
    public String due(Instant now) {
        return (late(now) ? "Skulle ha varit klart " : "Senast ")
                + SwedishTime.deadline(task.dueAt(), now);
    }

    public boolean late(Instant now) {
        return now.isAfter(task.dueAt());
    }

    /** Its shape and colour in the stylesheet. */
    public String shape(Instant now) {
        return late(now) ? "due" : "soon";
    }

    /** Whether the platform can be asked to, for the first time or anew. */
    public boolean orderable() {
        Command command = ordered;
        return mayAct
                && task.open()
                && contribution != null
                && (command == null || command.state() == Command.State.FAILED);
    }

    /** Whether a person may say that it is done: nothing is under way. */
    public boolean byHand() {
        Command command = ordered;
        return mayAct
                && task.open()
                && post.published()
                && (command == null
                        || switch (command.state()) {
                            case BY_HAND, FAILED, UNCERTAIN, UNDONE, DONE -> true;
                            case WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP -> false;
                        });
    }
}
