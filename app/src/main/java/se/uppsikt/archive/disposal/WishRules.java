package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;

/** What may be prepared under a decision (H5). */
final class WishRules {
    private WishRules() {}

    /** Every reason why it may not. */
    static List<Objection> against(
            Wish wish, DisposalAuthority authority, Set<AccountId> covered, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (!authority.inForceOn(today)) {
            objections.add(
                    Objection.of(
                            AuthorityRules.RULE,
                            "Gallringsbeslutet "
                                    + authority.designation()
                                    + " gäller inte i dag. Utan ett beslut som gäller gallras ingenting.",
                            "Visa besluten",
                            "/arkiv/gallring#beslut"));
        }
        if (wish.accounts().isEmpty()) {
            objections.add(AuthorityRules.of("Välj minst ett konto."));
        }
        if (!covered.containsAll(wish.accounts())) {
            objections.add(AuthorityRules.of("Beslutet gäller inte alla konton som du har valt."));
        }
        if (wish.span().isEmpty()) {
            objections.add(AuthorityRules.of("Välj en första och en sista dag, i den ordningen."));
        }
        return objections;
    }
}
