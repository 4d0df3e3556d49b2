package se.uppsikt.base.timestamps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.SettableClock;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.DaySealing;
import se.uppsikt.base.ledger.DaySeals;
import se.uppsikt.base.shared.SwedishTime;

/** Somebody outside says when the root of a day was there; no day is lost while nobody does. */
@Proves("H8")
@SecondProgramTest
class DaysAreStampedTest {
    private static final Pattern COMMAND = Pattern.compile("<code[^>]*>(openssl ts [^<]+)</code>");
    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]+)\"");

    @Autowired StampRows rows;
    @Autowired StampCheck check;
    @Autowired DaySealing sealing;
    @Autowired DaySeals seals;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired SettableClock clock;
    @LocalServerPort int port;
    @TempDir Path folder;

    private TestAuthority authority;
    private Stamping stamping;

    @BeforeEach
    void open() throws Exception {
        authority = new TestAuthority(clock);
        stamping =
                new Stamping(
                        rows,
                        seals,
                        authority.settings(folder),
                        transaction,
                        new Stamping.Told(events, clock));
        sealOneDay();
        stamping.stampWhatIsDue();
    }

    @AfterEach
    void close() {
        clock.run();
        authority.close();
    }

    @Test
    void aCitizenChecksAStampWithOpensslAlone() throws Exception {
        LocalDate day = rows.last().orElseThrow().day();
        Visitor citizen = new Visitor(port);
        String page = citizen.see("/loggbok/offentlig").body();
        for (String file : List.of("", "/tidsstampel", "/certifikat")) {
            String address = "/loggbok/offentlig/" + day + file;
            assertThat(page).contains("href=\"" + address + "\"");
            HttpResponse<byte[]> got = citizen.fetch(address);
            Matcher name =
                    NAME.matcher(got.headers().firstValue("Content-Disposition").orElseThrow());
            assertThat(name.find()).isTrue();
            Files.write(folder.resolve(name.group(1)), got.body());
        }
        Matcher command = COMMAND.matcher(page);
        assertThat(command.find()).isTrue();

        assertThat(terminal(command.group(1))).contains("Verification: OK");
        Files.writeString(folder.resolve("dagsrot-" + day + ".txt"), "Uppsikt dagsrot 1\nannat\n");
        assertThat(terminal(command.group(1))).contains("Verification: FAILED");
        assertThat(citizen.see("/loggbok/offentlig/2001-01-01/tidsstampel").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noDayIsLostWhileTheAuthorityIsAwayAndItIsToldAndAskedEverMoreSeldom() {
        authority.way = TestAuthority.Way.BROKEN;
        LocalDate first = sealOneDay();
        LocalDate second = sealOneDay();
        int before = authority.asked.get();
        stamping.stampWhatIsDue();
        assertThat(authority.asked.get() - before).isEqualTo(2);
        stamping.stampWhatIsDue();
        assertThat(authority.asked.get() - before).as("not again at once").isEqualTo(2);
        List<Waiting> waiting = rows.waiting(10);
        assertThat(waiting).extracting(Waiting::day).containsExactly(first, second);
        for (int i = 0; i < 5; i++) {
            clock.set(rows.waiting(1).getFirst().nextAt());
            stamping.stampWhatIsDue();
        }
        Waiting asked = rows.waiting(1).getFirst();
        assertThat(Duration.between(asked.askedAt(), asked.nextAt()))
                .isGreaterThan(Duration.ofMinutes(20));
        Visitor auditor = new Visitor(port);
        auditor.signIn("birgit.sten", "uppsikt");
        assertThat(auditor.see("/loggbok").body())
                .contains("2 dagar väntar på sin tidsstämpel")
                .contains("Svaret godtogs inte: tjänsten svarade 500.");

        authority.way = TestAuthority.Way.TRUTHFUL;
        clock.advance(Duration.ofHours(1));
        stamping.stampWhatIsDue();
        assertThat(rows.waiting(10)).isEmpty();
        assertThat(rows.stamped(List.of(first, second))).containsOnly(first, second);
    }

    @Test
    void whoeverIsNotThereAtAllHoldsNothingUp() {
        authority.close();
        LocalDate day = sealOneDay();
        stamping.stampWhatIsDue();
        assertThat(rows.waiting(10))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.day()).isEqualTo(day);
                            assertThat(each.trouble())
                                    .isEqualTo("Tidsstämplingstjänsten svarar inte.");
                        });
        database.sql("delete from ledger.time_stamp_asked where day = ?").param(1, day).update();
    }

    @Test
    void aLieIsNeverKept() {
        authority.way = TestAuthority.Way.OTHER_IMPRINT;
        LocalDate day = sealOneDay();
        stamping.stampWhatIsDue();
        assertThat(rows.of(day)).isEmpty();
        assertThat(rows.waiting(10))
                .extracting(Waiting::trouble)
                .first()
                .asString()
                .contains("gäller inte det som begärdes");
        authority.way = TestAuthority.Way.TRUTHFUL;
        clock.advance(Duration.ofHours(1));
        stamping.stampWhatIsDue();
        assertThat(rows.of(day)).isPresent();
        assertThat(
                        database.sql(
                                        "select count(*) from records.ledger where event = 'day-stamped' and particulars ->> 'dag' = ?")
                                .param(1, day.toString())
                                .query(Long.class)
                                .single())
                .isOne();
    }

    @Test
    void aStampIsNeverChangedAndReadAgainWithTheRest() {
        assertThat(check.after("").broken()).isNull();
        assertThat(check.after("").checked()).isPositive();
        assertThat(check.sample(3).broken()).isNull();
        for (String change :
                List.of(
                        "update ledger.time_stamp set stamped_at = stamped_at + interval '1 s'",
                        "delete from ledger.time_stamp",
                        "truncate ledger.time_stamp")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .isInstanceOf(DataAccessException.class);
        }
        for (String change :
                List.of(
                        "update ledger.time_stamp set stamped_at = stamped_at + interval '1 s'",
                        "update ledger.time_stamp set nonce = nonce + 1",
                        "update ledger.time_stamp set asked_at = asked_at - interval '1 day'",
                        "update ledger.time_stamp set authority = 'CN=En annan'",
                        "update ledger.time_stamp set answer = set_byte(answer, 40, get_byte(answer, 40) # 1)",
                        "update ledger.time_stamp set day = day - 1000",
                        "delete from ledger.time_stamp")) {
            transaction.executeWithoutResult(
                    status -> {
                        database.sql("set local session_replication_role = replica").update();
                        assertThat(database.sql(change).update()).isPositive();
                        assertThat(check.after("").broken()).as(change).isNotNull();
                        status.setRollbackOnly();
                    });
        }
    }

    private LocalDate sealOneDay() {
        Instant then =
                seals.last()
                        .map(seal -> SwedishTime.endOf(seal.day()))
                        .orElse(clock.instant())
                        .plus(Duration.ofDays(1))
                        .plusSeconds(60);
        clock.set(then);
        sealing.sealDaysThatAreOver();
        return seals.last().orElseThrow().day();
    }

    private String terminal(String command) throws Exception {
        Process terminal =
                new ProcessBuilder("bash", "-c", command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(terminal.getInputStream().readAllBytes(), UTF_8);
        terminal.waitFor();
        return said;
    }
}
