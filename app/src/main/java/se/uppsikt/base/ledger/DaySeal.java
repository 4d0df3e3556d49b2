package se.uppsikt.base.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;

/**
 * The seal of a day: what was written in the log and kept beside it, in one root.
 *
 * @param before the root of the day before
 * @param place the last link of the chain when the day was over
 * @param root as it was published; the fingerprint of {@link #text()}
 */
@Swedish("försegling")
public record DaySeal(
        LocalDate day,
        Instant madeAt,
        Sha256 before,
        long place,
        Sha256 hash,
        List<Part> parts,
        Sha256 root) {
    public DaySeal {
        parts = parts.stream().sorted(Comparator.comparing(Part::word)).toList();
    }

    /**
     * What the day has of one sort.
     *
     * @param above the number of the last one that the day before has
     * @param last that of the last one that this day has
     */
    public record Part(String word, long above, long last, long leaves, Sha256 root) {}

    static DaySeal of(
            LocalDate day, Instant madeAt, Sha256 before, ChainRows.Link end, List<Part> parts) {
        DaySeal unsealed =
                new DaySeal(day, madeAt, before, end.place(), end.hash(), parts, Ledger.BEGINNING);
        return new DaySeal(
                day, madeAt, before, end.place(), end.hash(), parts, unsealed.fingerprint());
    }

    /** All of it in plain letters, for whoever wants to take the fingerprint without Uppsikt. */
    public String text() {
        StringBuilder text =
                new StringBuilder("Uppsikt dagsrot 1\n")
                        .append("dag %s\n".formatted(day))
                        .append("gjord %s\n".formatted(madeAt))
                        .append("forra %s\n".formatted(before))
                        .append("kedja %d %s\n".formatted(place, hash));
        for (Part part : parts) {
            text.append(
                    "%s %d %d %d %s\n"
                            .formatted(
                                    part.word(),
                                    part.above(),
                                    part.last(),
                                    part.leaves(),
                                    part.root()));
        }
        return text.toString();
    }

    /** The fingerprint of the text, which is the root unless something has been changed. */
    public Sha256 fingerprint() {
        return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
    }
}
