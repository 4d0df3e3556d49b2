package se.uppsikt.platforms.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.ParsedDelivery.Asked;
import se.uppsikt.records.PlatformKey;

/**
 * Task rows for what is to be asked for, all of a batch at once: a platform that tells of
 * everything with too few words makes one for each thing it tells.
 */
@Repository
class AskRows {
    /**
     * Asks the platform for one contribution; the instance is {@code account/key}, for a comment
     * {@code account/key?post}, and the number how many times it has been asked in vain.
     */
    static final TaskDescriptor<Integer> ASK = TaskDescriptor.of("platforms-ask", Integer.class);

    private final JdbcClient database;

    AskRows(JdbcClient database) {
        this.database = database;
    }

    /** What is to be asked for already is not asked for twice. */
    void put(Collection<Asked> asked, Instant at) {
        if (asked.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select ?, instance, ?, false, 1 from unnest(cast(? as text[])) instance
                        on conflict (task_name, task_instance) do nothing
                        """)
                .param(1, ASK.getTaskName())
                .param(2, Columns.time(at))
                .param(3, Columns.texts(List.copyOf(asked), AskRows::instance))
                .update();
    }

    private static String instance(Asked asked) {
        PlatformKey thread = asked.thread();
        return asked.account().value()
                + "/"
                + asked.key().value()
                + (thread == null || thread.equals(asked.key()) ? "" : "?" + thread.value());
    }
}
