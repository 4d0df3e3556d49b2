package se.uppsikt.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.SettableClock;
import se.uppsikt.TestDatabase;
import se.uppsikt.base.remembered.Memory;
import se.uppsikt.base.shared.DataFile;

/** A municipality with a database of its own, started with one profile after another. */
final class Profiles {
    final GuidelineRows rows;
    final Policy policy;
    final TransactionTemplate transaction;
    private final SettableClock time;

    Profiles(SettableClock time) {
        this.time = time;
        DataSource database =
                new DriverManagerDataSource(TestDatabase.freshDatabase("policy"), "postgres", "");
        rows =
                new GuidelineRows(
                        JdbcClient.create(database), Memory.of(JdbcClient.create(database)));
        policy = new Policy(rows, time);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    static String orebro() {
        return DataFile.of(new ClassPathResource("profiles/orebro.yaml")).content();
    }

    void start(String profile) {
        try {
            Path file = Files.writeString(Files.createTempFile("profil", ".yaml"), profile);
            new GuidelineLoading(
                            new GuidelineLoading.Source(file.toString(), ""),
                            rows,
                            transaction,
                            time)
                    .load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
