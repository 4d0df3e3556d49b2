package se.uppsikt.records;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Storable;

/** Lets the fact that a deed states become so, in the transaction of the deed and after its record. */
@Component
class FactKeeping {
    private final FactRows facts;

    FactKeeping(FactRows facts) {
        this.facts = facts;
    }

    @EventListener
    void become(Keepable deed) {
        Fact fact = deed.fact();
        if (fact != null) {
            facts.becomes(deed.contribution(), fact, Storable.time(deed.at()));
        }
    }
}
