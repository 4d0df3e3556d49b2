package se.uppsikt.base.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;

/** S3: an address is kept for no longer than anybody asks how it went (GDPR art. 5.1 e). */
@UppsiktTest
@Proves("S3")
class WhatWasSentIsForgottenTest {
    private static final String ADDRESS = "jour@orebro.se";

    @Autowired OutgoingRows rows;
    @Autowired Mails mails;
    @Autowired SettableClock clock;
    @Autowired JdbcClient database;
    private final String about = "prov/" + UUID.randomUUID();

    @AfterEach
    void leave() {
        database.sql("delete from mail.outgoing where about like ?").param(about + "%").update();
    }

    @ParameterizedTest
    @CsvSource({"SENT, 31, true", "GIVEN_UP, 31, true", "SENT, 29, false"})
    void afterThirtyDaysNeitherTheAddressNorTheWordsAreKept(
            Outgoing.State state, int days, boolean forgotten) {
        UUID id = order(about);
        rows.ended(id, state, "", clock.instant().minus(Duration.ofDays(days)));
        mails.forget();

        Outgoing kept = rows.find(id).orElseThrow();
        assertThat(kept.recipient().equals(ADDRESS)).isNotEqualTo(forgotten);
        assertThat(kept.subject().isEmpty()).isEqualTo(forgotten);
        assertThat(kept.body().isEmpty()).isEqualTo(forgotten);
        assertThat(kept.state()).as("how it went is known").isEqualTo(state);
    }

    @Test
    void whatWaitsIsKeptHoweverOld() {
        UUID id = order(about);
        mails.forget();
        assertThat(rows.find(id).orElseThrow().recipient()).isEqualTo(ADDRESS);
    }

    @Test
    void theSameToldTwoPeopleIsForgottenOfBoth() {
        UUID one = order(about);
        UUID other = UUID.randomUUID();
        add(other, about, "ansvarig@orebro.se");
        Instant ended = clock.instant().minus(Duration.ofDays(40));
        rows.ended(one, Outgoing.State.SENT, "", ended);
        rows.ended(other, Outgoing.State.SENT, "", ended);
        mails.forget();
        mails.forget();
        assertThat(rows.find(one).orElseThrow().recipient()).doesNotContain("@");
        assertThat(rows.find(other).orElseThrow().recipient()).doesNotContain("@");
    }

    private UUID order(String what) {
        UUID id = UUID.randomUUID();
        add(id, what, ADDRESS);
        return id;
    }

    private void add(UUID id, String what, String recipient) {
        rows.add(
                new Outgoing(
                        id,
                        what,
                        Outgoing.Way.MAIL,
                        recipient,
                        "Larm",
                        "Öppna",
                        true,
                        clock.instant().minus(Duration.ofDays(60)),
                        Outgoing.State.WAITING,
                        0,
                        null,
                        ""));
    }
}
