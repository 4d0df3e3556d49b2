package se.uppsikt.records.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.journal.OriginalId;

/**
 * What is kept, as those see it who hand it over whole: what agrees with the fingerprints taken on
 * arrival and what does not, always for many at a time.
 */
@Service
public class Holdings {
    private final FieldCheck fields;
    private final HoldingRows rows;

    Holdings(FieldCheck fields, HoldingRows rows) {
        this.fields = fields;
        this.rows = rows;
    }

    /**
     * An original without its bytes.
     *
     * @param onArrival its fingerprint as it was taken when it came
     * @param now its fingerprint as the bytes are
     */
    public record Delivery(
            OriginalId id,
            Instant receivedAt,
            String contentType,
            long size,
            Sha256 onArrival,
            Sha256 now) {
        public boolean intact() {
            return onArrival.equals(now);
        }
    }

    public List<Delivery> deliveries(Collection<OriginalId> ids) {
        return rows.deliveries(ids);
    }

    /**
     * What no longer is as it was kept, in Swedish: who wrote it, when and where, its wordings,
     * what bytes belong to it, and the ledger's entries about it. Those that are as they were are
     * left out.
     */
    @Transactional(readOnly = true)
    public Map<ContributionId, List<String>> altered(Collection<Contribution> contributions) {
        Map<ContributionId, List<String>> altered = new HashMap<>();
        fields.check(contributions)
                .forEach(
                        (id, found) -> {
                            if (!found.reasons().isEmpty()) {
                                altered.put(id, List.copyOf(found.reasons()));
                            }
                        });
        return altered;
    }

    /** Those of them that are marked as perhaps protected by secrecy. */
    public Set<ContributionId> secret(Collection<ContributionId> ids) {
        return rows.secret(ids);
    }

    /** Whether the account holds anything that is never to be shown (M4). */
    public boolean holdsNeverShown(AccountId account) {
        return rows.holdsNeverShown(account);
    }
}
