package se.uppsikt.crisis.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.records.ContributionId;

/**
 * How people see what happens, at one moment.
 *
 * @param covers whose accounts are read, as words: those that whoever asks may read
 * @param most how many are read at most, the latest
 * @param cut whether there are more than are read
 * @param changed what has come in the last two hours
 * @param parts theme by theme, and last what belongs to none
 * @param frequent words of what belongs to none
 */
@Swedish("lägesbild")
public record SituationReport(
        Crisis crisis,
        Instant at,
        String covers,
        int most,
        boolean cut,
        Numbers all,
        Numbers changed,
        Spans spans,
        List<Part> parts,
        List<AccountPart> accounts,
        List<Met> rumours,
        List<Frequent> frequent) {
    /** What belongs to no theme, as it stands in an address. */
    public static final String NONE = "inget";

    public SituationReport {
        parts = List.copyOf(parts);
        accounts = List.copyOf(accounts);
        rumours = List.copyOf(rumours);
        frequent = List.copyOf(frequent);
    }

    /**
     * How many.
     *
     * @param questions that ask something
     * @param unanswered that somebody waits for an answer to
     */
    public record Numbers(int number, int questions, int unanswered) {}

    /**
     * What belongs to a theme.
     *
     * @param theme null for what belongs to none
     * @param examples a few, without whom they are from
     */
    public record Part(
            @Nullable Theme theme, Numbers all, Numbers changed, List<Example> examples) {
        public Part {
            examples = List.copyOf(examples);
        }

        public String name() {
            return theme == null ? "Inget tema" : theme.name();
        }

        /** As it stands in an address. */
        public String key() {
            return theme == null ? NONE : theme.id().value().toString();
        }
    }

    /** Something that somebody has written, without who. */
    public record Example(ContributionId id, Instant at, String text) {}

    /** What has come on an account. */
    public record AccountPart(Account account, Numbers all, Numbers changed) {}

    /** A rumour, and how many tell it. */
    public record Met(Rumour rumour, int number) {}

    /** A word that is in many that belong to no theme. */
    public record Frequent(String word, int number) {}
}
