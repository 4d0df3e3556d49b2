package se.uppsikt.records.redaction;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.disclosure.DisclosureSets;
import se.uppsikt.records.readers.Readers;
import se.uppsikt.records.redaction.RedactingRules.Decision;
import se.uppsikt.records.redaction.RedactionRows.Chosen;
import se.uppsikt.records.redaction.RedactionRows.Marked;

/** The door of redaction: a person marks and chooses, document by document. */
@Enforces(
        value = "H6",
        how =
                "Det som maskas väljs av en människa, med sin bestämmelse, och finns inte i det som lämnas ut.")
@Service
public class Redactions {
    private static final int PORTION = 200;

    private final RedactionRows rows;
    private final DisclosureSets sets;
    private final Kepts kepts;
    private final List<MarkSuggestions> suggestions;
    private final Announcing announcing;

    Redactions(
            RedactionRows rows,
            DisclosureSets sets,
            Kepts kepts,
            List<MarkSuggestions> suggestions,
            Announcing announcing) {
        this.rows = rows;
        this.sets = sets;
        this.kepts = kepts;
        this.suggestions = List.copyOf(suggestions);
        this.announcing = announcing;
    }

    /** What is kept, and who reads what of it. */
    @Component("redactionKepts")
    record Kepts(Records records, Readers readers) {}

    /** The house that listens, and the time. */
    @Component("redactionAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /** What is taken away of it; the document is then given out masked. */
    @Transactional
    public void mark(
            Employee me, DisclosureId id, ContributionId document, Collection<Redaction> marks) {
        Contribution one = handled(me, id, document);
        Instant now = announcing.time().instant();
        marks.forEach(mark -> rows.mark(id, document, mark, me.label(), now));
        chosen(me, id, List.of(one), Choice.MASKED, null);
    }

    /** Marks that were not right after all. */
    @Transactional
    public void unmark(
            Employee me, DisclosureId id, ContributionId document, Collection<Long> marks) {
        Contribution one = handled(me, id, document);
        rows.unmark(id, document, marks);
        chosen(me, id, List.of(one), Choice.MASKED, null);
    }

    /**
     * @param provision by which nothing of it is given out; null for the other choices
     * @throws Refused when there is something against it
     */
    @Transactional
    public void choose(
            Employee me,
            DisclosureId id,
            ContributionId document,
            Choice choice,
            @Nullable String provision) {
        Contribution one = handled(me, id, document);
        if (choice == Choice.WITHHELD && provision == null) {
            throw new Refused(
                    Objection.of("H6", "Välj bestämmelsen som hindrar att den lämnas ut."));
        }
        if (choice == Choice.MASKED && marks(id, List.of(document)).isEmpty()) {
            throw new Refused(
                    Objection.of("H6", "Inget är maskat. Välj att den lämnas ut som den är."));
        }
        chosen(me, id, List.of(one), choice, choice == Choice.WITHHELD ? provision : null);
    }

    /**
     * Everything that nobody has decided on, that is not confidential and where nothing points at
     * anything, is given out as it is.
     *
     * @return how many
     */
    @Transactional
    public int chooseWholeForTheRest(Employee me, DisclosureId id) {
        sets.takenUp(me, id);
        int chosen = 0;
        ContributionId after = null;
        List<ContributionId> page;
        do {
            page = sets.page(id, after, PORTION);
            chosen += wholeOf(me, id, page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PORTION);
        return chosen;
    }

    private int wholeOf(Employee me, DisclosureId id, List<ContributionId> page) {
        Map<ContributionId, Chosen> known = rows.choices(id, page);
        List<ContributionId> left =
                page.stream().filter(document -> !known.containsKey(document)).toList();
        List<Contribution> plain =
                kepts.records().kept(left).stream()
                        .filter(kept -> isPlain(me, kept))
                        .map(Kept::contribution)
                        .toList();
        chosen(me, id, plain, Choice.WHOLE, null);
        return plain.size();
    }

    private boolean isPlain(Employee me, Kept kept) {
        Contribution document = kept.contribution();
        return !document.confidential()
                && !document.facts().neverShown()
                && kepts.readers().may(me, document)
                && kept.versions().stream()
                        .allMatch(
                                version ->
                                        version.media().isEmpty()
                                                && pointedAt(version.text()).isEmpty());
    }

    /** What the rules point at in a text. */
    List<MarkSuggestions.Suggested> pointedAt(@Nullable String text) {
        return text == null
                ? List.of()
                : suggestions.stream().flatMap(each -> each.in(text).stream()).toList();
    }

    private void chosen(
            Employee me,
            DisclosureId id,
            List<Contribution> documents,
            Choice choice,
            @Nullable String provision) {
        if (documents.isEmpty()) {
            return;
        }
        Instant now = announcing.time().instant();
        rows.choose(
                id,
                documents.stream().map(Contribution::id).toList(),
                choice,
                provision,
                me.label(),
                now);
        announcing
                .events()
                .publishEvent(
                        new DeedsOnRecord(
                                documents.stream()
                                        .map(
                                                each ->
                                                        new RedactionDeed(
                                                                me,
                                                                now,
                                                                each.account(),
                                                                each.id(),
                                                                id,
                                                                choice,
                                                                provision))
                                        .toList()));
    }

    /**
     * A document of a request that somebody works with, for somebody who may read it.
     *
     * @throws NotFound when it does not belong to the request, or is not for this person
     */
    private Contribution handled(Employee me, DisclosureId id, ContributionId document) {
        sets.takenUp(me, id);
        return readable(me, id, document);
    }

    Contribution readable(Employee me, DisclosureId id, ContributionId document) {
        Contribution one = kepts.readers().readable(me, document);
        if (!sets.belongs(me, id, document)) {
            throw new NotFound("document of the request " + id.value());
        }
        return one;
    }

    private List<Marked> marks(DisclosureId id, List<ContributionId> documents) {
        return rows.marks(id, documents).values().stream().flatMap(List::stream).toList();
    }

    /** What was decided of each of them; what nobody has decided on is not among them. */
    Map<ContributionId, Decision> decisions(DisclosureId id, List<ContributionId> documents) {
        Map<ContributionId, List<Marked>> marks = rows.marks(id, documents);
        Map<ContributionId, Decision> decisions = new HashMap<>();
        rows.choices(id, documents)
                .forEach(
                        (document, chosen) ->
                                decisions.put(
                                        document,
                                        new Decision(
                                                chosen.choice(),
                                                chosen.provision(),
                                                plain(marks.get(document)))));
        return decisions;
    }

    private static List<Redaction> plain(@Nullable List<Marked> marked) {
        return Optional.ofNullable(marked).orElse(List.of()).stream().map(Marked::mark).toList();
    }
}
