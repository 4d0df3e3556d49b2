package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** What waits follows the turn (K5): the host answers, the next one is handed the rest. */
@UppsiktTest
@Proves("K5")
class HandOverTest {
    private static final Duration DAY = Duration.ofDays(1);
    @Autowired Records records;
    @Autowired JdbcClient database;
    @LocalServerPort int port;

    private final UUID account = UUID.randomUUID();
    private final String handle = "instagram-stafett-" + account;
    private final Instant now = Street.now();
    private Street street;

    /** A relay account of this test's own, a draft, beside that of the demo. */
    @BeforeEach
    void open() {
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay)
                        select :id, kind, platform, :handle, :handle, 'Stafetten', address, owner,
                            committee, 'DRAFT', true
                        from accounts.account where handle = 'instagram-orebrokommun'
                        """)
                .param("id", account)
                .param("handle", handle)
                .update();
        street = new Street(records, new AccountId(account));
    }

    @AfterEach
    void leave() {
        database.sql("delete from accounts.turn where account = ?").param(account).update();
        database.sql("delete from accounts.account where id = ?").param(account).update();
    }

    @Test
    void hostSeesWhatIsTakenOverAndWhatGoesOn() {
        turn("stadsbiblioteket", now.minus(DAY), now.plus(DAY));
        turn("karolinska", now.plus(DAY), now.plus(DAY.multipliedBy(8)));
        street.comment("Vad kostar det?", now.minus(DAY.multipliedBy(20)));
        street.comment("När öppnar ni?");
        String page = visitor("johan.alm").see("/inkorg/overlamning/" + handle).body();
        assertThat(page)
                .containsSubsequence(
                        "Örebro stadsbibliotek svarar",
                        "från Kommunikationsavdelningen",
                        "Vad kostar det?",
                        "Går vidare till Karolinska gymnasiet",
                        "När öppnar ni?")
                .contains("Vi har läst listan och tagit över");
    }

    @Test
    void hostIsToldInTheInboxUntilTheListIsRead() {
        UUID turn = turn("stadsbiblioteket", now.minus(DAY), now.plus(DAY));
        Visitor johan = visitor("johan.alm");
        assertThat(johan.see("/inkorg").body()).contains("/inkorg/overlamning/" + handle);
        var taken = johan.post("/konton/" + handle + "/turer/" + turn + "/tagen", "");
        assertThat(Visitor.goal(taken)).isEqualTo("/inkorg/overlamning/" + handle);
        assertThat(johan.see("/inkorg/overlamning/" + handle).body())
                .contains("Tagen över av Johan Alm, bibliotekarie");
        assertThat(johan.see("/inkorg").body()).doesNotContain("Läs överlämningslistan");
    }

    @Test
    void whatWaitsIsReachedByTheNextHostTheMomentTheTurnChanges() {
        UUID first = turn("stadsbiblioteket", now.minus(DAY), now.plus(DAY));
        UUID second = turn("karolinska", now.plus(DAY), now.plus(DAY.multipliedBy(8)));
        ContributionId waiting = street.comment("Hör någon?");
        String item = "/inkorg/" + waiting.value();
        Visitor johan = visitor("johan.alm");
        Visitor erik = visitor("erik.sand");
        assertThat(johan.see(item).statusCode()).isEqualTo(200);
        assertThat(erik.see(item).statusCode()).isEqualTo(404);
        Instant before = due(waiting);
        Instant monday = now.minusSeconds(1);
        move(first, now.minus(DAY), monday);
        move(second, monday, now.plus(DAY.multipliedBy(6)));
        assertThat(johan.see(item).statusCode()).isEqualTo(404);
        assertThat(johan.see("/inkorg").body()).doesNotContain(waiting.value().toString());
        assertThat(erik.see(item).body()).contains("Hör någon?", "Svara");
        assertThat(erik.see("/inkorg?konto=" + account).body())
                .contains("Karolinska gymnasiet svarar");
        assertThat(due(waiting)).as("the deadline is not moved").isEqualTo(before);
        var refused = johan.see("/inkorg/overlamning/" + handle);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "Just nu sköts kontot av Karolinska gymnasiet. Be Kommunikationsavdelningen om behörighet till kontot.");
    }

    @Test
    void betweenTwoHostsTheOwnerAnswers() {
        street.comment("Någon där?");
        assertThat(visitor("anna.berg").see("/inkorg/overlamning/" + handle).body())
                .contains("Kommunikationsavdelningen, som äger kontot", "Någon där?");
    }

    @Test
    void whoeverReadsButMayNotAnswerIsToldWhomToAsk() {
        turn("karolinska", now.minus(DAY), now.plus(DAY));
        ContributionId waiting = street.comment("Hej");
        assertThat(visitor("sara.vik").see("/inkorg/" + waiting.value()).body())
                .contains(
                        "Du får läsa det här men inte svara.",
                        "Just nu sköts kontot av Karolinska gymnasiet.");
    }

    private UUID turn(String area, Instant from, Instant until) {
        UUID id = UUID.randomUUID();
        database.sql(
                        """
                        insert into accounts.turn
                            (id, account, host, kind, from_at, until_at, purpose, granted_by,
                             granted_at)
                        select :id, :account, id, 'RELAY', :from, :until, '', 'prov', :from
                        from access.service_area where key = :area
                        """)
                .param("id", id)
                .param("account", account)
                .param("area", area)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void move(UUID turn, Instant from, Instant until) {
        database.sql("update accounts.turn set from_at = ?, until_at = ? where id = ?")
                .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), turn)
                .update();
    }

    private Instant due(ContributionId id) {
        return database.sql("select due from inbox.item where contribution = ?")
                .param(id.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }
}
