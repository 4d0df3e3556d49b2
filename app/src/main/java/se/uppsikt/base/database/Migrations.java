package se.uppsikt.base.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
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
        DataSource patient = new WithoutLimit(flyway.getConfiguration().getDataSource());
        try (MigrationTurn ours = MigrationTurn.await(patient)) {
            migrateAll(
                    Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .dataSource(patient)
                            .load());
        } catch (SQLException e) {
            throw new IllegalStateException("no turn to migrate", e);
        }
    }

    private static void migrateAll(Flyway flyway) {
        String table = flyway.getConfiguration().getTable();
        String since = table + "_since_0_1";
        if (!begun(flyway.getConfiguration().getDataSource(), since)) {
            migrate(flyway, "classpath:db/v01/root", table);
            for (String module : MODULES_OF_0_1) {
                migrate(flyway, "classpath:db/v01/" + module, table + "_" + module);
            }
        }
        migrate(flyway, "classpath:db/migration", since);
    }

    /**
     * Whether there is such a history. The one since 0.1 is begun when all of 0.1 is done, which
     * therefore need not be gone through again while deliveries wait outside.
     */
    private static boolean begun(DataSource database, String history) {
        try (Connection connection = database.getConnection();
                PreparedStatement question =
                        connection.prepareStatement("select to_regclass(?) is not null")) {
            question.setString(1, history);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the histories of migrations cannot be read", e);
        }
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
