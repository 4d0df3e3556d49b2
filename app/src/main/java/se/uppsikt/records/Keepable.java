package se.uppsikt.records;

import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.base.ledger.OnRecord.About;

/**
 * An event that must become a record and concerns a contribution. Published as every {@link
 * se.uppsikt.base.ledger.OnRecord}; besides writing it to the ledger, this module lets the fact it
 * states become so.
 */
public interface Keepable extends AccountDeed {
    /** The contribution concerned. */
    ContributionId contribution();

    /**
     * What becomes true of the contribution; null when only the deed itself is to be remembered.
     */
    default @Nullable Fact fact() {
        return null;
    }

    @Override
    default About about() {
        About account = AccountDeed.super.about();
        Fact fact = fact();
        return new About(
                account.account(),
                contribution().value(),
                account.guideline(),
                fact == null ? null : FactWords.name(fact),
                fact == null ? null : FactWords.value(fact));
    }
}
