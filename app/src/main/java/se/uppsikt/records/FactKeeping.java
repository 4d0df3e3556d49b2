package se.uppsikt.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.Ledger;
import se.uppsikt.base.shared.StorableText;

/**
 * Lets the fact that a deed states become so, in the transaction of the deed and after its record.
 */
@Component
class FactKeeping {
    private final FactRows facts;
    private final Ledger ledger;

    FactKeeping(FactRows facts, Ledger ledger) {
        this.facts = facts;
        this.ledger = ledger;
    }

    @EventListener
    void become(Keepable deed) {
        Fact fact = deed.fact();
        if (fact != null) {
            Instant at = StorableText.time(deed.at());
            facts.becomes(deed.contribution(), fact, at);
            ledger.write(facts.explained(deed.contribution(), fact, at));
        }
    }

    /**
     * As one by one. What tells how far the answering has come goes in one statement, and what is
     * kept or gone in another.
     */
    @EventListener
    void become(DeedsOnRecord done) {
        List<Keepable> answering = new ArrayList<>();
        List<Keepable> retention = new ArrayList<>();
        for (Keepable deed : done.of(Keepable.class)) {
            if (deed.fact() instanceof Fact.AnsweringBecame) {
                answering.add(deed);
            } else if (deed.fact() instanceof Fact.RetentionBecame) {
                retention.add(deed);
            } else {
                become(deed);
            }
        }
        if (!retention.isEmpty()) {
            facts.retention(retention);
        }
        if (!answering.isEmpty()) {
            facts.answering(answering);
        }
    }
}
