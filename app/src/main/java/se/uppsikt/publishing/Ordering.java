package se.uppsikt.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;
import se.uppsikt.publishing.Submissions.Hands;

/** A draft becomes publications, one for each account, and ceases to be them when it is changed. */
@Component
class Ordering {
    private final DraftRows rows;
    private final DraftPartRows parts;
    private final DraftRights rights;
    private final DraftRecorder desk;
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
        this.rights = hands.rights();
        this.desk = hands.desk();
        this.publications = publications;
        this.shown = shown;
    }

    /**
     * Held until the transaction ends, so that two do not write or order it at once; what it has
     * become first, as whoever tells of a publication holds that first too.
     *
     * @throws Refused when it became something else meanwhile
     */
    Optional<Draft> held(DraftId id) {
        Optional<Draft> seen = rows.draft(id);
        seen.ifPresent(draft -> publications.still(draft.publications().values()));
        Optional<Draft> held = rows.held(id);
        if (!held.map(Draft::publications).equals(seen.map(Draft::publications))) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            "Någon ändrade inlägget samtidigt. Ladda om sidan och försök igen."));
        }
        return held;
    }

    /**
     * @throws Refused when the draft's life has no such edge from where it is
     */
    void require(Draft draft, Cause cause) {
        if (!DraftLifeRules.LIFE.leads(draft.state(), cause)) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            "Det går inte nu. Inläggets läge är: "
                                    + draft.state().swedish().toLowerCase(Locale.ROOT)
                                    + "."));
        }
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

    /** Why it cannot go out when it is to, or not by this person. */
    List<Objection> untimely(Employee by, Draft draft) {
        List<Objection> objections = new ArrayList<>();
        Instant due = draft.content().due();
        Instant now = desk.now();
        Instant at = due == null ? now : due;
        if (at.isBefore(now)) {
            objections.add(
                    Objection.of(
                            "P1", "Tiden har redan gått. Välj en ny, eller låt det gå ut genast."));
        }
        rights.refusing(by, draft, at)
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
        place(by, draft);
    }

    /** What is ordered goes out at another time: it is taken back and ordered anew. */
    void again(Employee by, Draft draft) {
        withdraw(by, draft);
        place(by, draft);
    }

    private void place(Employee by, Draft draft) {
        Draft now = rows.draft(draft.id()).orElseThrow();
        for (AccountId account : now.content().accounts()) {
            Publication publication =
                    publications.publish(
                            by,
                            account,
                            post(now.content(), account),
                            now.content().due(),
                            "utkast %s %d %s"
                                    .formatted(now.id().value(), now.version(), account.value()));
            parts.ordered(now.id(), account, publication.id());
        }
    }

    /** What is ordered is taken back before it has gone out. */
    void withdraw(Employee by, Draft draft) {
        for (AccountId account : draft.content().accounts()) {
            PublicationId publication = draft.publications().get(account);
            if (publication != null) {
                parts.ordered(draft.id(), account, null);
                if (publications.publication(publication).state() != Publication.State.WITHDRAWN) {
                    publications.withdraw(by, publication);
                }
            }
        }
    }

    /** What goes out on an account. */
    Post post(Content content, AccountId account) {
        return new Post(
                content.form(),
                title(content, account),
                content.text(account),
                shown.media(content.media()));
    }

    /** Only where something is called anything there. */
    private @Nullable String title(Content content, AccountId account) {
        boolean titled = shown.takes(account).map(takes -> takes.title() != null).orElse(false);
        return Optional.of(content.title())
                .filter(title -> titled && !title.isBlank())
                .orElse(null);
    }
}
