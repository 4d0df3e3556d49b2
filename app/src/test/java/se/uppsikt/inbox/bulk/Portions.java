package se.uppsikt.inbox.bulk;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test carries an order out itself, a portion at a time, while the program's own tasks rest. */
public final class Portions {
    public static final int SIZE = BulkPortions.PORTION;

    private Portions() {}

    /** Whether there is more to do. */
    public static boolean next(ApplicationContext house, UUID id) {
        return house.getBean(BulkPortions.class).next(new BulkId(id));
    }

    /** All that is left. */
    public static void rest(ApplicationContext house, UUID id) {
        while (next(house, id)) {
            Thread.onSpinWait();
        }
    }

    /** It could not go on, as often as is tried. */
    public static void broke(ApplicationContext house, UUID id) {
        house.getBean(BulkPortions.class).broke(new BulkId(id));
    }

    /** So long has it stood still. */
    public static void stoodStill(ApplicationContext house, UUID id, Duration time) {
        house.getBean(JdbcClient.class)
                .sql(
                        "update bulk.sorting set moved_at = moved_at - make_interval(secs => ?) where id = ?")
                .params(time.toSeconds(), id)
                .update();
        house.getBean(BulkPortions.class).lapse();
    }
}
