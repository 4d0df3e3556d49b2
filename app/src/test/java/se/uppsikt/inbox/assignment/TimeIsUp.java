package se.uppsikt.inbox.assignment;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.records.ContributionId;

/** The time to receive something goes by. */
public final class TimeIsUp {
    private TimeIsUp() {}

    /** Half of it. */
    public static void half(ApplicationContext house, ContributionId id) {
        house.getBean(JdbcClient.class)
                .sql(
                        "update assignment.assignment set remind_at = at where contribution = ? and not past")
                .param(id.value())
                .update();
    }

    /** All of it, and what returns by itself does. */
    public static void all(ApplicationContext house, ContributionId id) {
        house.getBean(JdbcClient.class)
                .sql(
                        "update assignment.assignment set returns_at = at where contribution = ? and not past")
                .param(id.value())
                .update();
        house.getBean(AssignmentReturns.class).lapse();
    }

    /** What nobody may receive any more returns. */
    public static void rightsAreLookedAt(ApplicationContext house) {
        house.getBean(AssignmentReturns.class).shutOff();
    }
}
