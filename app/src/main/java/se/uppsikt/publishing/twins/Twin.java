package se.uppsikt.publishing.twins;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.DraftId;

/**
 * A pair: something that has gone out, and the same in another language.
 *
 * @param draft what it was written as; null when that is gone
 * @param publication as what it went out first
 * @param account where it went out first
 * @param accounts all that it was written for
 * @param language such as {@code teckenspråk}
 * @param written where the twin is written; null before somebody has begun
 * @param closed null while it is open
 */
@Swedish("tvilling")
public record Twin(
        TwinId id,
        @Nullable DraftId draft,
        PublicationId publication,
        AccountId account,
        Set<AccountId> accounts,
        String language,
        String madeBy,
        Instant madeAt,
        Instant dueAt,
        @Nullable DraftId written,
        @Nullable Closed closed) {
    public Twin {
        accounts = Set.copyOf(accounts);
    }

    /** What came of it. */
    public enum Outcome {
        OUT("Båda är ute"),
        LINKED("Båda är ute, enligt den som har länkat"),
        NOT_NEEDED("Behövs inte"),
        ORIGINAL_GONE("Avslutad, originalet är borta");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * @param words how the twin was seen, or why it is not needed; empty when no person says
     * @param became as what the twin went out; null when it was made elsewhere, or never
     * @param link where a twin that was made elsewhere is read
     */
    public record Closed(
            Outcome outcome,
            Instant at,
            String by,
            String words,
            @Nullable PublicationId became,
            @Nullable URI link) {}

    public boolean open() {
        return closed == null;
    }

    /** How far it has come. */
    public String state() {
        Closed end = closed;
        if (end != null) {
            return end.outcome().swedish();
        }
        return written == null ? "Väntar på tvillingen" : "Tvillingen skrivs";
    }

    public boolean late(Instant now) {
        return open() && now.isAfter(dueAt);
    }
}
