package se.uppsikt.platforms.bluesky;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.bluesky.Wire.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Facts;
import tools.jackson.databind.JsonNode;

/**
 * One poll of one account, which is how everything comes: the network calls nobody. What the
 * account has written, the threads of it, and what others have written to it elsewhere. What is
 * kept and was not shown is asked for by its uri. That is at most some two hundred calls, of three
 * thousand that are allowed in the time between two polls.
 */
final class BlueskyPoll {
    private static final int MOST_THREADS = 60;
    private static final int MOST_BATCHES = 20;
    private static final int MOST_ABSENT = 40;
    private static final int MOST_PAGES = 10;

    /** Of all the history everything is read, and nobody has that much. */
    private static final int ALL = 2_000;

    /** How deep a thread is read; what answers something below that is told of by itself. */
    private static final String DEPTH = "100";

    private final Xrpc xrpc;
    private final Access access;
    private final PollSink desk;
    private final Comparing comparing;
    private final Question question;

    BlueskyPoll(Xrpc xrpc, Access access, PollSink desk) {
        this.xrpc = xrpc;
        this.access = access;
        this.desk = desk;
        this.comparing = new Comparing(access, desk);
        this.question = new Question(xrpc, access, desk, comparing);
    }

    void run() {
        Set<AtUri> threads = new LinkedHashSet<>();
        Paging.walk(
                cursor ->
                        xrpc.get(
                                access,
                                "app.bsky.feed.getAuthorFeed",
                                Paging.with(
                                        cursor,
                                        Map.entry("actor", access.page()),
                                        Map.entry("filter", "posts_with_replies"),
                                        Map.entry("limit", "100"))),
                "feed",
                pages(),
                reply -> feed(reply, threads));
        keptThreads().forEach(threads::add);
        Map<AtUri, Set<String>> hidden = new Repository(xrpc, access).hidden();
        part(List.copyOf(threads), MOST_THREADS)
                .forEach(root -> thread(root, hidden.getOrDefault(root, Set.of())));
        notifications();
        missing();
        xrpc.used().ifPresentOrElse(desk::budget, desk::budgetUntold);
    }

    private int pages() {
        return desk.since() == null ? ALL : MOST_PAGES;
    }

    /** What others have written, and the account only passes on, is nothing that it has written. */
    private boolean feed(Reply reply, Set<AtUri> threads) {
        List<Shown> own = new ArrayList<>();
        for (JsonNode each : reply.body().path("feed")) {
            Shown post = Reading.post(each.path("post"));
            if (post != null && post.uri().did().equals(access.page())) {
                own.add(post);
                if (post.parent() == null && post.replies() > 0) {
                    threads.add(post.uri());
                }
            }
        }
        comparing.keep(reply, own);
        return goesOn(own.isEmpty() ? null : own.getLast().times().indexed());
    }

    /** Lists begin with the newest: what is older than the window is not read. */
    private boolean goesOn(@Nullable Instant last) {
        Instant since = desk.since();
        return since == null || last == null || !last.isBefore(since);
    }

    private List<AtUri> keptThreads() {
        return desk.kept().stream()
                .map(each -> AtUri.post(each.thread().value()))
                .filter(Objects::nonNull)
                .filter(each -> each.did().equals(access.page()))
                .distinct()
                .toList();
    }

    /** A thread whose first post is gone is no thread; that it is gone is found out by its uri. */
    private void thread(AtUri root, Set<String> hidden) {
        try {
            Reply reply =
                    xrpc.get(
                            access,
                            "app.bsky.feed.getPostThread",
                            Map.entry("uri", root.toString()),
                            Map.entry("depth", DEPTH),
                            Map.entry("parentHeight", "0"));
            comparing.keep(reply, Reading.thread(reply.body(), hidden));
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
        }
    }

    /**
     * Of a post that names the account only its uri is taken from here; it is then asked for, the
     * oldest first: what is cut off begins anew where all is known, which is where a poll ends.
     */
    private void notifications() {
        Set<AtUri> unseen = new LinkedHashSet<>();
        Paging.walk(
                cursor ->
                        xrpc.get(
                                access,
                                "app.bsky.notification.listNotifications",
                                Paging.with(
                                        cursor,
                                        Map.entry("reasons", "reply"),
                                        Map.entry("reasons", "mention"),
                                        Map.entry("reasons", "quote"),
                                        Map.entry("limit", "100"))),
                "notifications",
                pages(),
                reply -> {
                    Instant last = null;
                    int before = unseen.size();
                    for (JsonNode each : reply.body().path("notifications")) {
                        last = GraphJson.time(each, "indexedAt");
                        AtUri post = Reading.notified(each);
                        if (post != null && fresh(post)) {
                            unseen.add(post);
                        }
                    }
                    boolean news = unseen.size() > before;
                    return goesOn(last) && (news || desk.since() == null);
                });
        batches(List.copyOf(unseen).reversed()).forEach(question::ask);
    }

    private boolean fresh(AtUri post) {
        return !comparing.saw(post.key()) && desk.known(post.key()).isEmpty();
    }

    /** In a list one may be missing for many reasons; only its own uri tells that it is gone. */
    private void missing() {
        List<AtUri> unseen =
                desk.kept().stream()
                        .filter(known -> known.facts().withdrawnAt() == null)
                        .filter(known -> known.facts().visibility() != Facts.Visibility.REMOVED)
                        .filter(known -> !comparing.saw(known.key()))
                        .map(known -> AtUri.post(known.key().value()))
                        .filter(Objects::nonNull)
                        .toList();
        List<AtUri> absent = new ArrayList<>();
        batches(part(unseen, MOST_BATCHES * Question.BATCH))
                .forEach(batch -> absent.addAll(question.ask(batch)));
        part(absent, MOST_ABSENT).forEach(question::gone);
    }

    private static Stream<List<AtUri>> batches(List<AtUri> all) {
        return Stream.iterate(0, from -> from < all.size(), from -> from + Question.BATCH)
                .map(from -> all.subList(from, Math.min(all.size(), from + Question.BATCH)));
    }

    /**
     * As many as there is room for. Half of them are the first, which are the newest; the rest are
     * others in every poll.
     */
    private List<AtUri> part(List<AtUri> all, int most) {
        if (all.size() <= most || desk.since() == null) {
            return all;
        }
        int half = most / 2;
        List<AtUri> chosen = new ArrayList<>(all.subList(0, half));
        List<AtUri> rest = all.subList(half, all.size());
        long turn = desk.now().getEpochSecond() / Duration.ofMinutes(5).toSeconds();
        int from = (int) (turn * half % rest.size());
        for (int i = 0; i < most - half; i++) {
            chosen.add(rest.get((from + i) % rest.size()));
        }
        return chosen;
    }
}
