package se.uppsikt.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;

/**
 * Where what was observed comes in: known again first, and then kept. The room of keeping does it.
 */
public interface Reception {
    /** Which of them are of contributions that are kept under another name. */
    Matched recognise(List<? extends Observation> observations);

    /**
     * Two names are of one thing from now on, and what was kept under the one comes to the other.
     */
    void alsoNamed(List<Observation.AlsoNamed> told);

    /** Keeps them, in the caller's transaction, and publishes one {@link ContributionsKept}. */
    ContributionsKept keep(List<? extends Observation> observations);

    /**
     * Keeps what is recognised already, as {@link #keep(List)} does.
     *
     * @param words made beforehand; what is missing among them is made now
     */
    ContributionsKept keep(Matched recognised, SearchWords words);

    /** Makes what searches look in; in no transaction, and beside those that keep. */
    SearchWords searchWords(Collection<SearchWords.Wording> wordings);

    /**
     * What searches look in, as the database writes it, by what it is made of. To make it costs
     * more than a third of keeping.
     */
    record SearchWords(Map<Wording, String> made) {
        public static final SearchWords NONE = new SearchWords(Map.of());

        /** A text beside the name of whoever wrote it. */
        public record Wording(@Nullable String author, @Nullable String text) {
            public static Wording of(@Nullable String author, @Nullable String text) {
                return new Wording(StorableText.textOrNull(author), StorableText.textOrNull(text));
            }
        }

        /** Null when it has not been made. */
        public @Nullable String of(@Nullable String author, @Nullable String text) {
            return made.get(new Wording(author, text));
        }
    }
}
