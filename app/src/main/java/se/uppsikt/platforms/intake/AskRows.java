package se.uppsikt.platforms.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
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

    /**
     * Of a platform that does not answer, all that is due of an account waits: the first one has
     * found out for the others. The more there are, the longer, so that to wait is no work.
     */
    void putOff(AccountId account, Instant now, Duration pause) {
        database.sql(
                        """
                        with due as (
                            select task_instance from scheduled_tasks
                            where task_name = ? and execution_time <= ? and not picked
                                and starts_with(task_instance, ?)
                            for update skip locked)
                        update scheduled_tasks t
                        set execution_time = cast(? as timestamptz) + greatest(
                            make_interval(secs => ?), (select count(*) from due) * interval '1 millisecond')
                        from due where t.task_name = ? and t.task_instance = due.task_instance
                        """)
                .param(1, ASK.getTaskName())
                .param(2, Columns.time(now))
                .param(3, account.value() + "/")
                .param(4, Columns.time(now))
                .param(5, (double) pause.toSeconds())
                .param(6, ASK.getTaskName())
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
