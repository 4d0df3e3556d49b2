package se.uppsikt.records.destruction;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Keepable;

/**
 * What a contribution said is gone, and this is left of it.
 *
 * @param cut the fingerprint over the originals it was cut out of
 */
record DestructionDeed(
        Instant at,
        AccountId account,
        ContributionId contribution,
        DisposalId under,
        Sha256 print,
        Sha256 cut)
        implements Keepable {
    static final String EVENT = "content-destroyed";
    private static final Machine MACHINE = new Machine("gallring");

    @Override
    public Actor actor() {
        return MACHINE;
    }

    @Override
    public String event() {
        return EVENT;
    }

    @Override
    public String sentence() {
        return "Innehållet förstördes enligt gallringsbeslutet; fingeravtrycken är kvar";
    }

    @Override
    public Fact fact() {
        return new Fact.RetentionBecame(Facts.Retention.DISPOSED);
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("disposal", under.value().toString(), "print", print.hex(), "cut", cut.hex());
    }
}
