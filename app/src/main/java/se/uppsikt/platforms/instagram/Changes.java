package se.uppsikt.platforms.instagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.MessageReading;
import se.uppsikt.platforms.meta.PageDelivery;
import se.uppsikt.platforms.meta.ParseFindings;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads one change: a comment, or that somebody has named the account. */
final class Changes {
    /**
     * Known to hold nobody's words: that a message is seen, a heart, which program has a
     * conversation. The original stays kept.
     */
    private static final Set<String> PASSED =
            Set.of(
                    "message_reactions",
                    "messaging_seen",
                    "messaging_handover",
                    "messaging_referral",
                    "messaging_optins");

    private static final Set<String> MESSAGES =
            Set.of("messages", "message_edit", "messaging_postbacks", "standby");

    private Changes() {}

    static void change(PageDelivery account, JsonNode change, ParseFindings findings) {
        String field = GraphJson.text(change, "field");
        JsonNode value = change.path("value");
        if (field != null && PASSED.contains(field)) {
            return;
        }
        if (field == null || !value.isObject()) {
            findings.note("field:" + field);
        } else if (field.equals("comments") || field.equals("live_comments")) {
            comment(account, value, findings);
        } else if (field.equals("mentions")) {
            mention(account, value, findings);
        } else if (field.equals("story_insights")) {
            measured(account, value, findings);
        } else if (MESSAGES.contains(field)) {
            MessageReading.message(account, value, findings);
        } else {
            findings.note("field:" + field);
        }
    }

    /** Under which name the platform tells of a comment differs from document to document. */
    private static void comment(PageDelivery account, JsonNode value, ParseFindings findings) {
        PlatformKey own = GraphJson.key(value, "id");
        PlatformKey key = own == null ? GraphJson.key(value, "comment_id") : own;
        if (key == null) {
            findings.note("comment without id");
            return;
        }
        findings.found(written(account, value, key));
        if (GraphJson.wording(value, "text") == null) {
            findings.askFor(new ParsedDelivery.Asked(account.account(), key, thread(value)));
        }
    }

    /** Of an advertised post it is the post itself that people see. */
    private static @Nullable PlatformKey thread(JsonNode value) {
        PlatformKey advertised = GraphJson.key(value.path("media"), "original_media_id");
        return advertised == null ? GraphJson.key(value.path("media"), "id") : advertised;
    }

    private static Observation written(PageDelivery account, JsonNode value, PlatformKey key) {
        JsonNode from = value.path("from");
        String id = GraphJson.id(from, "id");
        PlatformKey medium = thread(value);
        PlatformKey parent = GraphJson.key(value, "parent_id");
        boolean own = account.id().equals(id) || id != null && id.equals(self(from));
        return new Observation.Written(
                account.account(),
                key,
                ContributionKind.COMMENT,
                own ? Direction.DRAWN_UP : Direction.RECEIVED,
                new Author(own ? account.id() : id, GraphJson.wording(from, "username")),
                parent == null ? medium : parent,
                medium == null ? key : medium,
                GraphJson.wording(value, "text"),
                List.of(),
                null,
                account.happened(),
                account.happened(),
                account.receivedAt(),
                account.original());
    }

    /** The account's own number as people are numbered. */
    private static @Nullable String self(JsonNode from) {
        return GraphJson.id(from, "self_ig_scoped_id");
    }

    /** Only where somebody has named the account is told; what they say is asked for. */
    private static void mention(PageDelivery account, JsonNode value, ParseFindings findings) {
        PlatformKey medium = GraphJson.key(value, "media_id");
        PlatformKey comment = GraphJson.key(value, "comment_id");
        if (medium == null && comment == null) {
            findings.note("mention without id");
            return;
        }
        findings.askFor(
                new ParsedDelivery.Asked(
                        account.account(), Mentions.toAsk(medium, comment), medium));
    }

    /** The figures of a story whose time is over: they are never told again. */
    private static void measured(PageDelivery account, JsonNode value, ParseFindings findings) {
        PlatformKey story = GraphJson.key(value, "media_id");
        if (story == null) {
            findings.note("story_insights without id");
            return;
        }
        Map<String, String> figures = new HashMap<>();
        for (String name : value.propertyNames()) {
            String figure = GraphJson.text(value, name);
            if (figure != null && !name.equals("media_id")) {
                figures.put(name, figure);
            }
        }
        findings.measured(
                new ParsedDelivery.Measured(
                        account.account(), story, figures, account.happened(), account.original()));
    }
}
