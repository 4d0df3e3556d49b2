package se.uppsikt.platforms.linkedin;

import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.linkedin.LinkedInApi.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.retention.Way;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.node.ObjectNode;

/** Answers and removes in the name of a page. */
final class LinkedInCommands {
    private final LinkedInApi api;
    private final Access access;
    private final Way way;

    LinkedInCommands(LinkedInApi api, Access access, Way way) {
        this.api = api;
        this.access = access;
        this.way = way;
    }

    Done carryOut(Order order) {
        try {
            return switch (order.deed()) {
                case ANSWER -> answer(order);
                case REMOVE -> remove(order);
                case PRIVATE_ANSWER,
                        HIDE,
                        UNHIDE,
                        BLOCK,
                        UNBLOCK,
                        CLOSE_COMMENTS,
                        OPEN_COMMENTS,
                        LIKE,
                        UNLIKE ->
                        throw refused(unable(order.deed()));
            };
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case REFUSED -> refused(order, trouble);
                case GONE -> {
                    api.administrator(access);
                    throw trouble;
                }
                case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
            };
        }
    }

    /**
     * A no is told only after a look: it may have been done since before, or what it is about may
     * be gone.
     */
    private Done refused(Order order, PlatformTrouble trouble) {
        boolean before = trouble.bearing() == Bearing.DONE_BEFORE;
        boolean removes = order.deed() == Command.Deed.REMOVE;
        if ((before || removes) && looked(order) instanceof Finding.Carried(Done done)) {
            return done;
        }
        throw removes && trouble.bearing() == Bearing.DEED ? byHand(order.about()) : trouble;
    }

    /** What the look shows; when even the look is refused it shows nothing. */
    private Finding looked(Order order) {
        try {
            return new LinkedInLookup(api, access, way).lookUp(order);
        } catch (PlatformTrouble trouble) {
            return switch (trouble.problem()) {
                case GONE, TOKEN_EXPIRED, RATE_LIMITED -> throw trouble;
                case REFUSED, UNAVAILABLE, OUTCOME_UNKNOWN -> new Finding.NotCarried();
            };
        }
    }

    private PlatformTrouble byHand(Contribution about) {
        return refused(
                "LinkedIn lät inte Uppsikt ta bort det. Öppna det på LinkedIn som sidans"
                        + " administratör, välj de tre prickarna och Ta bort: "
                        + Urn.page(api.web(), about.key()));
    }

    private Done answer(Order order) {
        PlatformKey under = under(order.about());
        PlatformKey place = place(order.about());
        ObjectNode said = GraphJson.JSON.createObjectNode();
        said.put("actor", Urn.organisation(access.page())).put("object", place.value());
        said.putObject("message").put("text", wording(order));
        if (Urn.isComment(under)) {
            said.put("parentComment", under.value());
        }
        Reply reply = api.call(Verb.POST, access.token(), LinkedInQuestion.comments(place), said);
        PlatformKey key = Urn.comment(GraphJson.text(reply.body(), "commentUrn"));
        PlatformKey made = key == null ? Urn.comment(order.about().key(), reply.id()) : key;
        if (made == null) {
            throw LinkedInApi.broken(Effect.CHANGES, "no id in the answer");
        }
        return new Done(made, reply.words());
    }

    /** LinkedIn shows two levels: an answer to a reply goes under the reply's own parent. */
    static PlatformKey under(Contribution about) {
        PlatformKey parent = about.parent();
        boolean reply = parent != null && Urn.isComment(parent);
        return about.kind() == ContributionKind.COMMENT && parent != null && reply
                ? parent
                : about.key();
    }

    /** The post by the name that the comment itself has for it. */
    static PlatformKey place(Contribution about) {
        return Urn.isComment(about.key()) ? Urn.place(about.key()) : about.thread();
    }

    private Done remove(Order order) {
        PlatformKey key = order.about().key();
        String what =
                Urn.isComment(key)
                        ? LinkedInQuestion.path(key)
                                + "?actor="
                                + Urn.encoded(Urn.organisation(access.page()))
                        : "posts/" + Urn.encoded(key.value());
        Reply reply = api.call(Verb.DELETE, access.token(), what, null);
        return new Done(null, reply.raw());
    }

    static String wording(Order order) {
        if (order.text() == null) {
            throw new IllegalStateException("an answer without text");
        }
        return order.text();
    }

    private static PlatformTrouble refused(String words) {
        return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
    }

    /** What a person can do instead. */
    static String unable(Command.Deed deed) {
        return switch (deed) {
            case HIDE, UNHIDE ->
                    "På LinkedIn går det inte att dölja en kommentar. Ta bort den om den bryter mot"
                            + " lagen eller reglerna, eller rapportera den till LinkedIn.";
            case BLOCK, UNBLOCK ->
                    "På LinkedIn kan en sida inte blockera någon. Ta bort det som personen har"
                            + " skrivit och rapportera personen till LinkedIn.";
            case CLOSE_COMMENTS, OPEN_COMMENTS ->
                    "När kommentarerna stängs på LinkedIn raderas de som redan finns, så Uppsikt gör"
                            + " det aldrig av sig självt. Uppsikts exemplar finns kvar. Stäng dem för"
                            + " hand vid inlägget om det ändå behövs.";
            case PRIVATE_ANSWER ->
                    "LinkedIn låter inte andra program skriva meddelanden för en sida. Svara öppet i"
                            + " stället.";
            case LIKE, UNLIKE -> "Uppsikt kan inte gilla på LinkedIn. Gör det på LinkedIn.";
            case ANSWER, REMOVE -> "LinkedIn lät inte Uppsikt göra det här. Gör det på LinkedIn.";
        };
    }
}
