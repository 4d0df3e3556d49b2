package se.uppsikt.crisis;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.TimeIds;

/** The crises as they are written: each change of what they concern has its time. */
@Repository
class ReachRows {
    private final JdbcClient database;
    private final TimeIds ids;

    ReachRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    void start(CrisisId id, String what, Actor by, Instant at) {
        database.sql(
                        "insert into crisis.crisis (id, what, started_at, started_by) values (?, ?, ?, ?)")
                .params(id.value(), what, Columns.time(at), by.label())
                .update();
    }

    void changed(CrisisId id) {
        database.sql("update crisis.crisis set version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /** All that it concerned, and all that was let out meanwhile, ends with it. */
    void end(CrisisId id, String reason, Actor by, Instant at) {
        for (String table : new String[] {"concern", "exemption"}) {
            database.sql(
                            "update crisis."
                                    + table
                                    + " set until_at = ? where crisis = ? and until_at is null")
                    .params(Columns.time(at), id.value())
                    .update();
        }
        database.sql(
                        "update crisis.crisis set ended_at = ?, ended_by = ?, end_reason = ? where id = ?")
                .params(Columns.time(at), by.label(), reason, id.value())
                .update();
    }

    /**
     * It concerns these from now on, and no others.
     *
     * @param accounts empty for all
     */
    void concern(CrisisId id, Set<AccountId> accounts, Instant at) {
        Set<@Nullable UUID> wanted = values(accounts);
        if (accounts.isEmpty()) {
            wanted.add(null);
        }
        become("concern", id, wanted, at);
    }

    /** Things are published here all the same from now on, and nowhere else. */
    void exempt(CrisisId id, Crisis.Exempt exempt, Instant at) {
        Set<@Nullable UUID> wanted = values(exempt.accounts());
        if (exempt.everywhere()) {
            wanted.add(null);
        }
        become("exemption", id, wanted, at);
    }

    private static Set<@Nullable UUID> values(Collection<AccountId> accounts) {
        Set<@Nullable UUID> values = new HashSet<>();
        accounts.forEach(account -> values.add(account.value()));
        return values;
    }

    private void become(String table, CrisisId id, Set<@Nullable UUID> wanted, Instant at) {
        Set<@Nullable UUID> now = now(table, id);
        for (UUID gone : now) {
            if (!wanted.contains(gone)) {
                database.sql(
                                "update crisis."
                                        + table
                                        + " set until_at = ? where crisis = ? and until_at is null"
                                        + " and account is not distinct from cast(? as uuid)")
                        .params(Arrays.<@Nullable Object>asList(Columns.time(at), id.value(), gone))
                        .update();
            }
        }
        for (UUID fresh : wanted) {
            if (!now.contains(fresh)) {
                database.sql(
                                "insert into crisis."
                                        + table
                                        + " (id, crisis, account, from_at) values (?, ?, cast(? as uuid), ?)")
                        .params(
                                Arrays.<@Nullable Object>asList(
                                        ids.next(), id.value(), fresh, Columns.time(at)))
                        .update();
            }
        }
    }

    private Set<@Nullable UUID> now(String table, CrisisId id) {
        Set<@Nullable UUID> now = new HashSet<>();
        RowCallbackHandler each = row -> now.add(row.getObject("account", UUID.class));
        database.sql(
                        "select account from crisis."
                                + table
                                + " where crisis = ? and until_at is null")
                .param(id.value())
                .query(each);
        return now;
    }
}
