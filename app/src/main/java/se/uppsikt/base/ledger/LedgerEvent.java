package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.OnRecord.About;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;

/**
 * A deed as the ledger writes it.
 *
 * @param fact which fact it changed, such as {@code visibility}; null when none
 * @param became what the fact became, such as {@code HIDDEN}
 */
public record LedgerEvent(
        Instant at,
        String event,
        String actor,
        @Nullable UUID person,
        @Nullable UUID account,
        @Nullable UUID contribution,
        @Nullable String guideline,
        String sentence,
        SortedMap<String, String> particulars,
        @Nullable String fact,
        @Nullable String became) {

    /** The particular that has the fingerprints of the rows that the deed vouches for. */
    static final String VOUCHES = "intygar";

    /**
     * @param vouches the fingerprints of rows, a line each; empty when it vouches for none
     */
    static LedgerEvent of(OnRecord deed, String vouches) {
        About about = deed.about();
        return new LedgerEvent(
                StorableText.time(deed.at()),
                deed.event(),
                StorableText.text(deed.actor().label()),
                deed.actor().person(),
                about.account(),
                about.contribution(),
                about.guideline() == null ? null : Integer.toString(about.guideline()),
                StorableText.text(deed.sentence()),
                storable(deed, vouches),
                about.fact(),
                about.became());
    }

    /** Over every field, so that a changed one shows. */
    public Sha256 digest() {
        FieldDigest print =
                new FieldDigest()
                        .add(at)
                        .add(event)
                        .add(actor)
                        .add(person)
                        .add(account)
                        .add(contribution)
                        .add(guideline)
                        .add(sentence)
                        .add(fact)
                        .add(became);
        particulars.forEach((key, value) -> print.add(key).add(value));
        return print.taken();
    }

    private static SortedMap<String, String> storable(OnRecord deed, String vouches) {
        SortedMap<String, String> kept = new TreeMap<>();
        deed.particulars()
                .forEach(
                        (key, value) -> kept.put(StorableText.text(key), StorableText.text(value)));
        if (!vouches.isEmpty()) {
            kept.put(VOUCHES, vouches);
        }
        return kept;
    }
}
