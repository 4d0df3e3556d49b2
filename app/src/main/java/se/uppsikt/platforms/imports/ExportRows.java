package se.uppsikt.platforms.imports;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.ContributionId;

/** The exports that were handed in. */
@Repository
public class ExportRows {
    private final JdbcClient database;

    ExportRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * An export as it was handed in.
     *
     * @param path where it lay then, as of {@link Import.Part}
     * @param ours whether it had been uploaded to us
     * @param sha256 null for an unpacked folder
     */
    public record HandedIn(
            String name,
            Path path,
            boolean ours,
            long size,
            @Nullable String sha256,
            Instant at,
            String by) {}

    /** Those that told of the account and year of each of these contributions. */
    Map<ContributionId, List<HandedIn>> tellingOf(Collection<ContributionId> contributions) {
        Map<ContributionId, List<HandedIn>> telling = new HashMap<>();
        database.sql(
                        """
                        select c.id, p.name, p.path, p.ours, p.size, p.sha256, i.ordered_at, i.ordered_by
                        from records.contribution c
                        join archive.import i on i.account = c.account and i.ordered_at >= c.written_at
                        join archive.import_part p on p.import = i.id
                        where c.id = any(cast(? as uuid[])) and exists (select from archive.import_count n
                            where n.import = i.id and n.year = records.swedish_year(c.written_at)
                                and n.taken + n.completed + n.known > 0)
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(
                        row -> {
                            telling.computeIfAbsent(
                                            new ContributionId(Columns.id(row, "id")),
                                            _ -> new ArrayList<>())
                                    .add(handedIn(row, 0));
                        });
        return telling;
    }

    private static HandedIn handedIn(ResultSet row, int number) throws SQLException {
        return new HandedIn(
                row.getString("name"),
                Path.of(row.getString("path")),
                row.getBoolean("ours"),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.time(row, "ordered_at"),
                row.getString("ordered_by"));
    }

    /** The same file handed in twice is there once, as it first came. */
    List<HandedIn> of(AccountId account, int year) {
        return database.sql(
                        """
                        select name, path, ours, size, sha256, ordered_at, ordered_by from (
                            select distinct on (coalesce(p.sha256, p.path)) p.name, p.path, p.ours, p.size, p.sha256, p.number,
                                i.id, i.ordered_at, i.ordered_by
                            from archive.import i join archive.import_part p on p.import = i.id
                            where i.account = ? and exists (select from archive.import_count c
                                where c.import = i.id and c.year = ? and c.taken + c.completed + c.known > 0)
                            order by coalesce(p.sha256, p.path), i.ordered_at, i.id, p.number) once
                        order by ordered_at, id, number
                        """)
                .params(account.value(), year)
                .query(ExportRows::handedIn)
                .list();
    }
}
