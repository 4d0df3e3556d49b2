package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.retention.Way;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks LinkedIn how it is now, and finds out whether that is our doing. An answer is either found
 * or not known of: that it is not in a list proves nothing, since lists lag behind.
 */
final class LinkedInLookup {
    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final LinkedInApi api;
    private final Access access;
    private final Way way;

    LinkedInLookup(LinkedInApi api, Access access, Way way) {
        this.api = api;
        this.access = access;
        this.way = way;
    }

    Finding lookUp(Order order) {
        return switch (order.deed()) {
            case ANSWER -> answer(order);
            case REMOVE -> absence(order.about().key());
            // never sent: the task refuses what nothing can do
            case PRIVATE_ANSWER,
                    HIDE,
                    UNHIDE,
                    BLOCK,
                    UNBLOCK,
                    CLOSE_COMMENTS,
                    OPEN_COMMENTS,
                    LIKE,
                    UNLIKE ->
                    new Finding.Unclear(List.of());
        };
    }

    private Finding absence(PlatformKey key) {
        String path =
                Urn.isComment(key)
                        ? LinkedInQuestion.path(key)
                        : "posts/" + Urn.encoded(key.value());
        try {
            api.get(access.token(), path, Map.of());
            return new Finding.NotCarried();
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            api.administrator(access);
            return new Finding.Carried(new Done(null, trouble.answer()));
        }
    }

    /** Everything of ours that came there since then; what has the words is the answer. */
    private Finding answer(Order order) {
        PlatformKey under = LinkedInCommands.under(order.about());
        PlatformKey list = Urn.isComment(under) ? under : LinkedInCommands.place(order.about());
        Instant since = order.since() == null ? Instant.MIN : order.since().minus(SKEW);
        List<Standing> standing = new ArrayList<>();
        List<Standing> said = new ArrayList<>();
        walk(
                list,
                reply -> {
                    for (JsonNode node : reply.body().path("elements")) {
                        Standing ours = ours(node, order, since, reply);
                        if (ours != null) {
                            (says(ours, order) ? said : standing).add(ours);
                        }
                    }
                    return said.isEmpty();
                });
        if (said.isEmpty()) {
            return new Finding.Unclear(standing.reversed());
        }
        Standing found = said.getLast();
        return new Finding.Carried(new Done(found.key(), found.text(), found.response()));
    }

    /** To whoever is no administrator, LinkedIn says of everything that it is not there. */
    private void walk(PlatformKey list, Predicate<Reply> more) {
        try {
            LinkedInList.walk(api, access.token(), LinkedInQuestion.comments(list), Map.of(), more);
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.GONE) {
                api.administrator(access);
            }
            throw trouble;
        }
    }

    private @Nullable Standing ours(JsonNode node, Order order, Instant since, Reply reply) {
        Shown shown =
                new LinkedInObjects(api.web(), access.page())
                        .comment(node, LinkedInCommands.place(order.about()));
        if (shown == null || !shown.own() || order.taken().contains(shown.key())) {
            return null;
        }
        Instant created = shown.createdAt();
        return created != null && created.isBefore(since)
                ? null
                : new Standing(shown.key(), shown.text(), created, evidence(node, reply));
    }

    /** The list as it came; ours alone where what stands beside it is not to be kept. */
    private byte[] evidence(JsonNode node, Reply reply) {
        return way.readsMembers() ? reply.raw() : GraphJson.JSON.writeValueAsBytes(node);
    }

    private static boolean says(Standing each, Order order) {
        return each.writtenAt() != null
                && each.text() != null
                && Undressed.same(each.text(), LinkedInCommands.wording(order));
    }
}
