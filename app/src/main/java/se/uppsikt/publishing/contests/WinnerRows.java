package se.uppsikt.publishing.contests;

import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.contests.Contest.Mark;
import se.uppsikt.records.ContributionId;

/** SQL of the tables {@code publishing.contest_draw} and {@code publishing.contest_winner}. */
@Repository
class WinnerRows {
    private final JdbcClient jdbc;

    WinnerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param draw null where a jury chose
     */
    record Winner(ContributionId entry, @Nullable UUID draw, Mark by) {}

    /** A draw, with all that is needed to do it again. */
    record Draw(UUID id, List<UUID> lots, byte[] seed, Mark by) {}

    void insert(DraftId contest, Draw draw) {
        jdbc.sql(
                        """
                        insert into publishing.contest_draw (id, draft, lots, seed, by_name, at)
                        values (?, ?, cast(? as uuid[]), ?, ?, ?)
                        """)
                .params(
                        draw.id(),
                        contest.value(),
                        Columns.ids(draw.lots()),
                        draw.seed(),
                        draw.by().by(),
                        Columns.time(draw.by().at()))
                .update();
    }

    /** Nothing happens where it has won already. */
    boolean won(DraftId contest, Winner winner) {
        return jdbc.sql(
                                """
                                insert into publishing.contest_winner (draft, contribution, draw, by_name, at)
                                values (:draft, :entry, :draw, :by, :at) on conflict do nothing
                                """)
                        .param("draft", contest.value())
                        .param("entry", winner.entry().value())
                        .param("draw", winner.draw(), Types.OTHER)
                        .param("by", winner.by().by())
                        .param("at", Columns.time(winner.by().at()))
                        .update()
                == 1;
    }

    List<Winner> winners(DraftId contest) {
        return jdbc.sql(
                        "select * from publishing.contest_winner where draft = ? order by at, contribution")
                .param(contest.value())
                .query(
                        (row, _) -> {
                            String draw = row.getString("draw");
                            return new Winner(
                                    new ContributionId(Columns.id(row, "contribution")),
                                    draw == null ? null : UUID.fromString(draw),
                                    new Mark(row.getString("by_name"), Columns.time(row, "at")));
                        })
                .list();
    }

    List<Draw> draws(DraftId contest) {
        return jdbc.sql("select * from publishing.contest_draw where draft = ? order by id")
                .param(contest.value())
                .query(
                        (row, _) ->
                                new Draw(
                                        Columns.id(row, "id"),
                                        Arrays.asList((UUID[]) row.getArray("lots").getArray()),
                                        row.getBytes("seed"),
                                        new Mark(
                                                row.getString("by_name"), Columns.time(row, "at"))))
                .list();
    }
}
