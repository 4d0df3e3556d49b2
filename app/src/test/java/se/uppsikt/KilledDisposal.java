package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import se.uppsikt.access.signin.Visitor;

/**
 * A disposal whose program and database are killed in the middle of a portion: what was done stays
 * done, nothing of the portion that died is there, and it goes on by itself to the end.
 */
final class KilledDisposal {
    private static final String OURS = "key like '7001\\_%'";
    private static final int PORTION = 1000;

    private final Program program;
    private final UUID disposal = UUID.randomUUID();

    private KilledDisposal(Program program) {
        this.program = program;
    }

    /** Of all that has come and is answered, judged and archived. */
    static void goesOn(Program program) throws Exception {
        new KilledDisposal(program).goesOn();
    }

    private void goesOn() throws Exception {
        approved();
        long before = killed();
        Instant since = Instant.ofEpochMilli(System.currentTimeMillis());
        program.startAgain();
        awaitTrue("state = 'ERASING'");
        assertThat(before).as("killed after a portion, and before the last").isPositive();
        assertThat(number("done from archive.disposal where id = :id"))
                .isGreaterThan(before)
                .isEqualTo(number("chosen from archive.disposal where id = :id"));
        assertThat(
                        number(
                                "count(*) from records.destroyed where disposal = :id and at < '"
                                        + since
                                        + "'"))
                .as("nothing of the portion that died")
                .isEqualTo(before);
        eachIsGoneOnce();
        verified();
    }

    private void approved() throws Exception {
        change(
                "update records.contribution set registration = 'KEPT_IN_ORDER', archived_at = now() where "
                        + OURS);
        change(
                "update inbox.item i set state = 'CLOSED' from records.contribution c where c.id = i.contribution and c."
                        + OURS);
        Visitor olof = visitor("olof.rask");
        olof.post(
                "/arkiv/gallring/beslut",
                "beteckning=1748&organ=Kommunstyrelsen&beslutad=2019-03-12&diarienummer=KS&handlingstyp=Kommentarer"
                        + "&enhet=inaktuell&slag=COMMENT&bedomning=KEPT_IN_ORDER&fran=2020-01-01");
        String authority = text("id from archive.disposal_authority limit 1");
        String account = text("account from records.contribution where " + OURS + " limit 1");
        olof.post(
                "/arkiv/gallring",
                "once=%s&beslut=%s&konto=%s&fran=2026-01-01&till=2027-12-31"
                        .formatted(disposal, authority, account));
        awaitTrue("state = 'PREPARED'");
        visitor("disa.nord")
                .post(
                        "/arkiv/gallring/" + disposal + "/godkann",
                        "lista="
                                + text(
                                        "encode(list_digest, 'hex') from archive.disposal where id = :id"));
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(program.port());
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    /** While the rows of a later portion are being made empty; how many were gone before it. */
    private long killed() throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement()) {
            for (int i = 0; i < 30_000; i++) {
                try (ResultSet now =
                        statement.executeQuery(
                                "select done, exists (select from pg_stat_activity where state = 'active'"
                                        + " and ltrim(query) like 'insert into records.destroyed%')"
                                        + " from archive.disposal where id = '"
                                        + disposal
                                        + "'")) {
                    now.next();
                    if (now.getLong(1) >= PORTION && now.getBoolean(2)) {
                        long done = now.getLong(1);
                        program.killDatabase();
                        program.kill();
                        return done;
                    }
                }
                TimeUnit.MICROSECONDS.sleep(500);
            }
        }
        throw new AssertionError("nothing to kill:\n" + program.log());
    }

    private void eachIsGoneOnce() throws Exception {
        long gone = number("chosen from archive.disposal where id = :id");
        assertThat(number("disposed from archive.disposal where id = :id")).isEqualTo(gone);
        assertThat(number("count(*) from records.destroyed where disposal = :id")).isEqualTo(gone);
        String deeds =
                " from records.ledger where event = 'content-destroyed' and particulars ->> 'disposal' = ':id'";
        assertThat(number("count(*)" + deeds)).isEqualTo(gone);
        assertThat(number("count(distinct contribution)" + deeds)).isEqualTo(gone);
        assertThat(
                        number(
                                "count(*) from archive.disposal_item where disposal = :id and cardinality(against) = 0"
                                        + " and outcome is distinct from 'DISPOSED'"))
                .isZero();
        assertThat(
                        number(
                                "count(*) from records.contribution c join records.destroyed d on d.contribution = c.id"
                                        + " where c.text is not null or c.retention <> 'DISPOSED' or not exists ("
                                        + "select from records.original_cut o where o.contribution = c.id)"))
                .as("half gone")
                .isZero();
    }

    /** All that is kept is read again. */
    private void verified() throws Exception {
        visitor("olof.rask").post("/loggbok/kontroll", "");
        for (int i = 0;
                number("count(*) from logbook.verification where state <> 'RUNNING'") == 0;
                i++) {
            assertThat(i).isLessThan(2_000);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(text("state from logbook.verification order by ordered_at desc limit 1"))
                .isEqualTo("WHOLE");
    }

    private void awaitTrue(String condition) throws Exception {
        for (int i = 0;
                number("count(*) from archive.disposal where id = :id and " + condition) == 0;
                i++) {
            assertThat(i).as("%s%n%s", condition, program.log()).isLessThan(3_000);
            TimeUnit.MILLISECONDS.sleep(40);
        }
    }

    private long number(String query) throws Exception {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws Exception {
        String asked =
                "select "
                        + query.replace("':id'", "'" + disposal + "'")
                                .replace(":id", "'" + disposal + "'");
        try (Connection database = program.database();
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(asked)) {
            found.next();
            return found.getString(1);
        }
    }

    private void change(String sql) throws Exception {
        try (Connection database = program.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isGreaterThan(PORTION);
        }
    }
}
