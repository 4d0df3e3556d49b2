package se.uppsikt.platforms.instagram;

import java.net.URI;
import java.util.List;
import java.util.Map;
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

/**
 * Asks for one contribution by its id. That it is not shown means that it is gone only when our
 * token still holds: to somebody without rights, the platform says the same of everything.
 */
final class InstagramQuestion {
    private final Graph graph;
    private final Access access;
    private final PollSink desk;

    InstagramQuestion(Graph graph, Access access, PollSink desk) {
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
        if (Mentions.isOne(key)) {
            new Mentions(graph, access, desk).keep(Mentions.named(key), told);
            return;
        }
        ContributionKind unseen = told == null ? ContributionKind.POST : ContributionKind.COMMENT;
        ContributionKind kind = known == null ? unseen : known.kind();
        PlatformKey thread = known == null ? told : known.thread();
        try {
            shown(key, kind, thread);
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE
                    && trouble.problem() != PlatformProblem.REFUSED) {
                throw trouble;
            }
            if (asksOnlyWho(told, known)) {
                return;
            }
            gone(key, kind, thread, trouble);
        }
    }

    /**
     * A message that has just been told of is there, whether or not it is shown to us by its id.
     */
    private static boolean asksOnlyWho(@Nullable PlatformKey told, @Nullable Contribution known) {
        return told != null && known != null && known.kind() == ContributionKind.DIRECT_MESSAGE;
    }

    private void shown(PlatformKey key, ContributionKind kind, @Nullable PlatformKey thread) {
        switch (kind) {
            case POST, STORY -> {
                Reply reply = read(key, Shapes.MEDIUM);
                news(Shapes.medium(reply.body(), access.page()), reply);
            }
            case COMMENT -> {
                Reply reply = read(key, Shapes.COMMENT);
                PlatformKey under = key.equals(thread) ? null : thread;
                URI at =
                        under == null
                                ? null
                                : desk.known(under).map(Contribution::permalink).orElse(null);
                news(Shapes.comment(reply.body(), under, at), reply);
            }
            case DIRECT_MESSAGE -> {
                Reply reply = read(key, Shapes.MESSAGE);
                news(Shapes.message(reply.body(), access.page()), reply);
            }
            case MENTION -> new Mentions(graph, access, desk).keep(key, thread);
            case REVIEW, BY_HAND -> read(key, "id");
        }
    }

    private Reply read(PlatformKey key, String fields) {
        return graph.call(
                Verb.GET, access.token(), Graph.segment(key.value()), Map.of("fields", fields));
    }

    private void news(@Nullable Shown shown, Reply reply) {
        if (shown != null) {
            Contribution known = desk.known(shown.key()).orElse(null);
            desk.keep(reply.raw(), shown.news(access.account(), access.page(), desk.now(), known));
        }
    }

    /** Of a mention only the account that was named may ask, and what it is told is enough. */
    private void gone(
            PlatformKey key,
            ContributionKind kind,
            @Nullable PlatformKey thread,
            PlatformTrouble trouble) {
        Presence presence = new Presence(graph, access);
        PlatformTrouble absence;
        if (kind == ContributionKind.MENTION) {
            presence.requireToken();
            absence = trouble;
        } else {
            absence = presence.absence(key).orElseThrow(() -> trouble);
        }
        desk.keep(
                absence.answer(),
                List.of(
                        original ->
                                new Observation.Withdrawn(
                                        access.account(), key, thread, desk.now(), original)));
    }
}
