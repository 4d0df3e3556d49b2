package se.uppsikt.platforms.linkedin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.retention.Way;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Asks for one contribution by its name. What others write on their own pages cannot be asked. */
final class LinkedInQuestion {
    private final LinkedInApi api;
    private final Access access;
    private final PollSink desk;
    private final Comparison comparison;
    private final Way way;

    /**
     * @param way whether what members have written is kept, or only what the page has
     */
    LinkedInQuestion(
            LinkedInApi api, Access access, PollSink desk, Comparison comparison, Way way) {
        this.api = api;
        this.access = access;
        this.desk = desk;
        this.comparison = comparison;
        this.way = way;
    }

    /**
     * @param told the post that it is said to stand under; null for a post
     * @param known what is kept of it; null when only its key has been heard of
     */
    void ask(PlatformKey key, @Nullable PlatformKey told, @Nullable Contribution known) {
        if (known != null && !asked(known.kind())) {
            return;
        }
        if (Urn.isComment(key)) {
            PlatformKey kept = known == null ? Urn.place(key) : known.thread();
            comment(key, told == null ? kept : told, known != null);
        } else if (Urn.isActivity(key)) {
            if (way.readsMembers()) {
                trace(key);
            }
        } else if (Urn.post(key.value()) != null) {
            post(key);
        }
    }

    private static boolean asked(ContributionKind kind) {
        return switch (kind) {
            case POST, COMMENT -> true;
            case MENTION, DIRECT_MESSAGE, REVIEW, STORY, BY_HAND -> false;
        };
    }

    /** The address of a comment. */
    static String path(PlatformKey comment) {
        return comments(Urn.place(comment)) + "/" + Urn.number(comment);
    }

    /** The address of what stands under a post, or under a comment. */
    static String comments(PlatformKey under) {
        return "socialActions/" + Urn.encoded(under.value()) + "/comments";
    }

    /** Where members are left unread, what is kept of theirs is told of when it is gone. */
    private void comment(PlatformKey key, PlatformKey thread, boolean known) {
        try {
            Reply reply = api.get(access.token(), path(key), Map.of());
            Shown shown = comparison.objects().comment(reply.body(), thread);
            boolean left = shown != null && !way.readsMembers() && !shown.own();
            comparison.keep(reply, shown == null || left ? List.of() : List.of(shown));
        } catch (PlatformTrouble trouble) {
            requireGone(trouble);
            if (way.readsMembers() || known) {
                comparison.gone(key, thread, trouble);
            }
        }
    }

    private void post(PlatformKey key) {
        try {
            Reply reply = api.get(access.token(), "posts/" + Urn.encoded(key.value()), Map.of());
            Shown shown = comparison.objects().post(reply.body());
            if (shown != null) {
                boolean fresh = desk.known(shown.key()).isEmpty();
                List<Shown> all =
                        List.of(
                                fresh
                                        ? shown.with(
                                                new LinkedInMedia(api, access).of(reply.body()))
                                        : shown);
                comparison.keep(reply, all);
            }
        } catch (PlatformTrouble trouble) {
            requireGone(trouble);
            comparison.gone(key, key, trouble);
        }
    }

    /** The comments under a trace tell by which name its post can be asked for. */
    private void trace(PlatformKey activity) {
        Reply reply;
        try {
            reply = api.get(access.token(), comments(activity), Map.of("count", "10"));
        } catch (PlatformTrouble trouble) {
            requireGone(trouble);
            return; // what stood under it is asked for by its own name
        }
        List<Shown> shown = new ArrayList<>();
        for (JsonNode node : reply.body().path("elements")) {
            Shown each = comparison.objects().comment(node, activity);
            if (each != null) {
                shown.add(each);
            }
        }
        comparison.keep(reply, shown);
        shown.stream()
                .map(Shown::thread)
                .filter(thread -> !Urn.isActivity(thread))
                .findFirst()
                .filter(thread -> desk.known(thread).isEmpty())
                .ifPresent(this::post);
    }

    private static void requireGone(PlatformTrouble trouble) {
        if (trouble.problem() != PlatformProblem.GONE) {
            throw trouble;
        }
    }
}
