package se.uppsikt.base.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deed concerns, by id; every part is null where it does not apply.
 *
 * @param guideline the number of the guideline's version it was done under
 * @param fact which fact it changed, such as {@code visibility}
 * @param became what the fact became, such as {@code HIDDEN}
 */
public record About(
        @Nullable UUID account,
        @Nullable UUID contribution,
        @Nullable Integer guideline,
        @Nullable String fact,
        @Nullable String became) {
    public static final About NOTHING = new About(null, null, null, null, null);
}
