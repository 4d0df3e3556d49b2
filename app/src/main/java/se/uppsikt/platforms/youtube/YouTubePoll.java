package se.uppsikt.platforms.youtube;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.youtube.Reading.Found;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * One poll of one channel: its films, the newest threads of the channel whole, published and held
 * back, and the threads of each film whose number of comments is another than it was. What should
 * be there and was not shown is asked for by its id, fifty at a time, before it is called gone.
 * Edits of what is no longer among the newest are found in the same way.
 */
final class YouTubePoll {
    private static final int BATCH = 50;

    /** The channel, a page of uploads, two of films and three of threads. */
    private static final int ALWAYS = 7;

    /** So much of what a poll may take is left for asking by id. */
    private static final int FOR_ASKING = 4;

    private final DataApi api;
    private final CountRows counts;
    private final Access access;
    private final PollSink desk;
    private final Comparing comparing;
    private final ThreadLists lists;

    YouTubePoll(DataApi api, CountRows counts, Access access, PollSink desk) {
        this.api = api;
        this.counts = counts;
        this.access = access;
        this.desk = desk;
        this.comparing = new Comparing(access, desk);
        this.lists = new ThreadLists(api, counts, access, desk, comparing);
    }

    void run() {
        boolean history = desk.since() == null;
        int allowed = api.units().allowance();
        Allowance reading = new Allowance(allowed - ALWAYS - FOR_ASKING, history);
        try {
            Map<String, Integer> films = films(new Channel(api, access).uploads(), history);
            for (Found found : Found.values()) {
                // Of all the history every film is read by itself.
                if (!history || found != Found.PUBLISHED) {
                    lists.ofChannel(found, reading);
                }
            }
            films.forEach((film, said) -> film(film, said, reading));
            missing(new Allowance(allowed > Units.SCANT ? FOR_ASKING : 1, false));
        } finally {
            desk.budget(api.units().percent());
        }
    }

    /** How many comments the films say that they have: the newest, and those not seen for long. */
    private Map<String, Integer> films(@Nullable String uploads, boolean history) {
        Set<String> newest = new LinkedHashSet<>();
        if (uploads != null) {
            uploaded(uploads, history, newest);
        }
        Map<String, Integer> said = new LinkedHashMap<>();
        ask(newest, said);
        List<String> older =
                counts.oldest(access.account(), BATCH).stream()
                        .filter(film -> !newest.contains(film))
                        .toList();
        ask(older, said);
        older.stream()
                .filter(film -> !said.containsKey(film))
                .forEach(film -> counts.forget(access.account(), film));
        return said;
    }

    private void uploaded(String uploads, boolean history, Set<String> into) {
        try {
            Pages.walk(
                    api,
                    access.token(),
                    "playlistItems",
                    Map.of("part", "contentDetails", "playlistId", uploads, "maxResults", "50"),
                    reply -> {
                        for (JsonNode each : reply.items()) {
                            String id = GraphJson.id(each.path("contentDetails"), "videoId");
                            if (id != null && Reading.isFilm(id)) {
                                into.add(id);
                            }
                        }
                        return history;
                    });
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            // A channel without films has no list of them.
        }
    }

    private void ask(Collection<String> ids, Map<String, Integer> said) {
        for (List<String> batch : batches(List.copyOf(ids))) {
            DataApi.Reply reply =
                    api.get(
                            access.token(),
                            "videos",
                            Map.of(
                                    "part", "id,snippet,status,statistics",
                                    "id", String.join(",", batch),
                                    "maxResults", "50"));
            List<Seen> shown = new ArrayList<>();
            for (JsonNode each : reply.items()) {
                Seen film = Reading.film(each);
                if (film != null) {
                    shown.add(film);
                    said.put(film.key().value(), Reading.comments(each));
                }
            }
            comparing.keep(reply, shown);
        }
    }

    /**
     * What the channel's own lists have shown may be all that is new under it. Where that is not so
     * it is read itself: how far down an answer stands nobody can tell.
     */
    private void film(String film, int said, Allowance left) {
        PlatformKey key = new PlatformKey(film);
        OptionalInt before = counts.said(access.account(), film);
        Instant now = desk.now();
        int more = before.isPresent() ? said - before.getAsInt() : Integer.MAX_VALUE;
        boolean read =
                more == 0
                        || before.isEmpty() && said == 0
                        || more > 0 && comparing.more(key) >= more;
        if (read || left.take(1) && lists.ofFilm(key, more, enough(said, left))) {
            counts.film(access.account(), film, said, now);
        }
    }

    /** A film with thousands of comments is read to its end while the day has plenty of units. */
    private Allowance enough(int said, Allowance left) {
        int pages = said / 100;
        return pages > Units.AMPLE && api.units().plenty() ? new Allowance(3 * pages, false) : left;
    }

    /** In a list one may be missing for many reasons; only the id itself tells that it is gone. */
    private void missing(Allowance left) {
        List<Contribution> unseen =
                desk.kept().stream()
                        .filter(known -> known.facts().withdrawnAt() == null)
                        .filter(known -> known.facts().visibility() != Facts.Visibility.REMOVED)
                        .filter(known -> Reading.isName(known.key().value()))
                        .filter(known -> !comparing.saw(known.key()))
                        .toList();
        Question question = new Question(api, access, desk, comparing);
        for (boolean films : new boolean[] {true, false}) {
            List<Contribution> some =
                    unseen.stream()
                            .filter(known -> known.key().equals(known.thread()) == films)
                            .toList();
            for (List<Contribution> batch : batches(turned(some))) {
                if (!left.take(1)) {
                    return;
                }
                question.ask(batch, films);
            }
        }
    }

    /**
     * When there are more than can be asked for: first the newest, since what is taken away mostly
     * is so soon, and then others in every poll.
     */
    private List<Contribution> turned(List<Contribution> all) {
        int newest = BATCH * FOR_ASKING / 2;
        List<Contribution> turned =
                new ArrayList<>(
                        all.stream()
                                .sorted(Comparator.comparing(Contribution::writtenAt).reversed())
                                .toList());
        if (turned.size() > 2 * newest) {
            List<Contribution> rest = turned.subList(newest, turned.size());
            long turn = desk.now().getEpochSecond() / 300;
            Collections.rotate(rest, (int) (-(turn * newest) % rest.size()));
        }
        return turned;
    }

    private static <T> List<List<T>> batches(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
