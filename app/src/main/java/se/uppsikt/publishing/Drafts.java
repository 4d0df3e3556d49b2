package se.uppsikt.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;
import se.uppsikt.publishing.Submission.LetPast;
import se.uppsikt.publishing.Submission.Overridden;
import se.uppsikt.publishing.Submissions.Hands;
import se.uppsikt.publishing.mediabank.AssetId;

/** The door: what is to be said, as it is written; and what is planned, for a calendar. */
@Service
public class Drafts {
    private static final int LONGEST = 70_000;

    private final DraftRows rows;
    private final DraftListRows lists;
    private final Ordering ordering;
    private final Submissions submissions;
    private final Shown shown;
    private final DraftRights rights;
    private final DraftRecorder desk;

    /** Who approves in somebody else's stead, for a time; whoever lends that out tells. */
    public interface StandsIn {
        /**
         * @param writers who wrote it: for none of them
         * @return the accounts on which the person approves now in the stead of somebody else
         */
        Set<AccountId> approves(Employee me, Set<PersonId> writers);
    }

    /** What another room has against handing something in; asked then, and when it is approved. */
    public interface Condition {
        List<Objection> against(Draft draft);
    }

    /** Drafts, one by one and several. */
    @Component("draftShelves")
    record Shelves(DraftRows rows, DraftListRows lists) {}

    Drafts(Shelves shelves, Ordering ordering, Submissions submissions, Shown shown, Hands hands) {
        this.rows = shelves.rows();
        this.lists = shelves.lists();
        this.ordering = ordering;
        this.submissions = submissions;
        this.shown = shown;
        this.rights = hands.rights();
        this.desk = hands.desk();
    }

    /** Begins something new; nobody but those who write for its accounts sees it. */
    @Transactional
    public DraftId begin(Employee by, Content content) {
        mayUse(by, Content.empty(null), content);
        Draft draft =
                new Draft(
                        new DraftId(desk.ids().next()),
                        State.WRITING,
                        1,
                        content,
                        by.id(),
                        by.serviceArea(),
                        desk.hand(by),
                        desk.ids().next(),
                        0,
                        Map.of());
        rows.insert(draft);
        return draft.id();
    }

    /**
     * @throws NotFound also when somebody may not know of it
     */
    public Draft draft(Employee me, DraftId id) {
        return rows.draft(id)
                .filter(each -> rights.sees(me, each))
                .orElseThrow(() -> new NotFound("draft " + id.value()));
    }

    /** Whether somebody works with it: writes for an account of it, or began it. */
    public boolean sees(Employee me, Draft draft) {
        return rights.sees(me, draft);
    }

    /**
     * Whoever asks: for rooms that say by themselves who may know of what is beside a draft, and
     * for work that tells people of it. Whom it is shown to is asked of {@link #draft}.
     */
    public Optional<Draft> known(DraftId id) {
        return rows.draft(id);
    }

    /** The same, for some; what there is not is not among them. */
    public List<Draft> known(Collection<DraftId> some) {
        return some.isEmpty() ? List.of() : lists.some(some);
    }

    /** Those of some who could approve it now. */
    public List<Employee> approvers(Collection<Employee> some, Draft draft) {
        return draft.state() == State.SUBMITTED ? rights.deciding(some, draft) : List.of();
    }

    /** Who has written it, and asked for approval. */
    public Set<PersonId> writers(Draft draft) {
        Set<PersonId> writers = new HashSet<>(rights.writers(draft));
        writers.add(draft.made());
        return writers;
    }

    /**
     * What somebody has read before writing.
     *
     * @param version of the draft
     * @param window the page that it is written on: what was saved from there last is known there,
     *     also when the answer has not come back yet
     */
    public record Seen(int version, UUID window) {
        boolean of(Draft draft) {
            return draft.version() == version || draft.window().equals(window);
        }
    }

    /**
     * Saves what is written, on a page that is written on further.
     *
     * @param seen what it was written on
     * @throws Refused when somebody has saved meanwhile, or it is no longer being written; nothing
     *     of either is lost: the other's is saved, and the own is still in the browser
     */
    @Transactional
    public Draft save(Employee by, DraftId id, Seen seen, Content content) {
        Draft draft = ordering.held(by, id, Cause.WRITTEN);
        if (content.equals(draft.content())) {
            return draft;
        }
        if (!seen.of(draft)) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            (draft.changed().person().equals(by.id().value())
                                            ? "Du har själv sparat något annat sedan den här sidan öppnades, kanske i ett annat fönster."
                                            : draft.changed().name()
                                                    + " har sparat sedan du öppnade utkastet.")
                                    + " Din text står kvar här. Öppna utkastet i ett nytt fönster, jämför, och för in där det som fattas."));
        }
        mayUse(by, draft.content(), content);
        rows.save(id, content, desk.hand(by), seen.window());
        shown.used(content.media());
        return rows.draft(id).orElseThrow();
    }

    /**
     * Saves what is written, on a page that is left by it: what comes from there afterwards, sent
     * before but slower on its way, no longer counts.
     *
     * @throws Refused as {@link #save} does
     */
    @Transactional
    public Draft saveAndLeave(Employee by, DraftId id, Seen seen, Content content) {
        save(by, id, seen, content);
        rows.left(id);
        return rows.draft(id).orElseThrow();
    }

    /** Puts a picture or a film last in it; whatever else is being written stays as it is. */
    @Transactional
    public void attach(Employee by, DraftId id, AssetId asset) {
        Draft draft = ordering.held(by, id, Cause.WRITTEN);
        List<AssetId> media = new ArrayList<>(draft.content().media());
        if (!media.contains(asset)) {
            media.add(asset);
            rows.save(id, draft.content().showing(media), desk.hand(by), UUID.randomUUID());
            shown.used(List.of(asset));
        }
    }

    /** What somebody adds must be theirs to use; what others have put there may stay. */
    private void mayUse(Employee by, Content before, Content content) {
        Set<AccountId> added = new HashSet<>(content.accounts());
        before.accounts().forEach(added::remove);
        added.removeAll(rights.writes(by));
        if (!added.isEmpty()) {
            throw new NotPermitted("Du skriver inte för alla de konton som är valda.");
        }
        Set<AssetId> pictures = new HashSet<>(content.media());
        before.media().forEach(pictures::remove);
        shown.maySee(by, pictures);
        if (content.longest() > LONGEST) {
            throw new Refused(
                    Objection.of("P3", "Texten är längre än någon plattform tar emot. Korta den."));
        }
    }

    /** It is gone: nothing has come of it. */
    @Transactional
    public void discard(Employee by, DraftId id) {
        ordering.held(by, id, Cause.THROWN);
        rows.delete(id);
    }

    /** Moves it to another day, at the same time of the clock; refused where it cannot be. */
    public void move(Employee by, DraftId id, LocalDate day) {
        submissions.move(by, id, day);
    }

    /**
     * What has a time within the span, for the calendar, the first first.
     *
     * @param accounts those that are shown; what has none of them is left out
     */
    public List<Draft> between(Set<AccountId> accounts, Instant from, Instant until) {
        return lists.between(accounts, from, until);
    }

    /**
     * The same where a page shows only so many of each day.
     *
     * @param number how many there are each day; a day without is not among them
     */
    public record Days(List<Draft> shown, Map<LocalDate, Integer> number) {}

    /** What has a time within the span; of each day so many, the first first. */
    public Days days(Set<AccountId> accounts, Instant from, Instant until, int aDay) {
        return new Days(
                lists.ofEachDay(accounts, from, until, aDay), lists.daily(accounts, from, until));
    }

    /**
     * What waits for approval, is planned or out within the span, the first first; what goes out as
     * soon as it may counts from when it was written.
     *
     * @param accounts those that are told of; what has none of them is left out
     */
    public List<Draft> handedIn(Set<AccountId> accounts, Instant from, Instant until, int limit) {
        return lists.handedIn(accounts, from, until, limit);
    }

    /** How often something was let past the gate since then, of drafts that are still kept. */
    public List<LetPast> letPast(Instant from) {
        return submissions.letPast(from);
    }

    /** Which those were within the span, the latest first. */
    public List<Overridden> letPast(Instant from, Instant until, int limit) {
        return submissions.letPast(from, until, limit);
    }

    /**
     * What is being written or waits for approval, the latest first.
     *
     * @param after the last of the part before; null for the first part
     */
    public List<Draft> open(Employee me, State state, @Nullable DraftId after, int limit) {
        return lists.open(of(me), state, after, limit);
    }

    /** What is being written and has no time, the latest first. */
    public List<Draft> undated(Employee me, int limit) {
        return lists.undated(of(me), limit);
    }

    private DraftListRows.Reader of(Employee me) {
        return new DraftListRows.Reader(me.id(), me.serviceArea(), rights.writes(me));
    }

    /** What has become these publications, in their order. */
    public List<Draft> of(Collection<PublicationId> some) {
        return some.isEmpty() ? List.of() : lists.of(some);
    }

    /** The accounts whose drafts somebody sees. */
    public List<Account> accounts(Employee me) {
        return rights.offered(me);
    }
}
