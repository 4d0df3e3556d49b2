package se.uppsikt.archive.sip;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Vanishing;

/**
 * That others could not see a contribution on the platform when the package was made: when it came
 * to be so, by whom and under what, as far as is known. What nobody has told is not guessed.
 *
 * @param at null when not even that is known
 * @param how in Swedish, without an end
 * @param above what it stood under and went with
 */
record Disappearance(@Nullable Instant at, String how, @Nullable ContributionId above) {
    private static final String LEGAL_BASIS = "legalBasis";

    static Optional<Disappearance> of(Kept kept) {
        return vanished(kept.contribution().facts()).or(() -> taken(kept));
    }

    /** Removed by us, or hidden by us or by the platform. */
    static Optional<Disappearance> taken(Kept kept) {
        return switch (kept.contribution().facts().visibility()) {
            case REMOVED -> Optional.of(ours(kept, "Borttagen av kommunen", Visibility.REMOVED));
            case HIDDEN -> Optional.of(hidden(kept));
            case PUBLIC -> Optional.empty();
        };
    }

    /** Gone without a removal of its own, also when it was hidden first. */
    static Optional<Disappearance> vanished(Facts facts) {
        Instant at = facts.withdrawnAt();
        if (at == null) {
            return Optional.empty();
        }
        Vanishing how = Objects.requireNonNullElseGet(facts.vanishing(), Vanishing.Unknown::new);
        return Optional.of(
                switch (how) {
                    case Vanishing.WithRemoved(var above, _) ->
                            new Disappearance(at, how.swedish(), above);
                    case Vanishing.WithVanished(var above, _) ->
                            new Disappearance(at, how.swedish(), above);
                    case Vanishing.ByAuthor _, Vanishing.ByPlatform _ ->
                            new Disappearance(at, how.swedish(), null);
                    case Vanishing.Unknown _ ->
                            new Disappearance(
                                    at, how.swedish() + ", okänt vem som tog bort den", null);
                });
    }

    /** The platform may hide by itself, and people may hide there without Uppsikt. */
    private static Disappearance hidden(Kept kept) {
        return deed(kept, Visibility.HIDDEN).isPresent()
                ? ours(kept, "Dold av kommunen", Visibility.HIDDEN)
                : new Disappearance(null, "Dold på plattformen, inte genom Uppsikt", null);
    }

    private static Disappearance ours(Kept kept, String how, Visibility became) {
        LedgerEntry deed = deed(kept, became).orElse(null);
        if (deed == null) {
            return new Disappearance(null, how, null);
        }
        String decided =
                decision(kept, deed)
                        .map(
                                entry ->
                                        ", beslut av %s med stöd av %s"
                                                .formatted(
                                                        entry.actor(),
                                                        entry.particulars().get(LEGAL_BASIS)))
                        .orElse("");
        return new Disappearance(deed.at(), how + decided, null);
    }

    /** The deed that made it so, if the last word about it was a deed and not the platform's. */
    private static Optional<LedgerEntry> deed(Kept kept, Visibility became) {
        for (LedgerEntry entry : kept.ledger().reversed()) {
            if (became.name().equals(entry.visibility())) {
                return Optional.of(entry);
            }
            if (entry.visibility() != null || entry.event().equals("shown-on-platform")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<LedgerEntry> decision(Kept kept, LedgerEntry deed) {
        return kept.ledger().stream()
                .filter(entry -> entry.number() < deed.number())
                .filter(entry -> entry.particulars().containsKey(LEGAL_BASIS))
                .reduce((first, second) -> second);
    }
}
