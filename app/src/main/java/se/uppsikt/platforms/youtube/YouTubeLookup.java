package se.uppsikt.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.youtube.Reading.Found;
import se.uppsikt.platforms.youtube.Reading.ThreadSeen;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks YouTube how it is now, and finds out whether that is our doing. An answer is either found or
 * not known of: that it is not in a list proves nothing, since lists lag behind.
 */
final class YouTubeLookup {
    /** How far the platform's clock may be behind ours; it tells whole seconds. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int MOST_PAGES = 10;

    private final DataApi api;
    private final Access access;

    YouTubeLookup(DataApi api, Access access) {
        this.api = api;
        this.access = access;
    }

    Finding lookUp(Order order) {
        return switch (order.deed()) {
            case ANSWER -> answer(order);
            case HIDE -> standing(order, true);
            case UNHIDE -> standing(order, false);
            case REMOVE -> absence(order);
            // never sent
            case PRIVATE_ANSWER, BLOCK, UNBLOCK, CLOSE_COMMENTS, OPEN_COMMENTS, LIKE, UNLIKE ->
                    new Finding.Unclear(List.of());
        };
    }

    private Finding answer(Order order) {
        Contribution about = order.about();
        boolean film = about.kind() == ContributionKind.POST;
        List<Standing> standing = new ArrayList<>();
        int[] pages = {0};
        List<Standing> found = new ArrayList<>();
        Pages.walk(
                api,
                access.token(),
                film ? "commentThreads" : "comments",
                Map.of(
                        "part",
                        "id,snippet",
                        film ? "videoId" : "parentId",
                        YouTubeCommands.name(YouTubeCommands.under(about)),
                        "textFormat",
                        "plainText",
                        "maxResults",
                        "100"),
                reply -> {
                    for (Standing each : ours(reply, order, film)) {
                        (said(each, order) ? found : standing).add(each);
                    }
                    return found.isEmpty() && ++pages[0] < MOST_PAGES;
                });
        if (found.isEmpty()) {
            return new Finding.Unclear(standing);
        }
        Standing it = found.getFirst();
        return new Finding.Carried(new Done(it.key(), it.text(), it.response()));
    }

    /** What the channel has written since, and is not known to be something else. */
    private List<Standing> ours(DataApi.Reply reply, Order order, boolean film) {
        Instant since = order.since() == null ? Instant.MIN : order.since().minus(SKEW);
        List<Standing> ours = new ArrayList<>();
        for (JsonNode each : reply.items()) {
            JsonNode comment = film ? each.path("snippet").path("topLevelComment") : each;
            Seen one = Reading.comment(comment, order.about().thread(), null);
            if (one != null
                    && access.page().equals(one.author().platformId())
                    && (one.published() == null || !one.published().isBefore(since))
                    && !order.taken().contains(one.key())) {
                ours.add(new Standing(one.key(), one.text(), one.published(), reply.raw()));
            }
        }
        return ours;
    }

    private static boolean said(Standing each, Order order) {
        return each.text() != null
                && each.writtenAt() != null
                && SameText.same(each.text(), YouTubeCommands.wording(order));
    }

    /**
     * A comment that is asked for by its id does not tell how it stands; the lists do. Where
     * neither shows it, it is done once more: that changes nothing if it was done.
     */
    private Finding standing(Order order, boolean hidden) {
        DataApi.Reply shown = listed(order, hidden ? Found.HELD : Found.PUBLISHED);
        if (shown != null) {
            return new Finding.Carried(new Done(null, shown.raw()));
        }
        requireThere(order);
        return new Finding.NotCarried();
    }

    private DataApi.@Nullable Reply listed(Order order, Found list) {
        DataApi.Reply[] found = {null};
        int[] pages = {0};
        PlatformKey key = order.about().key();
        Pages.walk(
                api,
                access.token(),
                "commentThreads",
                Map.of(
                        "part",
                        "id,snippet,replies",
                        "videoId",
                        YouTubeCommands.name(order.about().thread()),
                        "moderationStatus",
                        list.word(),
                        "maxResults",
                        "100"),
                reply -> {
                    for (JsonNode each : reply.items()) {
                        if (shows(Reading.thread(each, list), key, list)) {
                            found[0] = reply;
                        }
                    }
                    return found[0] == null && ++pages[0] < MOST_PAGES;
                });
        return found[0];
    }

    private static boolean shows(@Nullable ThreadSeen thread, PlatformKey key, Found list) {
        if (thread == null) {
            return false;
        }
        List<Seen> all = new ArrayList<>(thread.inline());
        all.add(thread.top());
        Boolean wanted = list == Found.HELD;
        return all.stream()
                .anyMatch(each -> each.key().equals(key) && wanted.equals(each.hidden()));
    }

    private Finding absence(Order order) {
        DataApi.Reply reply = byId(order);
        if (!reply.items().isEmpty()) {
            return new Finding.NotCarried();
        }
        new Channel(api, access).uploads();
        return new Finding.Carried(new Done(null, reply.raw()));
    }

    private void requireThere(Order order) {
        DataApi.Reply reply = byId(order);
        if (reply.items().isEmpty()) {
            new Channel(api, access).uploads();
            throw new PlatformTrouble(
                    PlatformProblem.GONE,
                    "not there by its id",
                    "Innehållet finns inte längre på YouTube.",
                    null,
                    reply.raw());
        }
    }

    private DataApi.Reply byId(Order order) {
        return api.get(
                access.token(),
                "comments",
                Map.of("part", "id", "id", YouTubeCommands.name(order.about().key())));
    }
}
