package se.uppsikt.archive.disposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.archive.disposal.DisposalItem.Outcome;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.destruction.DisposalId;

/**
 * Every record of disposal again (H8): its list, item by item, with the two fingerprints that stand
 * in the record and in the log.
 */
@Component
@Order(80)
class DisposalRecordCheck implements Verifiable {
    private static final int PORTION = 2000;

    private final DisposalRecordRows records;
    private final DisposalItemRows items;

    DisposalRecordCheck(DisposalRecordRows records, DisposalItemRows items) {
        this.records = records;
        this.items = items;
    }

    @Override
    public String word() {
        return "gallring";
    }

    @Override
    public String swedish() {
        return "gallringsprotokollen";
    }

    /** Where in which list the next portion begins, with both fingerprints up to there. */
    private record At(DisposalId disposal, long place, Sha256 list, Sha256 outcome) {
        static At beginning(DisposalId disposal) {
            return new At(disposal, 0, ListDigest.BEGINNING, ListDigest.BEGINNING);
        }

        static At read(String written) {
            String[] parts = written.split(" ");
            return new At(
                    new DisposalId(UUID.fromString(parts[0])),
                    Long.parseLong(parts[1]),
                    new Sha256(parts[2]),
                    new Sha256(parts[3]));
        }

        At after(DisposalItem item, long carriedTo) {
            Outcome outcome = item.outcome();
            boolean carried = item.verdict().free() && item.place() <= carriedTo;
            return new At(
                    disposal,
                    item.place(),
                    ListDigest.listed(
                            list, item.place(), item.contribution(), item.verdict().against()),
                    carried
                            ? ListDigest.carriedOut(
                                    this.outcome,
                                    item.place(),
                                    item.contribution(),
                                    outcome == null ? null : outcome.fingerprint(),
                                    outcome == null ? List.of() : outcome.verdict().against())
                            : this.outcome);
        }

        String written() {
            return disposal.value() + " " + place + " " + list + " " + outcome;
        }
    }

    @Override
    public Portion after(String place) {
        Optional<DisposalRecord> record =
                place.isEmpty() ? records.after(null) : records.find(At.read(place).disposal());
        return record.map(
                        found ->
                                after(
                                        found,
                                        place.isEmpty()
                                                ? At.beginning(found.disposal())
                                                : At.read(place)))
                .orElseGet(() -> new Portion(null, 0, 0, null));
    }

    private Portion after(DisposalRecord record, At from) {
        List<DisposalItem> portion = items.all(record.disposal(), from.place(), PORTION);
        At now = from;
        for (DisposalItem each : portion) {
            now = now.after(each, record.place());
        }
        if (portion.size() == PORTION) {
            return new Portion(now.written(), portion.size(), 0, null);
        }
        Break broken = broken(record, now);
        String next =
                broken != null
                        ? null
                        : records.after(record.disposal())
                                .map(each -> At.beginning(each.disposal()).written())
                                .orElse(null);
        return new Portion(next, portion.size() + 1L, 0, broken);
    }

    private static @Nullable Break broken(DisposalRecord record, At now) {
        if (!record.list().equals(now.list())) {
            return new Break(
                    "Listan i gallringsprotokoll " + record.number(),
                    "fingeravtryck " + record.list(),
                    "fingeravtryck " + now.list());
        }
        return record.outcome().equals(now.outcome())
                ? null
                : new Break(
                        "Utfallet i gallringsprotokoll " + record.number(),
                        "fingeravtryck " + record.outcome(),
                        "fingeravtryck " + now.outcome());
    }

    /** They hang together from first to last; the beginning of the first list. */
    @Override
    public Portion sample(int count) {
        Portion first = after("");
        return new Portion(null, first.checked(), first.bytes(), first.broken());
    }
}
