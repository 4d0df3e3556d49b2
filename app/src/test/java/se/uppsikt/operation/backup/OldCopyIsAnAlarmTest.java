package se.uppsikt.operation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.shared.Sha256;

/** A month without a copy that was read again is told, and so is that there is none. */
@UppsiktTest
class OldCopyIsAnAlarmTest {
    private final SettableClock time = new SettableClock();
    @Autowired CopyRows rows;
    @Autowired JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from operation.copy_taken").update();
    }

    @Test
    void whatIsToldFollowsTheLatestCopy() {
        BackupCheck ours = new BackupCheck(rows, time, "embedded");
        BackupCheck own = new BackupCheck(rows, time, "jdbc:postgresql://db/uppsikt");
        assertThat(ours.look()).isInstanceOf(Found.Missing.class);
        assertThat(ours.necessary()).isTrue();
        assertThat(own.look()).isInstanceOf(Found.Untold.class);
        assertThat(own.necessary()).isFalse();

        time.set("2026-11-30T08:00:00Z");
        rows.add(
                new Manifest(
                        time.instant(), Sha256.of(new byte[0]), List.of(), List.of(), List.of()));

        assertThat(ours.look()).isInstanceOf(Found.Right.class);
        time.advance(Duration.ofDays(32));
        assertThat(ours.look())
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.words()).contains("mer än en månad"));
        assertThat(own.look()).isInstanceOf(Found.Wrong.class);
    }
}
