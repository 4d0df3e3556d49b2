package se.uppsikt.platforms.youtube;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.youtube.Reading.Found;
import se.uppsikt.platforms.youtube.Reading.ThreadSeen;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads threads and the replies in them, a page at a time, within what the poll may take. */
final class ThreadLists {
    private static final Map<String, String> ASKED =
            Map.of(
                    "part", "id,snippet,replies",
                    "textFormat", "plainText",
                    "order", "time",
                    "maxResults", "100");

    private final DataApi api;
    private final CountRows counts;
    private final Access access;
    private final PollSink desk;
    private final Comparing comparing;

    ThreadLists(DataApi api, CountRows counts, Access access, PollSink desk, Comparing comparing) {
        this.api = api;
        this.counts = counts;
        this.access = access;
        this.desk = desk;
        this.comparing = comparing;
    }

    /**
     * The newest of the whole channel. New threads stand first: a page that tells nothing new is
     * the last one needed. What is held back is little, and read whole.
     */
    void ofChannel(Found found, Allowance left) {
        Map<String, String> asked = asked("allThreadsRelatedToChannelId", access.page(), found);
        Pages.walk(
                api,
                access.token(),
                "commentThreads",
                asked,
                reply -> {
                    boolean news = keep(reply, found, left);
                    boolean whole = desk.since() == null || found != Found.PUBLISHED;
                    return (news || whole) && left.take(1);
                });
    }

    /**
     * Those under one film, until so many more are found as it says that there are.
     *
     * @return whether it was read as far as that
     */
    boolean ofFilm(PlatformKey film, int more, Allowance left) {
        boolean[] whole = {true};
        try {
            Pages.walk(
                    api,
                    access.token(),
                    "commentThreads",
                    asked("videoId", film.value(), Found.PUBLISHED),
                    reply -> {
                        boolean news = keep(reply, Found.PUBLISHED, left);
                        if (!news && comparing.more(film) >= more) {
                            return false;
                        }
                        whole[0] = reply.nextPage() == null || left.take(1);
                        return whole[0];
                    });
        } catch (PlatformTrouble trouble) {
            boolean closed =
                    trouble.problem() == PlatformProblem.GONE
                            || trouble.problem() == PlatformProblem.REFUSED
                                    && trouble.bearing() == PlatformTrouble.Bearing.DEED;
            if (!closed) {
                throw trouble;
            }
            // Comments are closed, or the film is gone: what stood there is asked for by its id.
        }
        return whole[0];
    }

    private static Map<String, String> asked(String filter, String of, Found found) {
        Map<String, String> asked = new HashMap<>(ASKED);
        asked.put(filter, of);
        asked.put("moderationStatus", found.word());
        return asked;
    }

    private boolean keep(DataApi.Reply reply, Found found, Allowance left) {
        List<Seen> shown = new ArrayList<>();
        List<ThreadSeen> deep = new ArrayList<>();
        for (JsonNode each : reply.items()) {
            ThreadSeen thread = Reading.thread(each, found);
            if (thread != null) {
                shown.add(thread.top());
                shown.addAll(thread.inline());
                if (found == Found.PUBLISHED && thread.replies() > thread.inline().size()) {
                    deep.add(thread);
                }
            }
        }
        boolean news = comparing.keep(reply, shown);
        for (ThreadSeen thread : deep) {
            news |= replies(thread, left);
        }
        return news;
    }

    /**
     * More stand in it than are shown along with it: they are read when their number is another.
     */
    private boolean replies(ThreadSeen thread, Allowance left) {
        AccountId account = access.account();
        String id = thread.top().key().value();
        OptionalInt before = counts.said(account, id);
        if (before.isPresent() && before.getAsInt() == thread.replies()) {
            return false;
        }
        if (!left.take(1)) {
            return false;
        }
        Instant now = desk.now();
        boolean[] news = {false};
        boolean[] whole = {true};
        Pages.walk(
                api,
                access.token(),
                "comments",
                Map.of(
                        "part", "id,snippet",
                        "parentId", id,
                        "textFormat", "plainText",
                        "maxResults", "100"),
                reply -> {
                    news[0] |= comparing.keep(reply, replies(reply, thread.top()));
                    whole[0] = reply.nextPage() == null || left.take(1);
                    return whole[0];
                });
        if (whole[0]) {
            counts.thread(account, id, thread.replies(), now);
        }
        return news[0];
    }

    private static List<Seen> replies(DataApi.Reply reply, Seen top) {
        List<Seen> shown = new ArrayList<>();
        for (JsonNode each : reply.items()) {
            Seen one = Reading.comment(each, top.thread(), top.key());
            if (one != null) {
                shown.add(one.hidden() == null ? one.hidden(false) : one);
            }
        }
        return shown;
    }
}
