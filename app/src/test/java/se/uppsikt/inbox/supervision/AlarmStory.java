package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.SettableClock;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Records;

/** Somebody on duty for an account of the test's own, and what may be danger to life on it. */
abstract class AlarmStory {
    static final String FIRE = "det brinner i förskolan Kotten just nu!!";
    static final String ROSTER = "/inkorg/uppsikt/jour";

    @Autowired Records records;
    @Autowired Alarms alarms;
    @Autowired Mails mails;
    @Autowired JdbcClient database;
    @LocalServerPort int port;
    @Autowired SettableClock clock;
    Instant now = Instant.EPOCH;
    SupervisedAccount account;

    @BeforeEach
    void open() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        account = new SupervisedAccount(database, now.minus(Duration.ofDays(1)));
    }

    @AfterEach
    void leave() {
        account.leave();
    }

    void onDuty(String mail, String phone) {
        written("uppgift=jour&fran=2020-01-01T08:00&till=2020-06-01T08:00", mail, phone, 409);
        written("uppgift=jour&fran=" + local(-1) + "&till=" + local(8), mail, phone, 302);
    }

    void owner(String mail) {
        written("uppgift=ansvarig", mail, "", 302);
    }

    void written(String beginning, String mail, String phone, int status) {
        var answer =
                visitor("anna.berg")
                        .post(
                                ROSTER,
                                beginning
                                        + "&namn=Jour+Joursson&e-post="
                                        + mail
                                        + "&telefon="
                                        + phone.replace(" ", "+")
                                        + "&konto="
                                        + account.handle);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** As the browser's field writes it, in Swedish time. */
    String local(int hours) {
        return SwedishTime.civil(now.plus(Duration.ofHours(hours)))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    UUID danger(String words) {
        return UUID.fromString(account.comment(records, words, now));
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    List<UUID> toldOf(List<UUID> items, String whom) {
        return items.stream()
                .filter(
                        item ->
                                told(item).stream()
                                        .anyMatch(letter -> letter.recipient().equals(whom)))
                .toList();
    }

    List<Outgoing> told(UUID item) {
        String about = "alarm/" + item;
        return Map.copyOf(mails.about(List.of(about))).getOrDefault(about, List.of());
    }

    Instant wakesAt(UUID item) {
        return database.sql(
                        """
                        select execution_time from scheduled_tasks
                        where task_name = 'inbox-alarm-pass-on' and task_instance = ?
                        """)
                .param(item.toString())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The account's own row of the roster. */
    String row() {
        String all = visitor("johan.alm").see(ROSTER).body();
        int begins = all.indexOf("Vem larmas");
        int own = all.indexOf(account.name, begins);
        return all.substring(own, all.indexOf("</tr>", own));
    }

    Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}
