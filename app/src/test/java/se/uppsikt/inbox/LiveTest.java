package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.live.NoticeRows;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Register;

/** What somebody writes is heard by those who may see it, and by nobody else. */
@UppsiktTest
class LiveTest {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired NoticeRows notices;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private @Nullable Stream<String> stream;

    @AfterEach
    void hangUp() {
        if (stream != null) {
            stream.close();
        }
    }

    @Test
    void aNewCommentIsHeardWithinASecond() throws Exception {
        Street street = new Street(records, account("facebook-karolinskagymnasiet"));
        listen("leila.amiri");
        street.comment("Hej!");
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("data:alla");
    }

    /** Who has the comment open saw no picture until the page was opened anew. */
    @Test
    void thatThePictureHasComeIsHeard() throws Exception {
        Street street = new Street(records, account("facebook-karolinskagymnasiet"));
        ContributionId id = street.pictureToCome(URI.create("https://cdn.example/finns-inte.jpg"));
        StoredMedia bytes = street.picture();
        listen("leila.amiri");
        records.mediaFetched(records.kept(id).versions().getFirst().media().getFirst().id(), bytes);
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("data:alla");
    }

    @Test
    void whatTheRegistrarDecidesIsHeardTooAndNamesNoItem() throws Exception {
        ContributionId id =
                new Street(records, account("facebook-karolinskagymnasiet")).comment("Hej!");
        Employee lars = lars();
        listen("leila.amiri");
        register.decideRegistration(lars, id, RegistrationState.TO_BE_REGISTERED, "");
        assertThat(heard.poll(1, TimeUnit.SECONDS)).isEqualTo("data:alla");
    }

    @Test
    void whoMayNotSeeTheAccountHearsNothing() throws Exception {
        Street street = new Street(records, account("facebook-karolinskagymnasiet"));
        listen("johan.alm");
        street.comment("Hej!");
        assertThat(heard.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatIsRolledBackIsNeverHeard() throws Exception {
        listen("johan.alm");
        transaction.executeWithoutResult(
                status -> {
                    notices.changed(Set.of(account("facebook-orebrostadsbibliotek")));
                    status.setRollbackOnly();
                });
        assertThat(heard.poll(1500, TimeUnit.MILLISECONDS)).isNull();
    }

    /** Listens as this person, past the first word that every listener gets. */
    private void listen(String username) throws InterruptedException {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        Stream<String> lines = visitor.listen("/inkorg/strom").body();
        stream = lines;
        Thread.ofVirtual().start(() -> hear(lines));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("data:alla");
        heard.clear();
    }

    /**
     * Until somebody hangs up. A fault left to the thread would be taken for theirs by other tests
     * that wait at that moment.
     */
    private void hear(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("data:")).forEach(heard::add);
        } catch (UncheckedIOException hungUp) {
            assertThat(hungUp).hasMessageContaining("closed");
        }
    }

    private Employee lars() {
        return access.employees().values().stream()
                .filter(each -> each.name().equals("Lars Dahl"))
                .findFirst()
                .orElseThrow();
    }

    private AccountId account(String handle) {
        return accounts.byHandle(handle).orElseThrow().id();
    }
}
