package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.retention.Way;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * One poll of one page. LinkedIn keeps its daily limits to itself, so everything is walked through
 * only the first time and when a new day of theirs (UTC) has begun; otherwise it is asked what has
 * happened since the last poll, and once an hour for what the page has published. What is kept and
 * not met is asked for by its id before it is called gone.
 */
final class LinkedInPoll {
    private static final int MOST_ASKED = 50;
    private static final Duration REPLIES_COME = Duration.ofDays(7);

    private final LinkedInApi api;
    private final Access access;
    private final PollSink desk;
    private final Way way;
    private final Comparison comparison;
    private final LinkedInQuestion question;
    private final Set<PlatformKey> threads = new LinkedHashSet<>();

    /**
     * @param way whether what members write is asked for, or only what the page has published
     */
    LinkedInPoll(LinkedInApi api, Access access, PollSink desk, Way way) {
        this.api = api;
        this.access = access;
        this.desk = desk;
        this.way = way;
        this.comparison = new Comparison(api, access, desk);
        this.question = new LinkedInQuestion(api, access, desk, comparison, way);
    }

    void run() {
        try {
            Instant last = desk.polledAt();
            if (desk.since() == null || last == null || begunSince(ChronoUnit.DAYS, last)) {
                walk();
                desk.budgetUntold();
            } else {
                if (way.readsMembers()) {
                    new LinkedInGlance(api, access, desk, question).since(last);
                }
                if (begunSince(ChronoUnit.HOURS, last)) {
                    posts(true);
                }
            }
        } catch (PlatformTrouble trouble) {
            if (LinkedInErrors.daySpent(trouble)) {
                desk.budget(100);
            }
            throw trouble;
        }
    }

    private boolean begunSince(ChronoUnit unit, Instant last) {
        return desk.now().truncatedTo(unit).isAfter(last);
    }

    private void walk() {
        comparison.requireAdministrator();
        posts(false);
        if (way.readsMembers()) {
            threads();
        }
        missing();
    }

    private void threads() {
        for (Contribution known : desk.kept()) {
            if (known.kind() == ContributionKind.COMMENT && known.facts().withdrawnAt() == null) {
                threads.add(known.thread());
            }
        }
        for (PlatformKey post : List.copyOf(threads)) {
            comments(post, post);
        }
    }

    /**
     * The last changed ones first.
     *
     * @param newest whether one page of them is enough
     */
    private void posts(boolean newest) {
        Map<String, String> asked = new TreeMap<>();
        asked.put("q", "author");
        asked.put("author", Urn.organisation(access.page()));
        asked.put("sortBy", "LAST_MODIFIED");
        asked.put("count", newest ? "10" : "100");
        LinkedInList.walk(
                api,
                access.token(),
                "posts",
                asked,
                reply -> {
                    boolean within = true;
                    List<Shown> shown = new ArrayList<>();
                    for (JsonNode node : reply.body().path("elements")) {
                        within = within(node);
                        post(node, shown);
                    }
                    comparison.keep(reply, shown);
                    return within && !newest;
                });
    }

    private boolean within(JsonNode post) {
        Instant since = desk.since();
        Instant changed = GraphJson.time(post, "lastModifiedAt");
        return since == null || changed == null || !changed.isBefore(since);
    }

    private void post(JsonNode node, List<Shown> shown) {
        Shown post = comparison.objects().post(node);
        if (post != null) {
            threads.add(post.key());
            shown.add(
                    desk.known(post.key()).isEmpty()
                            ? post.with(new LinkedInMedia(api, access).of(node))
                            : post);
        }
    }

    /**
     * @param under the post itself, or one of the comments in its thread
     */
    private void comments(PlatformKey under, PlatformKey post) {
        List<PlatformKey> answered = new ArrayList<>();
        try {
            LinkedInList.walk(
                    api,
                    access.token(),
                    LinkedInQuestion.comments(under),
                    Map.of(),
                    reply -> {
                        listed(reply, under, post, answered);
                        return true;
                    });
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            // It is gone; it and what stood under it are asked for one by one below.
        }
        answered.forEach(comment -> comments(comment, post));
    }

    private void listed(
            Reply reply, PlatformKey under, PlatformKey post, List<PlatformKey> answered) {
        List<Shown> shown = new ArrayList<>();
        for (JsonNode node : reply.body().path("elements")) {
            Shown comment = comparison.objects().comment(node, post);
            if (comment != null) {
                shown.add(comment);
                if (!Urn.isComment(under) && mayBeAnswered(node, comment)) {
                    answered.add(comment.key());
                }
            }
        }
        comparison.keep(reply, shown);
    }

    /** As it says itself; where it does not, the latest ones and those that are known to be. */
    private boolean mayBeAnswered(JsonNode node, Shown comment) {
        JsonNode told = node.path("commentsSummary").path("aggregatedTotalComments");
        if (told.isIntegralNumber()) {
            return told.asLong(0) > 0;
        }
        Instant created = comment.createdAt();
        return desk.since() == null
                || created == null
                || created.isAfter(desk.now().minus(REPLIES_COME))
                || desk.kept().stream().anyMatch(kept -> comment.key().equals(kept.parent()));
    }

    /** In a list one may be missing for many reasons; only the id itself tells that it is gone. */
    private void missing() {
        desk.kept().stream()
                .filter(known -> !vanished(known))
                .filter(known -> way.readsMembers() || !known.received())
                .filter(known -> !comparison.hasSeen(known.key()))
                .limit(MOST_ASKED)
                .forEach(known -> question.ask(known.key(), null, known));
    }

    static boolean vanished(@Nullable Contribution known) {
        return known != null
                && (known.facts().withdrawnAt() != null
                        || known.facts().visibility() == Facts.Visibility.REMOVED);
    }
}
