package se.uppsikt.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;
import se.uppsikt.publishing.Submissions.Hands;

/** A draft becomes publications, one for each account, and ceases to be them when it is changed. */
@Component
class Ordering {
    private static final Duration FARTHEST = Duration.ofDays(731);

    private final DraftRows rows;
    private final DraftPartRows parts;
    private final Hands hands;
    private final Publications publications;
    private final Shown shown;

    Ordering(
            DraftRows rows,
            DraftPartRows parts,
            Hands hands,
            Publications publications,
            Shown shown) {
        this.rows = rows;
        this.parts = parts;
        this.hands = hands;
        this.publications = publications;
        this.shown = shown;
    }

    /**
     * The draft, held until the transaction ends, so that two do not write or order it at once;
     * what it has become first, as whoever tells of a publication holds that first too.
     *
     * @throws NotFound also when this person may not know of it
     * @throws Refused when its life has no such edge from where it is, or it became something else
     *     meanwhile
     */
    Draft held(Employee by, DraftId id, Cause cause) {
        Optional<Draft> seen = rows.draft(id);
        seen.ifPresent(draft -> publications.still(draft.publications().values()));
        Optional<Draft> held = rows.held(id);
        if (!held.map(Draft::publications).equals(seen.map(Draft::publications))) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            "Någon ändrade inlägget samtidigt. Ladda om sidan och försök igen."));
        }
        Draft draft =
                held.filter(each -> hands.rights().sees(by, each))
                        .orElseThrow(() -> new NotFound("draft " + id.value()));
        if (!DraftLifeRules.LIFE.leads(draft.state(), cause)) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            "Det går inte nu. Inläggets läge är: "
                                    + draft.state().swedish().toLowerCase(Locale.ROOT)
                                    + "."));
        }
        return draft;
    }

    /** What of it is only kept: its file still says where and by whom it was taken. */
    List<Objection> unpublishable(Draft draft) {
        return shown.assets(draft.content().media()).stream()
                .filter(asset -> !asset.publishable())
                .map(
                        asset ->
                                Objection.of(
                                        "P10",
                                        asset.name()
                                                + " kan inte publiceras som den är ("
                                                + asset.published().type().swedish()
                                                + "). Lämna in den som JPEG eller PNG, eller som MP4."))
                .toList();
    }

    /** Where nothing would be said, and what would be seen nowhere. */
    List<Objection> unsaid(Draft draft) {
        return shown.unsaid(draft.content());
    }

    /** Why it cannot go out when it is to, or not by this person. */
    List<Objection> untimely(Employee by, Draft draft) {
        List<Objection> objections = new ArrayList<>();
        Instant due = draft.content().due();
        Instant now = hands.desk().now();
        Instant at = due == null ? now : due;
        if (at.isBefore(now)) {
            objections.add(
                    Objection.of(
                            "P1", "Tiden har redan gått. Välj en ny, eller låt det gå ut genast."));
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            objections.add(
                    Objection.of(
                            "P1", "Tiden ligger mer än två år fram. Se efter att året stämmer."));
        }
        hands.rights()
                .refusing(by, draft, at)
                .forEach(
                        (account, why) ->
                                objections.add(
                                        Objection.of(
                                                "B1",
                                                "Du kan inte publicera på "
                                                        + account.shown()
                                                        + " då. "
                                                        + why)));
        return objections;
    }

    /** It goes out when its time comes. */
    void order(Employee by, Draft draft) {
        rows.state(draft.id(), State.PLANNED);
        Shown.Going going = shown.going(draft.content().media());
        Map<AccountId, Post> posts = new LinkedHashMap<>();
        for (AccountId account : draft.content().accounts()) {
            posts.put(account, post(draft.content(), account, going));
        }
        place(by, draft.id(), posts);
    }

    /**
     * What waits goes out at another time, as it was approved: it is taken back and ordered anew.
     * Where it is out already, or was stopped by somebody, it stays so.
     */
    void again(Employee by, Draft draft) {
        Map<AccountId, Post> posts = new LinkedHashMap<>();
        for (Publication each : become(draft)) {
            if (!each.state().settled()) {
                withdraw(by, draft, each);
                posts.put(each.account(), each.post());
            }
        }
        place(by, draft.id(), posts);
    }

    private void place(Employee by, DraftId id, Map<AccountId, Post> posts) {
        Draft now = rows.draft(id).orElseThrow();
        posts.forEach(
                (account, post) -> {
                    Publication publication =
                            publications.publish(
                                    by,
                                    account,
                                    post,
                                    now.content().due(),
                                    "utkast %s %d %s"
                                            .formatted(id.value(), now.version(), account.value()));
                    parts.ordered(id, account, publication.id());
                });
    }

    /**
     * What is ordered is taken back, all of it.
     *
     * @throws Refused when it has gone out somewhere, or may have
     */
    void takeBack(Employee by, Draft draft) {
        for (Publication each : become(draft)) {
            switch (each.state()) {
                case PUBLISHED ->
                        throw new Refused(
                                Objection.of(
                                        "P1",
                                        "Det har redan gått ut på ett av kontona. Stoppa det på de andra var för sig."));
                case GIVEN_UP, WITHDRAWN -> parts.ordered(draft.id(), each.account(), null);
                case WAITING,
                        BEING_PREPARED,
                        UNDER_WAY,
                        RETRYING,
                        BEING_LOOKED_UP,
                        UNCERTAIN,
                        OVERDUE,
                        BY_HAND ->
                        withdraw(by, draft, each);
            }
        }
    }

    /** The draft is no longer it, so that it tells the draft nothing when it is withdrawn. */
    private void withdraw(Employee by, Draft draft, Publication publication) {
        parts.ordered(draft.id(), publication.account(), null);
        if (publication.state() == Publication.State.BY_HAND) {
            publications.giveUp(by, publication.id());
        } else {
            publications.withdraw(by, publication.id());
        }
    }

    private Collection<Publication> become(Draft draft) {
        return publications.publications(draft.publications().values()).values();
    }

    /** What goes out on an account. */
    Post post(Content content, AccountId account, Shown.Going going) {
        return new Post(
                content.form(),
                title(content, account),
                content.text(account),
                going.on(content.media(account), shown.pictures(account, content.form())));
    }

    /** Only where something is called anything there. */
    private @Nullable String title(Content content, AccountId account) {
        boolean titled = shown.takes(account).map(takes -> takes.title() != null).orElse(false);
        return Optional.of(content.title())
                .filter(title -> titled && !title.isBlank())
                .orElse(null);
    }
}
