package se.uppsikt.platforms.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * Asks for one contribution by its id. That it is not shown means that it is gone only when our
 * token still holds: to somebody without rights, the platform says the same of everything.
 */
final class FacebookQuestion {
    private final Graph graph;
    private final Access access;
    private final PollSink desk;

    FacebookQuestion(Graph graph, Access access, PollSink desk) {
        this.graph = graph;
        this.access = access;
        this.desk = desk;
    }

    /**
     * @param told the post that it is said to stand under, or the conversation of a message that is
     *     asked who wrote it; null for a post
     * @param known what is kept of it; null when only its key has been heard of
     */
    void ask(PlatformKey key, @Nullable PlatformKey told, @Nullable Contribution known) {
        ContributionKind unseen = told == null ? ContributionKind.POST : ContributionKind.COMMENT;
        ContributionKind kind = known == null ? unseen : known.kind();
        PlatformKey thread = known == null ? told : known.thread();
        PlatformKey post = key.equals(thread) ? null : thread;
        Reply reply;
        try {
            reply =
                    graph.call(
                            Verb.GET,
                            access.token(),
                            Graph.segment(key.value()),
                            Map.of("fields", fields(kind, post)));
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE
                    && trouble.problem() != PlatformProblem.REFUSED) {
                throw trouble;
            }
            if (asksOnlyWho(told, known)) {
                return;
            }
            PlatformTrouble gone =
                    new FacebookPresence(graph, access).absence(key).orElseThrow(() -> trouble);
            gone(key, thread, gone);
            return;
        }
        Shown shown = read(kind, post, reply);
        if (shown != null) {
            shown(shown, reply);
        }
    }

    /**
     * A message that has just been told of is there, whether or not it is shown to us by its id.
     */
    private static boolean asksOnlyWho(@Nullable PlatformKey told, @Nullable Contribution known) {
        return told != null && known != null && known.kind() == ContributionKind.DIRECT_MESSAGE;
    }

    /** Of stories, and of what others write on their own pages, only that it is there is asked. */
    private static String fields(ContributionKind kind, @Nullable PlatformKey post) {
        return switch (kind) {
            case DIRECT_MESSAGE -> GraphObjects.MESSAGE_FIELDS;
            case MENTION, BY_HAND, STORY -> "id";
            case POST, COMMENT, REVIEW ->
                    post == null ? GraphObjects.POST_FIELDS : GraphObjects.COMMENT_FIELDS;
        };
    }

    private @Nullable Shown read(ContributionKind kind, @Nullable PlatformKey post, Reply reply) {
        return switch (kind) {
            case DIRECT_MESSAGE -> GraphObjects.message(reply.body(), access.page());
            case MENTION, BY_HAND, STORY -> null;
            case POST, COMMENT, REVIEW ->
                    post == null
                            ? GraphObjects.post(reply.body())
                            : GraphObjects.comment(reply.body(), post);
        };
    }

    /** Fails with the token's own trouble when the page itself cannot be seen any more. */
    static void requireToken(Graph graph, Access access) {
        graph.call(Verb.GET, access.token(), Graph.segment(access.page()), Map.of("fields", "id"));
    }

    private void shown(Shown shown, Reply reply) {
        Contribution known = desk.known(shown.key()).orElse(null);
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        if (known == null || !shown.says(known.text())) {
            found.add(shown.written(access.account(), access.page(), desk.now(), known != null));
        } else if (shown.names(known)) {
            found.add(shown.named(access.account(), access.page(), desk.now(), known));
        }
        if (known != null && known.facts().withdrawnAt() != null) {
            found.add(shown.there(access.account(), desk.now()));
        }
        desk.keep(reply.raw(), found);
    }

    private void gone(PlatformKey key, @Nullable PlatformKey thread, PlatformTrouble trouble) {
        desk.keep(
                trouble.answer(),
                List.of(
                        original ->
                                new Observation.Withdrawn(
                                        access.account(), key, thread, desk.now(), original)));
    }
}
