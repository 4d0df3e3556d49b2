package se.uppsikt.platforms.youtube;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the table {@code platforms.youtube_units}. */
@Repository
class UnitRows {
    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int used(LocalDate day) {
        return jdbc.sql("select used from platforms.youtube_units where day = :day")
                .param("day", day)
                .query((row, number) -> row.getInt(1))
                .optional()
                .orElse(0);
    }

    void spend(LocalDate day, int units) {
        jdbc.sql(
                        """
                        insert into platforms.youtube_units as mine (day, used)
                        values (:day, :units)
                        on conflict (day) do update set used = mine.used + excluded.used
                        """)
                .param("day", day)
                .param("units", units)
                .update();
    }

    /** The platform says that so many are spent, whatever we have counted. */
    void atLeast(LocalDate day, int used) {
        jdbc.sql(
                        """
                        insert into platforms.youtube_units as mine (day, used)
                        values (:day, :used)
                        on conflict (day) do update set used = greatest(mine.used, excluded.used)
                        """)
                .param("day", day)
                .param("used", used)
                .update();
    }
}
