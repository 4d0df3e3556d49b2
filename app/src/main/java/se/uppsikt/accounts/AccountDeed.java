package se.uppsikt.accounts;

import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.ledger.OnRecord.About;
import se.uppsikt.policy.GuidelineVersion;

/** Something done that may concern an account, under the guideline as it was. */
public interface AccountDeed extends OnRecord {
    /** The account concerned; null when none is. */
    @Nullable AccountId account();

    /** The guideline the deed was done under; null for deeds that rest on no rule. */
    default @Nullable GuidelineVersion guideline() {
        return null;
    }

    @Override
    default About about() {
        AccountId account = account();
        GuidelineVersion under = guideline();
        return new About(
                account == null ? null : account.value(),
                null,
                under == null ? null : under.number(),
                null,
                null);
    }
}
