package se.uppsikt.platforms.intake;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.MediaId;

/** SQL of the table {@code platforms.media_attempt}. */
@Repository
class MediaAttemptRows {
    private final JdbcClient jdbc;

    MediaAttemptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a medium for oneself until the lease ends.
     *
     * @return which attempt this is; empty when it is not due or somebody else has it
     */
    Optional<Integer> claim(MediaId media, Instant now, Instant lease) {
        return jdbc.sql(
                        """
                        insert into platforms.media_attempt as mine (media, attempts, next_at)
                        values (:media, 1, :lease)
                        on conflict (media) do update
                        set attempts = mine.attempts + 1, next_at = excluded.next_at
                        where mine.next_at <= :now
                        returning attempts
                        """)
                .param("media", media.value())
                .param("lease", Columns.time(lease))
                .param("now", Columns.time(now))
                .query(Integer.class)
                .optional();
    }

    void again(MediaId media, Instant at) {
        jdbc.sql("update platforms.media_attempt set next_at = :at where media = :media")
                .param("media", media.value())
                .param("at", Columns.time(at))
                .update();
    }

    /** Again, and it was no attempt: that there is no room with us is no word of the platform's. */
    void uncounted(MediaId media, Instant at) {
        jdbc.sql(
                        """
                        update platforms.media_attempt
                        set next_at = :at, attempts = greatest(attempts - 1, 0) where media = :media
                        """)
                .param("media", media.value())
                .param("at", Columns.time(at))
                .update();
    }

    void done(MediaId media) {
        jdbc.sql("delete from platforms.media_attempt where media = :media")
                .param("media", media.value())
                .update();
    }

    /** How many wait for a later attempt. */
    int waiting() {
        return jdbc.sql("select count(*) from platforms.media_attempt")
                .query(Integer.class)
                .single();
    }
}
