package se.uppsikt.crisis.situation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.Columns;
import se.uppsikt.crisis.CrisisId;
import se.uppsikt.records.ContributionId;

/** Themes, what somebody has put elsewhere, and rumours. */
@Repository
class SituationRows {
    private final JdbcClient database;

    SituationRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where somebody has put something.
     *
     * @param theme null for no theme
     */
    record Sorted(@Nullable ThemeId theme) {}

    /** In the order in which they were made. */
    List<Theme> themes(CrisisId crisis) {
        return database.sql("select * from crisis.theme where crisis = ? order by made_at, id")
                .param(crisis.value())
                .query(
                        (row, _) ->
                                new Theme(
                                        new ThemeId(Columns.id(row, "id")),
                                        row.getString("name"),
                                        words(row),
                                        row.getString("made_by")))
                .list();
    }

    private static List<String> words(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("words").getArray());
    }

    void add(CrisisId crisis, Theme theme, Instant at) {
        database.sql(
                        """
                        insert into crisis.theme (id, crisis, name, words, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(theme.id().value(), crisis.value(), theme.name())
                .param(theme.words().toArray(String[]::new))
                .params(theme.madeBy(), Columns.time(at))
                .update();
    }

    boolean remove(CrisisId crisis, ThemeId theme) {
        return database.sql("delete from crisis.theme where crisis = ? and id = ?")
                        .params(crisis.value(), theme.value())
                        .update()
                > 0;
    }

    Map<ContributionId, Sorted> sorted(CrisisId crisis) {
        Map<ContributionId, Sorted> sorted = new HashMap<>();
        database.sql("select contribution, theme from crisis.sorted where crisis = ?")
                .param(crisis.value())
                .query(
                        row -> {
                            UUID theme = row.getObject("theme", UUID.class);
                            sorted.put(
                                    new ContributionId(Columns.id(row, "contribution")),
                                    new Sorted(theme == null ? null : new ThemeId(theme)));
                        });
        return sorted;
    }

    void sort(
            Employee by,
            CrisisId crisis,
            Collection<ContributionId> some,
            @Nullable ThemeId to,
            Instant at) {
        database.sql(
                        """
                        insert into crisis.sorted (crisis, contribution, theme, sorted_by, sorted_at)
                        select :crisis, id, :theme, :by, :at from unnest(cast(:some as uuid[])) as u (id)
                        on conflict (crisis, contribution) do update set theme = excluded.theme,
                            sorted_by = excluded.sorted_by, sorted_at = excluded.sorted_at
                        """)
                .param("crisis", crisis.value())
                .param("theme", to == null ? null : to.value(), Types.OTHER)
                .param("by", by.label())
                .param("at", Columns.time(at))
                .param("some", Columns.ids(some, ContributionId::value))
                .update();
    }

    /** Those that are still told. */
    List<Rumour> rumours(CrisisId crisis) {
        return database.sql(
                        "select * from crisis.rumour where crisis = ? and ended_at is null order by made_at, id")
                .param(crisis.value())
                .query(
                        (row, _) ->
                                new Rumour(
                                        Columns.id(row, "id"),
                                        row.getString("said"),
                                        row.getString("answer"),
                                        words(row),
                                        row.getString("made_by"),
                                        Columns.time(row, "made_at")))
                .list();
    }

    void add(CrisisId crisis, Rumour rumour) {
        database.sql(
                        """
                        insert into crisis.rumour (id, crisis, said, answer, words, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(rumour.id(), crisis.value(), rumour.said(), rumour.answer())
                .param(rumour.words().toArray(String[]::new))
                .params(rumour.madeBy(), Columns.time(rumour.madeAt()))
                .update();
    }

    boolean end(Employee by, CrisisId crisis, UUID rumour, Instant at) {
        return database.sql(
                                """
                                update crisis.rumour set ended_by = ?, ended_at = ?
                                where crisis = ? and id = ? and ended_at is null
                                """)
                        .params(by.label(), Columns.time(at), crisis.value(), rumour)
                        .update()
                > 0;
    }
}
