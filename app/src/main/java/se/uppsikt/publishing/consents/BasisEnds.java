package se.uppsikt.publishing.consents;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.publishing.mediabank.AssetId;

/** Tells of bases whose last day has gone, once of each. */
@Component
class BasisEnds {
    private static final int PORTION = 50;

    private final BasisRows rows;
    private final ParticipantReading.Around around;
    private final TransactionTemplate transactions;
    private final ConsentDesk desk;

    BasisEnds(
            BasisRows rows,
            ParticipantReading.Around around,
            TransactionTemplate transactions,
            ConsentDesk desk) {
        this.rows = rows;
        this.around = around;
        this.transactions = transactions;
        this.desk = desk;
    }

    /** Whether there may be more. */
    boolean endPortion() {
        List<Basis> over = rows.toEnd(desk.today(), PORTION);
        over.forEach(each -> transactions.executeWithoutResult(_ -> end(each)));
        return over.size() == PORTION;
    }

    private void end(Basis basis) {
        around.publications().hold(basis.assets().stream().map(AssetId::value).toList());
        if (rows.ended(basis.id(), desk.now())) {
            desk.onRecord(
                    new BasisEnded(desk.now(), basis.id(), basis.participant(), basis.assets()));
        }
    }
}
