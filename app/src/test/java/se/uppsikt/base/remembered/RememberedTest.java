package se.uppsikt.base.remembered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.uppsikt.Statements;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/**
 * What seldom changes is not asked for again, and a change of it by anybody – another node, the
 * command line – is seen by the next page.
 */
@UppsiktTest
@Import(Statements.class)
class RememberedTest {
    @Autowired Remembered remembered;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;
    @LocalServerPort int port;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(port);
        visitor.see("/logga-in");
        visitor.signIn("johan.alm", "uppsikt");
    }

    @AfterEach
    void giveBack() {
        give();
    }

    private void give() {
        database.sql(
                        """
                        insert into access.person_role (person, role)
                        select id, 'EDITOR' from access.person where username = 'johan.alm'
                        on conflict do nothing
                        """)
                .update();
    }

    private void take() {
        database.sql(
                        """
                        delete from access.person_role where role = 'EDITOR'
                            and person = (select id from access.person where username = 'johan.alm')
                        """)
                .update();
    }

    private boolean answers() {
        return visitor.see("/inkorg").body().contains("/inkorg/svarsbank");
    }

    private long changes() {
        return database.sql("select number from remembered.changes").query(Long.class).single();
    }

    @Test
    void whatHasNotChangedIsNotAskedForAgain() throws Exception {
        List<String> asked = askedWhenNothingChanged();
        assertThat(asked).filteredOn(sql -> sql.contains("remembered.changes")).hasSize(1);
        assertThat(asked)
                .noneMatch(
                        sql ->
                                sql.contains("access.person p")
                                        || sql.contains("access.service_area")
                                        || sql.contains("from accounts.")
                                        || sql.contains("policy.guideline_version"));
    }

    /** By the second of two looks; a program that has just begun still writes things down. */
    private List<String> askedWhenNothingChanged() throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            long before = changes();
            visitor.see("/inkorg");
            List<String> asked =
                    Statements.during(
                            "/inkorg",
                            () -> assertThat(visitor.see("/inkorg").statusCode()).isEqualTo(200));
            if (changes() == before) {
                return asked;
            }
        }
        throw new AssertionError("something changes all the time");
    }

    @Test
    void aChangeByAnybodyIsSeenByTheNextPage() {
        assertThat(answers()).isTrue();
        take();
        assertThat(answers()).isFalse();
        give();
        assertThat(answers()).isTrue();
    }

    @Test
    void whatIsNotCommittedIsSeenByNobody() {
        assertThat(answers()).isTrue();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        both -> {
                            take();
                            assertThat(answers()).isTrue();
                            both.setRollbackOnly();
                        });
        assertThat(answers()).isTrue();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            take();
                            assertThat(answers()).isTrue();
                        });
        assertThat(answers()).isFalse();
    }

    /** A page that opens something notes that it was opened, and reads in the same transaction. */
    @Test
    void whatATransactionSeesIsKeptOnlyWhenItHasWrittenNothing() {
        UUID written = UUID.randomUUID();
        assertThat(writingAndReading(written, "uncommitted")).isEqualTo("uncommitted");
        assertThat(onAPage(written, "committed")).isEqualTo("committed");

        UUID read = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> onAPage(read, "committed"));
        assertThat(onAPage(read, "asked again")).isEqualTo("committed");
        assertThat(writingAndReading(read, "its own")).isEqualTo("its own");
        assertThat(onAPage(read, "asked again")).isEqualTo("committed");
    }

    private @Nullable String writingAndReading(UUID question, String answer) {
        return new TransactionTemplate(transactions)
                .execute(
                        both -> {
                            database.sql("update access.committee set name = name").update();
                            both.setRollbackOnly();
                            return onAPage(question, answer);
                        });
    }

    private String onAPage(UUID question, String answer) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest("GET", "/")));
        try {
            return remembered.answer(question, () -> answer);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void aTransactionIsCountedOnceHoweverMuchItChanges() {
        long before = changes();
        database.sql("update access.person set title = title").update();
        assertThat(changes()).isEqualTo(before + 1);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            database.sql("update accounts.account set name = name").update();
                            database.sql("update access.service_area set name = name").update();
                        });
        assertThat(changes()).isEqualTo(before + 2);
        database.sql("delete from access.person where id = ?").param(UUID.randomUUID()).update();
        assertThat(changes()).isEqualTo(before + 2);
    }
}
