package se.uppsikt.base.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DaySeal.Part;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;

/** The door of the seals: which days are sealed, and how one thing is shown to be in its day. */
@Component
public class DaySeals {
    private final DaySealRows rows;
    private final ChainCheckRows chain;
    private final List<SealedBeside> sorts;

    DaySeals(DaySealRows rows, ChainCheckRows chain, List<SealedBeside> sorts) {
        this.rows = rows;
        this.chain = chain;
        this.sorts = List.copyOf(sorts);
    }

    /**
     * That something is in the seal of its day.
     *
     * @param line what the seal holds about it
     * @param path from its leaf to the root of its sort
     */
    @Swedish("förseglingsbevis")
    public record Proof(DaySeal seal, Part part, String line, List<MerkleTree.Step> path) {}

    public Optional<DaySeal> last() {
        return rows.last();
    }

    public Optional<DaySeal> of(LocalDate day) {
        return sealable(day) ? rows.of(day) : Optional.empty();
    }

    public Optional<DaySeal> withRoot(Sha256 root) {
        return rows.withRoot(root);
    }

    /** Newest first, of days before this one; without what they hold of each sort. */
    public List<DaySeal> before(@Nullable LocalDate day, int limit) {
        return rows.before(day != null && sealable(day) ? day : null, limit);
    }

    /** Whether it is a day that a database knows. */
    private static boolean sealable(LocalDate day) {
        return day.getYear() > 0 && day.getYear() < 10_000;
    }

    /** Of an entry of the log, by its number; empty while its day is not sealed. */
    public Optional<Proof> ofEntry(long number) {
        return chain.place(number).flatMap(place -> of(LedgerLines.WORD, place));
    }

    /** Of something else that is sealed beside the log. */
    public Optional<Proof> of(String word, long number) {
        return rows.holding(word, number).flatMap(seal -> proof(seal, word, number));
    }

    /** Read through twice: to find its place among the leaves, and to make the tree. */
    private Optional<Proof> proof(DaySeal seal, String word, long number) {
        SealedBeside sort =
                sorts.stream().filter(each -> each.word().equals(word)).findFirst().orElseThrow();
        Part part =
                seal.parts().stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow();
        Sought sought = new Sought(number);
        DaySealing.read(sort, part.above(), part.last(), sought::look);
        String line = sought.line;
        if (line == null) {
            return Optional.empty();
        }
        MerkleTree tree = MerkleTree.withPathOf(sought.before);
        DaySealing.read(sort, part.above(), part.last(), each -> tree.add(each.text()));
        tree.root();
        return Optional.of(new Proof(seal, part, line, tree.path()));
    }

    private static final class Sought {
        private final long number;
        private long before;
        private @Nullable String line;

        Sought(long number) {
            this.number = number;
        }

        void look(SealedBeside.Line each) {
            if (each.number() == number) {
                line = each.text();
            } else if (each.number() < number) {
                before++;
            }
        }
    }
}
