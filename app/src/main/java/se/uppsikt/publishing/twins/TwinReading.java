package se.uppsikt.publishing.twins;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** The pairs as people read of them: those of accounts that they write for. */
@Component
class TwinReading {
    private static final int PART = 50;

    private final TwinRows rows;
    private final Twinning twinning;
    private final Originals originals;
    private final Neighbours neighbours;

    /** What other rooms tell. */
    @Component("twinNeighbours")
    record Neighbours(Drafts drafts, Accounts accounts, TwinAccounts languages) {}

    TwinReading(TwinRows rows, Twinning twinning, Originals originals, Neighbours neighbours) {
        this.rows = rows;
        this.twinning = twinning;
        this.originals = originals;
        this.neighbours = neighbours;
    }

    /** A part of the list; {@code next} is null when it is the last. */
    record Part(List<TwinView> views, @Nullable TwinId next) {}

    Part part(Employee me, boolean closed, @Nullable TwinId after) {
        TwinRows.Reader reader = twinning.reader(me);
        Twin last = after == null ? null : rows.find(after).orElse(null);
        List<Twin> found =
                closed ? rows.closed(reader, last, PART + 1) : rows.open(reader, last, PART + 1);
        List<Twin> shown = found.stream().limit(PART).toList();
        return new Part(views(shown), found.size() > PART ? shown.getLast().id() : null);
    }

    /** Those of a draft; whoever sees the draft sees them. */
    List<TwinView> of(DraftId draft) {
        return views(rows.of(draft));
    }

    TwinView one(Employee me, TwinId id) {
        TwinRows.Reader reader = twinning.reader(me);
        Twin twin =
                rows.find(id)
                        .filter(reader::sees)
                        .orElseThrow(() -> new NotFound("twin " + id.value()));
        TwinView view = views(List.of(twin)).getFirst();
        return new TwinView(
                twin,
                view.original(),
                other(me, twin),
                view.speaking(),
                reader.languages().contains(twin.language()));
    }

    private List<TwinView> views(Collection<Twin> twins) {
        Map<TwinId, Original> said = originals.of(twins);
        Map<AccountId, String> spoken = neighbours.languages().spoken();
        Map<String, List<Account>> speaking =
                neighbours.accounts().watched().stream()
                        .filter(each -> spoken.containsKey(each.id()))
                        .collect(Collectors.groupingBy(each -> spoken.getOrDefault(each.id(), "")));
        return twins.stream()
                .map(
                        each ->
                                new TwinView(
                                        each,
                                        said.getOrDefault(each.id(), Original.UNKNOWN),
                                        null,
                                        speaking.getOrDefault(each.language(), List.of()),
                                        false))
                .toList();
    }

    /** As it went out, or as far as it is written. */
    private @Nullable Original other(Employee me, Twin twin) {
        Twin.Closed closed = twin.closed();
        if (closed != null && closed.became() != null) {
            return originals.published(List.of(closed.became())).get(closed.became());
        }
        return closed == null && twin.written() != null ? written(me, twin.written()) : null;
    }

    /** Nothing where it is not for this reader. */
    private @Nullable Original written(Employee me, DraftId id) {
        return neighbours
                .drafts()
                .known(id)
                .filter(draft -> neighbours.drafts().sees(me, draft))
                .map(
                        draft ->
                                new Original(
                                        draft.state().swedish(),
                                        draft.content().text(),
                                        null,
                                        null,
                                        null,
                                        false,
                                        false))
                .orElse(null);
    }
}
