package se.uppsikt.records.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.SealedBeside;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.records.ContributionId;

/**
 * Every contribution again, with its wordings and what bytes belong to them; and the line of each
 * wording in the seal of its day (H8). A portion is read as it was at one moment, however much is
 * kept meanwhile.
 */
@Component
@Order(50)
class ContributionCheck implements Verifiable, SealedBeside {
    private static final int PORTION = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final CheckRows rows;
    private final FieldCheck fields;

    ContributionCheck(CheckRows rows, FieldCheck fields) {
        this.rows = rows;
        this.fields = fields;
    }

    @Override
    public String word() {
        return "lydelse";
    }

    @Override
    public String swedish() {
        return "bidragen och deras lydelser";
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion after(String place) {
        List<ContributionId> ids =
                rows.contributions(place.isEmpty() ? NOBODY : UUID.fromString(place), PORTION);
        return compared(ids, ids.size() < PORTION ? null : ids.getLast().value().toString());
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Portion sample(int count) {
        return compared(rows.someContributions(count), null);
    }

    @Override
    public long last(long above, Instant before) {
        return rows.lastVersion(above, before);
    }

    @Override
    public List<Line> lines(long above, long last, int limit) {
        return rows.versionLines(above, last, limit);
    }

    private Portion compared(List<ContributionId> ids, @Nullable String next) {
        Map<ContributionId, FieldCheck.Found> found = fields.fields(ids);
        long checked = 0;
        for (ContributionId id : ids) {
            List<String> reasons = Objects.requireNonNull(found.get(id)).reasons();
            if (!reasons.isEmpty()) {
                return new Portion(
                        null,
                        checked,
                        0,
                        new Break(
                                "Bidraget " + id.value(),
                                "fingeravtrycken från när det sparades",
                                String.join(" ", reasons)));
            }
            checked++;
        }
        return new Portion(next, checked, 0, null);
    }
}
