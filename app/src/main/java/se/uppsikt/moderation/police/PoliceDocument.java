package se.uppsikt.moderation.police;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version;

/**
 * What the police are given with a report (M4).
 *
 * @param wordings every wording, in order; none when the content may be shown to nobody
 * @param deeds what was done with it, by whom and when; none when the content may be shown to
 *     nobody
 */
public record PoliceDocument(
        Matter matter,
        Contribution contribution,
        Account account,
        List<Wording> wordings,
        List<LedgerEntry> deeds,
        Made made) {
    public PoliceDocument {
        wordings = List.copyOf(wordings);
        deeds = List.copyOf(deeds);
    }

    /**
     * What it is suspected to be.
     *
     * @param motive the moderator's own words; null when the judgement has another ground by now
     */
    public record Matter(String ground, @Nullable String legalBasis, @Nullable String motive) {}

    /**
     * One wording.
     *
     * @param original the fingerprint of the bytes as the platform sent them
     */
    public record Wording(Version version, String original, List<Medium> media) {}

    /**
     * A picture, film or file.
     *
     * @param drawn whether it is in the document itself
     */
    public record Medium(Version.Media medium, boolean drawn) {}

    /** Who took the document out, and when. */
    public record Made(String municipality, String by, Instant at) {}

    /** Suspected abuse of a child: address, time and author are all that may be told. */
    public boolean withheld() {
        return contribution.facts().neverShown();
    }
}
