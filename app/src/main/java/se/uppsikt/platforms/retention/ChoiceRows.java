package se.uppsikt.platforms.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Columns;

/**
 * SQL of the table {@code platforms.retention_choice}: every choice that was made; the last one of
 * a platform is in force. It leans on the database alone, so that the door for deliveries can ask
 * before the rest of the house is up.
 */
@Repository
public class ChoiceRows {
    private static final String SELECT =
            "select platform, way, reason, chosen_by, chosen_at from platforms.retention_choice ";

    private final JdbcClient jdbc;

    ChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force; as the law has it where nobody has chosen. */
    public Way way(Platform platform) {
        return inForce(platform).map(Choice::way).orElse(Way.KEPT_BY_LAW);
    }

    /** What was chosen last; empty where nobody has. */
    public Optional<Choice> inForce(Platform platform) {
        return jdbc.sql(SELECT + "where platform = :platform order by id desc limit 1")
                .param("platform", platform.name())
                .query(ChoiceRows::choice)
                .optional();
    }

    /** The choices in force by which what members write is left unread. */
    public List<Choice> unread() {
        return jdbc.sql(
                        """
                        select * from (
                            select distinct on (platform) platform, way, reason, chosen_by, chosen_at
                            from platforms.retention_choice order by platform, id desc) c
                        where way = 'LEFT_UNREAD'
                        """)
                .query(ChoiceRows::choice)
                .list();
    }

    /** All that were made for a platform, the last first. */
    List<Choice> all(Platform platform) {
        return jdbc.sql(SELECT + "where platform = :platform order by id desc")
                .param("platform", platform.name())
                .query(ChoiceRows::choice)
                .list();
    }

    /** Until the transaction ends nobody else chooses; reading goes on. */
    void holdOthersOff() {
        jdbc.sql("lock table platforms.retention_choice in share row exclusive mode").update();
    }

    void add(Choice choice, Employee by) {
        jdbc.sql(
                        """
                        insert into platforms.retention_choice
                            (platform, way, reason, person, chosen_by, chosen_at)
                        values (:platform, :way, :reason, :person, :by, :at)
                        """)
                .param("platform", choice.platform().name())
                .param("way", choice.way().name())
                .param("reason", choice.reason())
                .param("person", by.id().value())
                .param("by", choice.by())
                .param("at", Columns.time(choice.at()))
                .update();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                Platform.valueOf(row.getString("platform")),
                Way.valueOf(row.getString("way")),
                row.getString("reason"),
                row.getString("chosen_by"),
                Columns.time(row, "chosen_at"));
    }
}
