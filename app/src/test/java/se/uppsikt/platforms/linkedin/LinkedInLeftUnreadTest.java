package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.sandbox.base.Citizen;

/**
 * Where the communications department has chosen so, nothing that members write on LinkedIn is read
 * or kept; what was kept stays, the page's own words come in, and all of it is read again when they
 * choose otherwise.
 */
@PlatformTest
class LinkedInLeftUnreadTest extends LinkedInStory {
    private static final String CHOICE = "/plattformar/bevarande/linkedin";

    @Autowired JdbcClient database;

    private final String reason = "Prov " + UUID.randomUUID();

    @AfterEach
    void readAgain() {
        choose("lag");
        await().atMost(PATIENCE).until(() -> wanted() == 0);
    }

    @Test
    void nothingByMembersIsKeptWhileItIsChosenAndAllOfItComesWhenItIsReadAgain() {
        Contribution before = known(linkedIn().comment(post(), Citizen.AMINA, words()));
        String editedInVain =
                known(linkedIn().comment(post(), Citizen.ELSA, words())).key().value();
        String deleted = known(linkedIn().comment(post(), Citizen.FARAH, words())).key().value();

        assertThat(choose("las-inte")).isEqualTo(302);
        String text = words();
        String member = linkedIn().comment(post(), Citizen.DRAGAN, text);
        String reply = linkedIn().reply(member, Citizen.BERTIL, text);
        String mention = linkedIn().mention(Citizen.GUSTAV, text);
        linkedIn().edit(editedInVain, text);
        linkedIn().delete(deleted);
        String there = linkedIn().replyAsOrganisation(before.key().value(), "Svar där " + text);
        String post = linkedIn().post("Inlägg " + text);
        String here = words();
        settled(answer(before, here).id());
        walk();
        quiet();

        assertThat(kept(there).direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(kept(post).direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(ours(before.id(), here)).hasSize(1);
        assertThat(kept(deleted, c -> c.facts().withdrawnAt() != null).text()).isNotBlank();
        assertThat(records.contribution(before.id()).text()).isEqualTo(before.text());
        assertThat(kept(editedInVain).versions()).isEqualTo(1);
        assertThat(isKept(member)).isFalse();
        assertThat(isKept(reply)).isFalse();
        assertThat(isKept(mention)).isFalse();
        assertThat(kept(there).text()).isEqualTo("Svar där " + text);
        assertThat(originalsWith('"' + text + '"')).isZero();

        assertThat(choose("lag")).isEqualTo(302);
        assertThat(kept(member).text()).isEqualTo(text);
        assertThat(kept(reply).text()).isEqualTo(text);
        assertThat(kept(editedInVain, c -> c.versions() == 2).text()).isEqualTo(text);
        assertThat(connection().losesSilently()).isFalse();
    }

    @Test
    void whatItMeansIsToldWherePeopleLookAndTheChoiceIsOnRecord() {
        String connection = "/plattformar/" + account().handle();
        assertThat(anna().see(connection).body())
                .contains("Bevara enligt lag", "arkivlagen 10 §", CHOICE)
                .doesNotContain("läser inte det som medlemmar skriver");

        choose("las-inte");

        for (String page : new String[] {connection, "/plattformar", "/inkorg"}) {
            assertThat(anna().see(page).body())
                    .as(page)
                    .contains(
                            "Uppsikt läser inte det som medlemmar skriver på LinkedIn",
                            "bevakas för hand",
                            "saknas i det årliga arkivet");
        }
        assertThat(anna().see(connection).body()).contains("Anna Berg", reason);
        assertThat(anna().see(CHOICE).body()).contains("Anna Berg", reason);
        assertThat(
                        database.sql(
                                        """
                                        select sentence || ' ' || particulars::text from records.ledger
                                        where event = 'retention-chosen' order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains(
                        "Det medlemmar skriver på LinkedIn ska inte läsas", reason, "KEPT_BY_LAW");
    }

    @Test
    void onlyTheCommunicationsDepartmentChoosesAndOnlyWhereTheTermsAreAtOdds() {
        Visitor karin = visitor("karin.holm");
        Visitor helena = visitor("helena.frisk");

        assertThat(karin.see(CHOICE).statusCode()).isEqualTo(403);
        assertThat(helena.see(CHOICE).statusCode()).isEqualTo(403);
        assertThat(helena.post(CHOICE, "val=las-inte&varfor=x").statusCode()).isEqualTo(403);
        assertThat(anna().see("/plattformar/bevarande/facebook").statusCode()).isEqualTo(404);
        assertThat(anna().post(CHOICE, "val=las-inte&varfor=+").statusCode()).isEqualTo(409);
        assertThat(anna().post(CHOICE, "val=lag&varfor=x").body()).contains("gäller redan");
        assertThat(anna().see("/inkorg").body()).doesNotContain("läser inte det som medlemmar");
    }

    /** As if the last poll that succeeded was on the day before: everything is walked through. */
    private void walk() {
        connections.pollSucceeded(
                account().id(), Instant.now(), Instant.now().minus(Duration.ofDays(1)));
        poll();
        poll();
    }

    private long wanted() {
        return database.sql("select count(*) from platforms.history_wanted")
                .query(Long.class)
                .single();
    }

    /** How many originals from LinkedIn hold just this as a whole value. */
    private long originalsWith(String words) {
        return database.sql(
                        """
                        select count(*) from records.original
                        where source like 'linkedin/%'
                            and position(convert_to(:words, 'UTF8') in body) > 0
                        """)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    private int choose(String way) {
        return anna().post(
                        CHOICE,
                        "val="
                                + way
                                + "&varfor="
                                + URLEncoder.encode(reason, StandardCharsets.UTF_8))
                .statusCode();
    }

    private Visitor anna() {
        return visitor("anna.berg");
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
