package se.uppsikt.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;
import se.uppsikt.publishing.mediabank.AssetId;

/** The door: what is to be said, as it is written; and what is planned, for a calendar. */
@Service
public class Drafts {
    private static final int LONGEST = 70_000;

    private final DraftRows rows;
    private final DraftRights rights;
    private final Ordering ordering;
    private final Shown shown;
    private final DraftRecorder desk;

    Drafts(DraftRows rows, DraftRights rights, Ordering ordering, Shown shown, DraftRecorder desk) {
        this.rows = rows;
        this.rights = rights;
        this.ordering = ordering;
        this.shown = shown;
        this.desk = desk;
    }

    /** Begins something new; nobody but those who write for its accounts sees it. */
    @Transactional
    public DraftId begin(Employee by, Content content) {
        mayUse(by, Set.of(), content);
        Draft.Hand hand = desk.hand(by);
        Draft draft =
                new Draft(
                        new DraftId(desk.ids().next()),
                        State.WRITING,
                        1,
                        content,
                        hand,
                        by.serviceArea(),
                        hand,
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

    /**
     * Saves what is written.
     *
     * @param version the version that it was written on
     * @throws Refused when somebody has saved meanwhile, or it is no longer being written; nothing
     *     of either is lost: the other's is saved, and the own is still in the browser
     */
    @Transactional
    public Draft save(Employee by, DraftId id, int version, Content content) {
        Draft draft = held(by, id, Cause.WRITTEN);
        if (draft.version() != version) {
            throw new Refused(
                    Objection.of(
                            "P1",
                            draft.changed().name()
                                    + " har sparat sedan du öppnade utkastet. Din text står kvar här; öppna utkastet i ett nytt fönster, jämför och spara sedan."));
        }
        if (content.equals(draft.content())) {
            return draft;
        }
        mayUse(by, Set.copyOf(draft.content().accounts()), content);
        rows.save(id, content, desk.hand(by));
        shown.used(content.media());
        return rows.draft(id).orElseThrow();
    }

    /** Puts a picture or a film last in it; whatever else is being written stays as it is. */
    @Transactional
    public void attach(Employee by, DraftId id, AssetId asset) {
        Draft draft = held(by, id, Cause.WRITTEN);
        List<AssetId> media = new ArrayList<>(draft.content().media());
        if (!media.contains(asset)) {
            media.add(asset);
            rows.save(id, draft.content().showing(media), desk.hand(by));
            shown.used(List.of(asset));
        }
    }

    /** Only accounts that somebody writes for may be added; those of others may stay. */
    private void mayUse(Employee by, Set<AccountId> before, Content content) {
        Set<AccountId> added = new HashSet<>(content.accounts());
        added.removeAll(before);
        added.removeAll(rights.writes(by));
        if (!added.isEmpty()) {
            throw new NotPermitted("Du skriver inte för alla de konton som är valda.");
        }
        List<Objection> objections = new ArrayList<>();
        if (content.text().length() > LONGEST
                || content.targets().stream()
                        .anyMatch(
                                each ->
                                        each.wording() != null
                                                && each.wording().length() > LONGEST)) {
            objections.add(
                    Objection.of("P3", "Texten är längre än någon plattform tar emot. Korta den."));
        }
        Refused.ifAny(objections);
    }

    /** It is gone: nothing has come of it. */
    @Transactional
    public void discard(Employee by, DraftId id) {
        held(by, id, Cause.THROWN);
        rows.delete(id);
    }

    /**
     * Moves it to another day, at the same time of the clock.
     *
     * @throws Refused when it cannot be moved there, or has gone out
     */
    @Transactional
    public void move(Employee by, DraftId id, LocalDate day) {
        Draft draft = held(by, id, Cause.MOVED);
        Instant due = draft.content().due();
        if (due == null) {
            throw new Refused(
                    Objection.of("P1", "Inlägget har ingen tid än. Öppna det och välj en."));
        }
        Instant moved = DueRules.on(day, due);
        if (moved.equals(due)) {
            return;
        }
        if (draft.state() != State.WRITING) {
            Refused.ifAny(ordering.untimely(by, draft.withDue(moved)));
        }
        rows.due(id, moved);
        if (draft.state() == State.PLANNED) {
            ordering.again(by, draft.withDue(moved));
            desk.done(DraftDeed.Act.MOVED, by, draft);
        }
    }

    private Draft held(Employee by, DraftId id, Cause cause) {
        Draft draft =
                ordering.held(id)
                        .filter(each -> rights.sees(by, each))
                        .orElseThrow(() -> new NotFound("draft " + id.value()));
        ordering.require(draft, cause);
        return draft;
    }

    /**
     * What has a time within the span, for the calendar, the first first.
     *
     * @param accounts those that are shown; what has none of them is left out
     */
    public List<Draft> between(Set<AccountId> accounts, Instant from, Instant until) {
        return rows.read(
                """
                where d.due >= :from and d.due < :until
                    and exists (select from publishing.target t where t.draft = d.id
                        and t.account = any(cast(:accounts as uuid[])))
                order by d.due, d.id
                """,
                Map.of(
                        "from", Columns.time(from),
                        "until", Columns.time(until),
                        "accounts", Columns.ids(accounts, AccountId::value)));
    }

    /**
     * What is being written or waits for approval, the latest first.
     *
     * @param after the last of the part before; null for the first part
     */
    public List<Draft> open(Employee me, State state, @Nullable DraftId after, int limit) {
        return rows.read(
                """
                where d.state = :state
                    and (d.made_by = :me or (d.area = :area and not exists (
                            select from publishing.target t where t.draft = d.id))
                        or exists (select from publishing.target t where t.draft = d.id
                            and t.account = any(cast(:accounts as uuid[]))))
                    and (cast(:after as uuid) is null or (d.changed_at, d.id) < (
                            select a.changed_at, a.id from publishing.draft a where a.id = cast(:after as uuid)))
                order by d.changed_at desc, d.id desc limit :limit
                """,
                values(me, state, after, limit));
    }

    private Map<String, Object> values(
            Employee me, State state, @Nullable DraftId after, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", state.name());
        values.put("me", me.id().value());
        values.put("area", me.serviceArea().value());
        values.put("accounts", Columns.ids(rights.writes(me), AccountId::value));
        values.put("after", after == null ? null : after.value().toString());
        values.put("limit", limit);
        return values;
    }

    /** What has become these publications, in their order. */
    public List<Draft> of(Collection<PublicationId> some) {
        return some.isEmpty()
                ? List.of()
                : rows.read(
                        """
                        where exists (select from publishing.target t where t.draft = d.id
                            and t.publication = any(cast(:some as uuid[])))
                        order by d.due, d.id
                        """,
                        Map.of("some", Columns.ids(some, PublicationId::value)));
    }

    /** The accounts whose drafts somebody sees. */
    public List<Account> accounts(Employee me) {
        return rights.offered(me);
    }
}
