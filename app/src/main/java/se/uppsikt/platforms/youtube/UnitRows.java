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

    /**
     * @return whether there was room for them; otherwise nothing is spent
     */
    boolean spendWithin(LocalDate day, int units, int most) {
        return jdbc.sql(
                                """
                                insert into platforms.youtube_units as mine (day, used)
                                values (:day, :units)
                                on conflict (day) do update set used = mine.used + excluded.used
                                where mine.used + excluded.used <= :most
                                """)
                        .param("day", day)
                        .param("units", units)
                        .param("most", most)
                        .update()
                > 0;
    }

    /**
     * @return whether one more may be begun today
     */
    boolean upload(LocalDate day, int most) {
        return jdbc.sql(
                                """
                                insert into platforms.youtube_units as mine (day, used, uploads)
                                values (:day, 0, 1)
                                on conflict (day) do update set uploads = mine.uploads + 1
                                where mine.uploads < :most
                                """)
                        .param("day", day)
                        .param("most", most)
                        .update()
                > 0;
    }

    void allUploaded(LocalDate day, int most) {
        jdbc.sql(
                        """
                        insert into platforms.youtube_units as mine (day, used, uploads)
                        values (:day, 0, :most)
                        on conflict (day) do update set uploads = excluded.uploads
                        """)
                .param("day", day)
                .param("most", most)
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
