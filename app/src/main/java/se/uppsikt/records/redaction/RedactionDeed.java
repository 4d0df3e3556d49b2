package se.uppsikt.records.redaction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.disclosure.DisclosureId;

/** Somebody has decided what of a document is given out in answer to a request. */
record RedactionDeed(
        Actor actor,
        Instant at,
        AccountId account,
        ContributionId contribution,
        DisclosureId disclosure,
        Choice choice,
        @Nullable String provision)
        implements Keepable {
    @Override
    public String event() {
        return "disclosure-secrecy-reviewed";
    }

    @Override
    public String sentence() {
        return "Sekretessprövad: " + choice.swedish().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Vouched> vouches() {
        return List.of(new Vouched(Vouched.DOCUMENT, contribution.value()));
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("disclosure", disclosure.value().toString());
        particulars.put("choice", choice.name());
        if (provision != null) {
            particulars.put("provision", provision);
        }
        return particulars;
    }
}
