package se.uppsikt.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.PackageLifeRules.Cause;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.sip.BuildProgress;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.SwedishTime;

/** The packages and how far each has come. */
@Repository
public class PackageRows {
    private final JdbcClient database;

    PackageRows(JdbcClient database) {
        this.database = database;
    }

    void order(PackageId id, AccountId account, int year, String name, Ordering by) {
        database.sql(
                        """
                        insert into archive.year_package
                            (id, account, year, name, ordered_by, ordered_at, state, step)
                        values (?, ?, ?, ?, ?, ?, 'ORDERED', 'Väntar på sin tur')
                        """)
                .params(id.value(), account.value(), year, name, by.label(), Columns.time(by.at()))
                .update();
    }

    /** Who ordered a package and when. */
    record Ordering(String label, Instant at) {}

    Optional<YearPackage> find(PackageId id) {
        return database.sql("select * from archive.year_package where id = ?")
                .param(id.value())
                .query(PackageRows::read)
                .optional();
    }

    List<YearPackage> of(Collection<AccountId> accounts, int limit) {
        return database.sql(
                        """
                        select * from archive.year_package where account = any (cast(? as uuid[]))
                        order by ordered_at desc, id desc limit ?
                        """)
                .params(Columns.ids(accounts, AccountId::value), limit)
                .query(PackageRows::read)
                .list();
    }

    /** The day the archive last received anything of each account. */
    Map<AccountId, LocalDate> lastReceived() {
        Map<AccountId, LocalDate> received = new HashMap<>();
        database.sql(
                        """
                        select account, max(receipt_at) as received from archive.year_package
                        where state = 'ARCHIVED' group by account
                        """)
                .query(
                        row -> {
                            received.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    SwedishTime.day(Columns.time(row, "received")));
                        });
        return received;
    }

    /** How many contributions of each year lie in packages that the archive has received. */
    Map<Integer, Long> received(AccountId account) {
        Map<Integer, Long> received = new HashMap<>();
        database.sql(
                        """
                        select year, count(distinct contribution) as number
                        from archive.year_package p
                        join archive.packed_contribution c on c.package = p.id
                        where p.account = ? and c.archived group by year
                        """)
                .param(account.value())
                .query(
                        row -> {
                            received.put(row.getInt("year"), row.getLong("number"));
                        });
        return received;
    }

    boolean underWay(AccountId account, int year) {
        return database.sql(
                        """
                        select exists (select from archive.year_package
                            where account = ? and year = ? and state in ('ORDERED', 'PACKING'))
                        """)
                .params(account.value(), year)
                .query(Boolean.class)
                .single();
    }

    /** Moves the package along; tells whether there was such an edge from where it stood. */
    public boolean move(PackageId id, Cause cause, String step) {
        var edge = PackageLifeRules.edge(cause);
        return database.sql(
                                """
                                update archive.year_package
                                set state = ?, step = ?, done = 0, expected = 0, stop_wanted = false,
                                    happened = null, remedy = null
                                where id = ? and state = any (cast(? as text[]))
                                """)
                        .params(edge.getKey().name(), step, id.value(), names(edge.getValue()))
                        .update()
                == 1;
    }

    void wantStop(PackageId id) {
        database.sql(
                        """
                        update archive.year_package set stop_wanted = true
                        where id = ? and state in ('ORDERED', 'PACKING')
                        """)
                .param(id.value())
                .update();
    }

    /** Saves how far the build has come; tells whether somebody wants it stopped. */
    boolean progress(PackageId id, BuildProgress progress) {
        return database.sql(
                        """
                        update archive.year_package set step = ?, done = ?, expected = ? where id = ?
                        returning stop_wanted
                        """)
                .params(progress.step(), progress.done(), progress.expected(), id.value())
                .query(Boolean.class)
                .single();
    }

    /** Tells whether it was being built; what was withdrawn meanwhile does not become ready. */
    boolean ready(PackageId id, YearPackage.Contents contents) {
        var edge = PackageLifeRules.edge(Cause.BUILT);
        return database.sql(
                                """
                        update archive.year_package
                        set state = ?, step = 'Klart', done = expected, files = ?, size = ?,
                            sha512 = ?, ready_at = ?
                        where id = ? and state = any (cast(? as text[]))
                        """)
                        .params(
                                edge.getKey().name(),
                                contents.files(),
                                contents.size(),
                                contents.sha512(),
                                Columns.time(contents.at()),
                                id.value(),
                                names(edge.getValue()))
                        .update()
                == 1;
    }

    void failed(PackageId id, YearPackage.Problem problem) {
        var edge = PackageLifeRules.edge(Cause.BROKEN);
        database.sql(
                        """
                        update archive.year_package
                        set state = ?, step = 'Avbröts av ett fel', happened = ?, remedy = ?
                        where id = ? and state = any (cast(? as text[]))
                        """)
                .params(
                        edge.getKey().name(),
                        problem.happened(),
                        problem.remedy(),
                        id.value(),
                        names(edge.getValue()))
                .update();
    }

    /** Notes the receipt if the package is ready for it; tells whether it was. */
    boolean receipt(PackageId id, YearPackage.Receipt receipt) {
        var edge = PackageLifeRules.edge(Cause.RECEIPT_NOTED);
        return database.sql(
                                """
                                update archive.year_package
                                set state = ?, step = 'Arkiverat', receipt = ?, receipt_by = ?,
                                    receipt_at = ?
                                where id = ? and state = any (cast(? as text[]))
                                """)
                        .params(
                                edge.getKey().name(),
                                receipt.reference(),
                                receipt.by(),
                                Columns.time(receipt.at()),
                                id.value(),
                                names(edge.getValue()))
                        .update()
                == 1;
    }

    Map<AccountId, Set<Integer>> receivedYears() {
        return database
                .sql(
                        "select distinct account, year from archive.year_package where state = 'ARCHIVED'")
                .query(
                        (row, n) ->
                                Map.entry(
                                        new AccountId(row.getObject("account", UUID.class)),
                                        row.getInt("year")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static YearPackage read(ResultSet row, int number) throws SQLException {
        return new YearPackage(
                new PackageId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getInt("year"),
                row.getString("name"),
                row.getString("ordered_by"),
                Columns.time(row, "ordered_at"),
                State.valueOf(row.getString("state")),
                new BuildProgress(
                        row.getString("step"), row.getLong("done"), row.getLong("expected")),
                contents(row),
                problem(row),
                receipt(row));
    }

    private static YearPackage.@Nullable Contents contents(ResultSet row) throws SQLException {
        String sha512 = row.getString("sha512");
        return sha512 == null
                ? null
                : new YearPackage.Contents(
                        row.getLong("files"),
                        row.getLong("size"),
                        sha512,
                        Columns.time(row, "ready_at"));
    }

    private static YearPackage.@Nullable Problem problem(ResultSet row) throws SQLException {
        String happened = row.getString("happened");
        return happened == null ? null : new YearPackage.Problem(happened, row.getString("remedy"));
    }

    private static YearPackage.@Nullable Receipt receipt(ResultSet row) throws SQLException {
        String reference = row.getString("receipt");
        return reference == null
                ? null
                : new YearPackage.Receipt(
                        reference, row.getString("receipt_by"), Columns.time(row, "receipt_at"));
    }

    private static String names(Collection<State> states) {
        return "{" + String.join(",", states.stream().map(State::name).toList()) + "}";
    }
}
