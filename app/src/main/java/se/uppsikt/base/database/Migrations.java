package se.uppsikt.base.database;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the database up to the program: first what version 0.1 published, in the order it did and
 * with a history for each module of that time; then everything since, whose versions are dates and
 * which stands in one history for the whole house, in {@code db/migration/<room>/}.
 *
 * <p>Published migrations are never edited: a data folder of 0.1 goes on from where it stood.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final List<String> MODULES_OF_0_1 =
            List.of(
                    "access",
                    "policy",
                    "accounts",
                    "records",
                    "platforms",
                    "archive",
                    "moderation",
                    "inbox");

    @Override
    public void migrate(Flyway flyway) {
        String table = flyway.getConfiguration().getTable();
        migrate(flyway, "classpath:db/v01/root", table);
        for (String module : MODULES_OF_0_1) {
            migrate(flyway, "classpath:db/v01/" + module, table + "_" + module);
        }
        migrate(flyway, "classpath:db/migration", table + "_since_0_1");
    }

    /** The schema is never empty, since every history but the first begins beside others. */
    private static void migrate(Flyway flyway, String place, String table) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations(place)
                .table(table)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .load()
                .migrate();
    }
}
