package se.uppsikt.inbox.bulk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.bulk.BulkLifeRules.Cause;
import se.uppsikt.inbox.bulk.BulkSorting.Progress;
import se.uppsikt.inbox.bulk.BulkSorting.State;
import se.uppsikt.inbox.bulk.Listed.Portion;

/**
 * Carries an order out, a portion at a time. A portion is one transaction with the place where the
 * next begins, so that it is done wholly or not at all, and whoever wants to stop waits for no more
 * than one.
 */
@Component
class BulkPortions {
    /** So many are held at a time, and nobody else acts on them meanwhile. */
    static final int PORTION = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BulkPortions.class);

    /** The rule by which whoever comes second is told so. */
    private static final String OTHERS_FIRST = "S9";

    private static final Machine UPPSIKT = new Machine("inkorg");

    /** The words of a search are not kept for what nobody goes on with. */
    private static final Duration STILL = Duration.ofDays(7);

    private static final int AT_ONCE = 100;

    private final BulkRows rows;
    private final Listed listed;
    private final Rights rights;
    private final BulkRecorder desk;
    private final TransactionTemplate apart;

    BulkPortions(
            BulkRows rows,
            Listed listed,
            Rights rights,
            BulkRecorder desk,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.listed = listed;
        this.rights = rights;
        this.desk = desk;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Who somebody is now, and where that person may answer now. */
    @Component("bulkRights")
    record Rights(Access access, Accounts accounts) {
        Employee who(BulkSorting order) {
            return access.employee(order.by()).orElseThrow();
        }

        /** Of the accounts that the order was for. */
        Set<AccountId> left(Employee me, BulkSorting order) {
            return accounts.reach(me, Permission.ANSWER).stream()
                    .filter(order.accounts()::contains)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Sorts the next portion; whether there is more to do. */
    @Transactional
    boolean next(BulkId id) {
        BulkSorting order = rows.held(id).orElseThrow();
        if (order.state() != State.RUNNING) {
            return false;
        }
        Employee me = rights.who(order);
        Set<AccountId> left = rights.left(me, order);
        Portion portion = listed.portion(me, order, left, PORTION);
        boolean lost = left.size() < order.accounts().size();
        rows.advance(id, sorted(me, order, portion, lost));
        if (portion.next() == null) {
            over(id, Cause.ENDED);
        }
        return portion.next() != null;
    }

    /** It could not go on; whoever ordered it is told, and may let it try again. */
    void broke(BulkId id) {
        rows.move(id, Cause.BROKEN, desk.now());
    }

    /** What has stood still for long is over. */
    @Transactional
    void lapse() {
        rows.still(desk.now().minus(STILL), AT_ONCE).forEach(id -> over(id, Cause.LAPSED));
    }

    private void over(BulkId id, Cause cause) {
        if (rows.move(id, cause, desk.now())) {
            desk.done(BulkDeed.Word.FINISHED, UPPSIKT, rows.find(id).orElseThrow());
        }
    }

    private Progress sorted(Employee me, BulkSorting order, Portion portion, boolean lost) {
        Map<Left, Integer> left = new EnumMap<>(Left.class);
        left.putAll(portion.left());
        int sorted = 0;
        for (Listed.One one : portion.toSort()) {
            try {
                String once = order.once(one.id());
                apart.executeWithoutResult(_ -> listed.sort(me, one, order.kind(), once));
                sorted++;
            } catch (Refused against) {
                left.merge(why(against), 1, Integer::sum);
            } catch (NotFound notForThem) {
                LOG.info("{} is nothing to sort for whoever ordered it", one.id().value());
            }
        }
        return new Progress(portion.next(), portion.walked(), sorted, left, lost);
    }

    /** Since it was read, a moment ago. */
    private static Left why(Refused against) {
        if (against instanceof NotPermitted) {
            return Left.NO_RIGHT;
        }
        boolean before =
                against.objections().stream().anyMatch(each -> each.rule().equals(OTHERS_FIRST));
        return before ? Left.CHANGED : Left.REFUSED;
    }
}
