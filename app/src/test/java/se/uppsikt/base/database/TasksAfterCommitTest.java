package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;

/**
 * What is to be done at once is begun by the commit and not by the next look, which here would be
 * an hour away.
 */
@UppsiktTest
class TasksAfterCommitTest {
    private static final String TABLE = "scheduled_tasks_seldom";
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Autowired DataSource dataSource;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    private final CountDownLatch done = new CountDownLatch(1);
    private final OneTimeTask<Void> task =
            Tasks.oneTime("prov-genast").execute((instance, context) -> done.countDown());
    private Scheduler scheduler;

    @BeforeEach
    void startOneThatLooksSeldom() {
        database.sql("create table " + TABLE + " (like scheduled_tasks including all)").update();
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        scheduler =
                Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                        .tableName(TABLE)
                        .pollingInterval(Duration.ofHours(1))
                        .enableImmediateExecution()
                        .addSchedulerListener(
                                new TasksAfterCommit(
                                        beans.getBeanProvider(Scheduler.class),
                                        beans.getBeanProvider(Clock.class)))
                        .build();
        beans.registerSingleton("scheduler", scheduler);
        beans.registerSingleton("clock", (Clock) () -> LONG_AGO);
        scheduler.start();
    }

    @AfterEach
    void stop() {
        scheduler.stop();
        database.sql("drop table " + TABLE).update();
    }

    @Test
    void aTaskOrderedInATransactionBeginsWhenItIsCommitted() {
        transaction.executeWithoutResult(
                status -> {
                    scheduler.schedule(task.instance("1"), LONG_AGO);
                    assertThat(done.getCount()).isOne();
                });

        await().atMost(Duration.ofSeconds(60)).until(() -> done.getCount() == 0);
    }
}
