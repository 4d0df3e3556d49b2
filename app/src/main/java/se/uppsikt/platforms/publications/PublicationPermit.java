package se.uppsikt.platforms.publications;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.uppsikt.accounts.AccountId;

/**
 * Whoever may hold back what is about to go out, such as a crisis: asked in the very transaction
 * that releases a publication, so that nothing slips through in between. Each is a bean.
 *
 * <p>A permit reads what is committed when it asks. Where what it reads must not change before the
 * release is committed too, it holds that until the transaction is over.
 */
public interface PublicationPermit {
    /** Why it does not go out now; empty when it may. */
    Optional<Stop> against(Publication publication);

    /**
     * Where it holds back everything that is planned just now, for those who plan: why, in Swedish.
     * It is told and stops nobody.
     */
    default Map<AccountId, String> withheld(Collection<AccountId> accounts) {
        return Map.of();
    }

    /**
     * What holds it back.
     *
     * @param words why, in Swedish
     * @param forSomebody whether a person decides about it, also when the reason is gone; otherwise
     *     it goes out by itself then
     */
    record Stop(String words, boolean forSomebody) {
        /** Until the reason is gone. */
        public static Stop meanwhile(String words) {
            return new Stop(words, false);
        }
    }
}
