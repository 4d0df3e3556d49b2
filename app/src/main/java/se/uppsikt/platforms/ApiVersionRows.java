package se.uppsikt.platforms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;

/**
 * By which version of its interface a platform answers, where it says so. One that has ended may be
 * answered by the next without a word of refusal (decision 0118); SQL of the table {@code
 * platforms.other_version}.
 */
@Component
class ApiVersionRows {
    private static final Logger LOG = LoggerFactory.getLogger(ApiVersionRows.class);
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,4}\\.[0-9]{1,3}");

    private final JdbcClient jdbc;

    /** Spares the database what it knows already; it decides nothing. */
    private final Map<Platform, String> noted = new ConcurrentHashMap<>();

    ApiVersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A call has been answered.
     *
     * @param answered as the answer says it; whatever is no version says nothing
     */
    void answered(Platform platform, String asked, String answered) {
        if (!VERSION.matcher(answered).matches() || answered.equals(noted.get(platform))) {
            return;
        }
        try {
            note(platform, asked, answered);
            noted.put(platform, answered);
        } catch (DataAccessException e) {
            // What was answered stands, whatever becomes of this note; the next answer says it too.
            LOG.warn("{} answers by {}, which could not be noted", platform, answered);
        }
    }

    private void note(Platform platform, String asked, String answered) {
        if (asked.equals(answered)) {
            jdbc.sql("delete from platforms.other_version where platform = :platform")
                    .param("platform", platform.name())
                    .update();
            return;
        }
        LOG.warn("{} answers by {}, and not by {} as it was asked", platform, answered, asked);
        jdbc.sql(
                        """
                        insert into platforms.other_version (platform, asked, answered)
                        values (:platform, :asked, :answered)
                        on conflict (platform) do update
                        set asked = excluded.asked, answered = excluded.answered, since = now()
                        where other_version.answered <> excluded.answered
                           or other_version.asked <> excluded.asked
                        """)
                .param("platform", platform.name())
                .param("asked", asked)
                .param("answered", answered)
                .update();
    }
}
