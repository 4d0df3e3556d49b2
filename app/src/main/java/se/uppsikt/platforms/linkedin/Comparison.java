package se.uppsikt.platforms.linkedin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.linkedin.LinkedInApi.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * Compares what LinkedIn shows of one page with what is kept, and hands over what is new. What the
 * page is called, and whether we are its administrator, is asked at most once.
 */
final class Comparison {
    private final LinkedInApi api;
    private final Access access;
    private final PollSink desk;
    private final Set<PlatformKey> seen = new HashSet<>();
    private final Map<String, Optional<String>> asked = new HashMap<>();

    Comparison(LinkedInApi api, Access access, PollSink desk) {
        this.api = api;
        this.access = access;
        this.desk = desk;
    }

    LinkedInObjects objects() {
        return new LinkedInObjects(api.web(), access.page());
    }

    boolean hasSeen(PlatformKey key) {
        return seen.contains(key);
    }

    /** Keeps the answer when it shows anything new. */
    void keep(Reply reply, List<Shown> shown) {
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        shown.forEach(each -> compare(each, found));
        desk.keep(reply.raw(), found);
    }

    private void compare(Shown plain, List<Function<OriginalId, Observation>> found) {
        Contribution known = desk.known(plain.key()).orElse(null);
        Shown shown = named(plain, known);
        seen.add(shown.key());
        if (known == null || !shown.says(known.text())) {
            found.add(shown.written(access, desk.now(), known != null));
        } else if (shown.tellsMore(known)) {
            found.add(shown.told(access, desk.now(), known));
        }
        if (known != null) {
            seen.add(known.key());
            if (known.facts().withdrawnAt() != null) {
                found.add(shown.there(access, desk.now()));
            }
        }
    }

    /** Our own page is asked what it is called, so that nobody takes it for a stranger. */
    private Shown named(Shown shown, @Nullable Contribution known) {
        boolean unnamed =
                shown.own()
                        && shown.author().name() == null
                        && (known == null || known.author().name() == null);
        return unnamed ? shown.by(new Author(access.page(), name())) : shown;
    }

    private @Nullable String name() {
        return asked.computeIfAbsent("name", _ -> Optional.ofNullable(askedName())).orElse(null);
    }

    private @Nullable String askedName() {
        String path = "organizations/" + Urn.encoded(access.page());
        return GraphJson.wording(api.get(access.token(), path, Map.of()).body(), "localizedName");
    }

    /**
     * To whoever is no administrator, LinkedIn says of everything that it is not there.
     *
     * @throws PlatformTrouble when we are none
     */
    void requireAdministrator() {
        asked.computeIfAbsent("role", _ -> Optional.of(api.administrator(access)));
    }

    /** It was asked for by its id, and is not there. */
    void gone(PlatformKey key, @Nullable PlatformKey thread, PlatformTrouble trouble) {
        requireAdministrator();
        desk.keep(
                trouble.answer(),
                List.of(
                        original ->
                                new Observation.Withdrawn(
                                        access.account(), key, thread, desk.now(), original)));
    }
}
