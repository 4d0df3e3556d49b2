package se.uppsikt.access.oidc;

import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.TimeIds;

/** Whom the provider let in and Uppsikt did not, lately. */
@Repository
class TurnedAwayRows {
    private static final int KEPT = 200;
    private static final int LONGEST = 200;
    private final JdbcClient database;
    private final TimeIds ids;
    private final InstantSource time;

    TurnedAwayRows(JdbcClient database, TimeIds ids, InstantSource time) {
        this.database = database;
        this.ids = ids;
        this.time = time;
    }

    /** Notes one; the oldest are forgotten. */
    void add(String username, TurnedAway reason, String particular) {
        database.sql(
                        """
                        insert into access.turned_away (id, at, username, reason, particular)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        Columns.time(time.instant()),
                        username,
                        reason.name(),
                        particular.substring(0, Math.min(LONGEST, particular.length())))
                .update();
        database.sql(
                        """
                        delete from access.turned_away where at < now() - interval '30 days'
                            or id in (select id from access.turned_away order by at desc offset ?)
                        """)
                .param(KEPT)
                .update();
    }

    List<Turned> latest(int most) {
        return database.sql(
                        """
                        select at, username, reason, particular from access.turned_away
                        where at > now() - interval '30 days' order by at desc limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new Turned(
                                        Columns.time(row, "at"),
                                        row.getString("username"),
                                        TurnedAway.valueOf(row.getString("reason")),
                                        row.getString("particular")))
                .list();
    }
}
