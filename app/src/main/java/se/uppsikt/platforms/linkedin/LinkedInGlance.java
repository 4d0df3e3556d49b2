package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.JsonNode;

/**
 * What has happened since the last poll: one call when nothing has. LinkedIn tells the same as by
 * its webhook; what is not as we have it is asked for by its id.
 */
final class LinkedInGlance {
    private static final String ACTIONS =
            "List(COMMENT,COMMENT_EDIT,COMMENT_DELETE,ADMIN_COMMENT,SHARE_MENTION)";

    /** What happened while the last poll was asking. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    /** Of what happened in one moment, what is taken away was there before. */
    private static final Comparator<Notification> AS_IT_HAPPENED =
            Comparator.<Notification, Instant>comparing(
                            told -> told.at() == null ? Instant.EPOCH : told.at())
                    .thenComparing(told -> told.action().equals("COMMENT_DELETE"))
                    .thenComparing(told -> told.action().equals("COMMENT_EDIT"));

    private final LinkedInApi api;
    private final Access access;
    private final PollSink desk;
    private final LinkedInQuestion question;

    LinkedInGlance(LinkedInApi api, Access access, PollSink desk, LinkedInQuestion question) {
        this.api = api;
        this.access = access;
        this.desk = desk;
        this.question = question;
    }

    void since(Instant last) {
        Map<String, String> asked =
                Map.of(
                        "q",
                        "criteria",
                        "actions",
                        ACTIONS,
                        "organizationalEntity",
                        Urn.organisation(access.page()),
                        "timeRange",
                        "(start:%d,end:%d)"
                                .formatted(
                                        last.minus(OVERLAP).toEpochMilli(),
                                        desk.now().plusSeconds(60).toEpochMilli()));
        LinkedInList.walk(
                api,
                access.token(),
                "organizationalEntityNotifications",
                asked,
                reply -> {
                    read(reply);
                    return true;
                });
    }

    private void read(Reply reply) {
        Map<PlatformKey, List<Notification>> told = new LinkedHashMap<>();
        for (JsonNode node : reply.body().path("elements")) {
            Notification each = Notification.of(node);
            if (each.about() != null && access.page().equals(each.organisation())) {
                told.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each);
            }
        }
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        List<Notification> open = new ArrayList<>();
        told.values().forEach(of -> sort(of, found, open));
        desk.keep(reply.raw(), found);
        for (Notification each : open) {
            question.ask(each.key(), each.thread(), desk.known(each.key()).orElse(null));
        }
    }

    /** All that is told of one thing, in any order. */
    private void sort(
            List<Notification> of,
            List<Function<OriginalId, Observation>> found,
            List<Notification> open) {
        List<Notification> inOrder =
                of.stream()
                        .sorted(Comparator.comparing(n -> n.at() == null ? Instant.EPOCH : n.at()))
                        .toList();
        Notification last = inOrder.getLast();
        Contribution known = desk.known(last.key()).orElse(null);
        if (last.action().equals("SHARE_MENTION")) {
            if (known == null) {
                found.add(last.mention(place()));
            }
        } else if (last.action().equals("COMMENT_DELETE")) {
            if (known == null) {
                inOrder.forEach(each -> wasThere(each, found));
            } else if (!LinkedInPoll.vanished(known)) {
                open.add(last);
            }
        } else if (last.ofComment() && !asWeHaveIt(last, known)) {
            if (known == null && last.tellsAll(access.page())) {
                inOrder.forEach(
                        each -> wasThere(each, found)); // it may be gone when it is asked for
            }
            open.add(last);
        }
    }

    private static boolean asWeHaveIt(Notification told, @Nullable Contribution known) {
        return known != null
                && !LinkedInPoll.vanished(known)
                && (told.text() == null || told.text().equals(known.text()));
    }

    /** It came and went before we heard of it: what is told here is all that there will ever be. */
    private void wasThere(Notification each, List<Function<OriginalId, Observation>> found) {
        switch (each.action()) {
            case "COMMENT_DELETE" -> found.add(each.withdrawn(place()));
            case "COMMENT_EDIT" -> found.addAll(whole(each, true));
            default -> found.addAll(whole(each, false));
        }
    }

    private List<Function<OriginalId, Observation>> whole(Notification each, boolean edited) {
        return each.text() == null ? List.of() : each.written(place(), edited);
    }

    private Notification.Place place() {
        return new Notification.Place(access.account(), access.page(), api.web(), desk.now());
    }
}
