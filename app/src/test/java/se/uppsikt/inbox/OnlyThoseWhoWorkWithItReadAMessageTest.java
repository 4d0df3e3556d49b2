package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.QueuePages;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/**
 * B6: a parent writes to the school that their child has a protected identity. Whoever answers at
 * the school reads it, and the registrar of the school's own committee; nobody else does, by any
 * way there is (OSL 8 kap. 1 §, 21 kap. 3 §).
 */
@Proves("B6")
@UppsiktTest
class OnlyThoseWhoWorkWithItReadAMessageTest extends SchoolStory {
    @ParameterizedTest
    @ValueSource(strings = {"erik.sand", "leila.amiri", "nora.bergh"})
    void thoseWhoWorkWithItReadIt(String reader) {
        Visitor visitor = visitor(reader);
        ContributionId id = message(Street.now());
        assertThat(visitor.see(address(id)).body()).contains(word);
        assertThat(visitor.see("/inkorg?sok=" + word).body()).contains(parent, word);
        assertThat(visitor.see("/diarium/handling/" + id.value()).body()).contains(word);
        assertThat(visitor.see("/moderering/" + id.value() + "/ruta").body()).contains(word);
    }

    /** Those of other committees, whatever they are there, and those who oversee. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.berg",
                "david.lund",
                "maria.ek",
                "johan.alm",
                "karin.holm",
                "lars.dahl",
                "eva.ask",
                "olof.rask",
                "sara.vik",
                "peter.storm",
                "birgit.sten",
                "helena.frisk"
            })
    void forEverybodyElseItDoesNotExist(String other) {
        SeenByNobody seen = seenBy(other);
        String before = seen.counts();
        ContributionId id = message(Street.now().minus(Duration.ofDays(9)));
        ContributionId old = message(Instant.parse("2012-03-04T05:06:07Z"));
        String picture = school.pictureInMessage(parent).hash().toString();
        seen.unreachable(id, "/media/" + picture);
        seen.unreachable(old, address(old));
        assertThat(seen.counts()).as("what waits is counted as before").isEqualTo(before);
        seen.unlisted(id, word, parent);
        seen.unlisted(old, word, parent);
    }

    @ParameterizedTest
    @CsvSource({
        "maria.ek, true", "anna.berg, true", "lars.dahl, true", "helena.frisk, false",
        "peter.storm, false", "sara.vik, false", "olof.rask, false", "eva.ask, false",
        "leila.amiri, false", "nora.bergh, false", "birgit.sten, false"
    })
    void aMessageToTheMunicipalityIsReadByThoseWhoAnswerForIt(String who, boolean reads) {
        ContributionId id =
                street.message(
                        "f-" + UUID.randomUUID(),
                        new Author("9", parent),
                        word,
                        Street.now(),
                        Direction.RECEIVED);
        if (reads) {
            assertThat(visitor(who).see(address(id)).body()).contains(word);
        } else {
            SeenByNobody seen = seenBy(who);
            seen.unreachable(id, address(id));
            seen.unlisted(id, word, parent);
        }
    }

    @Test
    void whatIsMarkedSecretIsReadLikeAMessageAndReleasedByEverybodyAgain() {
        ContributionId open = school.comment("Vi ses på torsdag");
        ContributionId id = school.comment("Grannen har " + word);
        String picture = school.picture().hash().toString();
        Visitor sara = visitor("sara.vik");
        assertThat(sara.see("/inkorg?sok=" + word).body()).contains(word);
        assertThat(sara.see("/media/" + picture).statusCode()).isEqualTo(200);
        Visitor nora = visitor("nora.bergh");
        mark(nora, id, true);
        for (String other : List.of("sara.vik", "lars.dahl", "karin.holm")) {
            SeenByNobody seen = seenBy(other);
            seen.unreachable(id, address(id));
            seen.unlisted(id, word, parent);
        }
        assertThat(sara.see(address(open)).body())
                .contains("Vi ses på torsdag")
                .doesNotContain(word, id.value().toString());
        assertThat(sara.see(address(open) + "?tidigare=" + id.value()).statusCode())
                .as("nor from beside it")
                .isEqualTo(404);
        assertThat(nora.see(address(open)).body()).contains(word);
        assertThat(visitor("leila.amiri").see(address(id)).body()).contains(word);
        mark(nora, id, false);
        assertThat(sara.see(address(id)).body()).contains(word);
        assertThat(sara.see("/inkorg?sok=" + word).body()).contains(word);
    }

    @Test
    void whatIsHiddenForSecrecyLeavesTheListsOfThoseWhoOnlyRegisterElsewhere() {
        ContributionId id = school.comment("Grannen har " + word);
        Visitor leila = visitor("leila.amiri");
        assertThat(
                        leila.post(
                                        "/moderering/" + id.value() + "/dolj",
                                        "version=0&grund=sekretess&asikt=nej&nara=nej&motiv=En+tredje+persons+hälsa")
                                .statusCode())
                .isEqualTo(302);
        assertThat(records.contribution(id).confidential()).isTrue();
        assertThat(QueuePages.all(leila, View.HIDDEN)).contains(word);
        SeenByNobody lars = seenBy("lars.dahl");
        lars.unreachable(id, address(id));
        lars.unlisted(id, word, parent);
    }

    @Test
    void theRegisterShowsOfAMessageNoNameAndOfASecretOneNumberAndDate() {
        ContributionId id = message(Street.now());
        Visitor nora = visitor("nora.bergh");
        nora.post(
                "/diarium/" + id.value() + "/diariefor",
                "visning=SUBJECT&arendemening="
                        + encoded("Meddelande om " + word)
                        + "&motpart="
                        + parent);
        String number = records.kept(id).registrations().getFirst().number().shown();
        Visitor lars = visitor("lars.dahl");
        String asked = "?q=" + encoded(number);
        assertThat(nora.see("/diarium" + asked).body()).contains(number, parent, word);
        assertThat(lars.see("/diarium" + asked).body())
                .contains(number, word)
                .doesNotContain(parent, "/diarium/" + number.replaceAll("[ :]", "-") + "\"");
        assertThat(lars.see("/diarium?q=" + parent).body()).doesNotContain(number);
        assertThat(lars.see("/diarium/diarium.csv" + asked).body())
                .contains(number)
                .doesNotContain(parent);
        assertThat(lars.see("/diarium/" + number.replaceAll("[ :]", "-")).statusCode())
                .isEqualTo(404);
        mark(nora, id, true);
        for (String page : List.of("/diarium", "/diarium/diarium.csv", "/diarium/offentligt")) {
            assertThat(lars.see(page + asked).body())
                    .as(page)
                    .contains(number)
                    .doesNotContain(parent, "Meddelande om");
            HttpResponse<String> sought = lars.see(page + "?q=" + word);
            assertThat(sought.statusCode()).as(page).isEqualTo(200);
            assertThat(sought.body()).as(page).doesNotContain(number);
        }
        assertThat(nora.see("/diarium" + asked).body()).contains(word, parent);
        mark(nora, id, false);
        assertThat(lars.see("/diarium" + asked).body()).contains(number, word);
        assertThat(lars.see("/diarium/offentligt" + asked).body())
                .as("nobody has released it since")
                .contains(number)
                .doesNotContain("Meddelande om");
        nora.post("/diarium/" + id.value() + "/visning", "visning=SUBJECT");
        assertThat(lars.see("/diarium/offentligt" + asked).body()).contains(number, word);
    }

    private static void mark(Visitor registrar, ContributionId id, boolean secret) {
        assertThat(
                        registrar
                                .post(
                                        "/diarium/" + id.value() + "/sekretess",
                                        "sekretess="
                                                + secret
                                                + "&motiv="
                                                + encoded("OSL 21 kap. 3 §, skyddad identitet"))
                                .statusCode())
                .isEqualTo(302);
    }

    private SeenByNobody seenBy(String username) {
        return new SeenByNobody(visitor(username), school.account);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
