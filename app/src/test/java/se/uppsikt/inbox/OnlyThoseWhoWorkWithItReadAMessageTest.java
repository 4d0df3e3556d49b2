package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.LedgerEntry;
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
class OnlyThoseWhoWorkWithItReadAMessageTest extends InboxStory {
    private static final Pattern COUNTS =
            Pattern.compile("<ul class=\"views\".*?</ul>", Pattern.DOTALL);

    /** A word and a name that nothing else in the town has. */
    private final String word = "skyddad" + UUID.randomUUID().toString().replace("-", "");

    private final String parent = "Vera" + UUID.randomUUID().toString().replace("-", "");
    private Street school;

    @BeforeEach
    void atTheSchool() {
        school = new Street(records, school());
    }

    private AccountId school() {
        return accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow().id();
    }

    private ContributionId message(Instant at) {
        return school.message(
                "f-" + UUID.randomUUID(),
                new Author("9", parent),
                "Mitt barn har " + word + " identitet och byter skola",
                at,
                Direction.RECEIVED);
    }

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
                "helena.frisk"
            })
    void forEverybodyElseItDoesNotExist(String other) {
        Visitor visitor = visitor(other);
        String before = counts(visitor);
        ContributionId id = message(Street.now().minus(Duration.ofDays(9)));
        ContributionId old = message(Instant.parse("2012-03-04T05:06:07Z"));
        String picture = school.pictureInMessage(parent).hash().toString();
        unreachable(visitor, id, "/media/" + picture);
        unreachable(visitor, old, "/inkorg/" + old.value());
        assertThat(counts(visitor)).as("what waits is counted as before").isEqualTo(before);
        unlisted(visitor, id);
        unlisted(visitor, old);
    }

    @ParameterizedTest
    @CsvSource({
        "maria.ek, true", "anna.berg, true", "lars.dahl, true", "helena.frisk, false",
        "peter.storm, false", "sara.vik, false", "olof.rask, false", "eva.ask, false",
        "leila.amiri, false", "nora.bergh, false"
    })
    void aMessageToTheMunicipalityIsReadByThoseWhoAnswerForIt(String who, boolean reads) {
        ContributionId id =
                street.message(
                        "f-" + UUID.randomUUID(),
                        new Author("9", parent),
                        word,
                        Street.now(),
                        Direction.RECEIVED);
        Visitor visitor = visitor(who);
        if (reads) {
            assertThat(visitor.see(address(id)).body()).contains(word);
        } else {
            unreachable(visitor, id, address(id));
            unlisted(visitor, id);
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
        unreachable(sara, id, address(id));
        unlisted(sara, id);
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
        Visitor lars = visitor("lars.dahl");
        unreachable(lars, id, address(id));
        unlisted(lars, id);
    }

    @Test
    void theRegisterShowsOfAMessageNoNameAndOfASecretOneNumberAndDate() {
        ContributionId id = message(Street.now());
        Visitor nora = visitor("nora.bergh");
        nora.post(
                "/diarium/" + id.value() + "/diariefor",
                "arendemening=" + encoded("Meddelande om " + word) + "&motpart=" + parent);
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
            assertThat(lars.see(page + "?q=" + word).body()).as(page).doesNotContain(number);
        }
        assertThat(nora.see("/diarium" + asked).body()).contains(word, parent);
        mark(nora, id, false);
        assertThat(lars.see("/diarium/offentligt" + asked).body()).contains(number, word);
    }

    @Test
    void openingIsOnRecordOnceADayForEachAndAListOpensNothing() {
        ContributionId id = message(Street.now());
        String picture = school.pictureInMessage(parent).hash().toString();
        Visitor leila = visitor("leila.amiri");
        leila.see("/inkorg?konto=" + school().value());
        leila.see("/inkorg?sok=" + word);
        visitor("helena.frisk").see(address(id));
        assertThat(opened(id)).isEmpty();
        leila.see(address(id));
        leila.see(address(id));
        leila.see("/diarium/handling/" + id.value());
        visitor("nora.bergh").see("/diarium/handling/" + id.value());
        assertThat(opened(id))
                .containsExactlyInAnyOrder("Leila Amiri, rektor", "Nora Bergh, registrator");
        assertThat(leila.see("/media/" + picture).statusCode()).isEqualTo(200);
        assertThat(
                        records.kept(id).ledger().stream()
                                .map(LedgerEntry::toString)
                                .collect(Collectors.joining()))
                .doesNotContain(word, parent);
    }

    @Test
    void openingWhatEverybodyMayReadIsNotOnRecord() {
        ContributionId id = school.comment("Hej");
        visitor("leila.amiri").see(address(id));
        assertThat(opened(id)).isEmpty();
    }

    @Test
    void whoOnlyOpenedItDidNotComeFirst() {
        ContributionId id =
                street.message(
                        parent, new Author("9", parent), word, Street.now(), Direction.RECEIVED);
        ItemActions.Form before = form(id, "a");
        handling.judgeUrgency(maria, id, form(id, "m"), true);
        visitor("lars.dahl").see("/diarium/handling/" + id.value());
        assertThat(opened(id)).contains("Lars Dahl, registrator");
        assertThat(objections(() -> handling.judgeUrgency(anna, id, before, false)))
                .singleElement()
                .satisfies(
                        objection ->
                                assertThat(objection.sentence())
                                        .contains("Maria Ek")
                                        .doesNotContain("Lars"));
    }

    private List<String> opened(ContributionId id) {
        return records.kept(id).ledger().stream()
                .filter(entry -> entry.event().equals("confidential-opened"))
                .map(LedgerEntry::actor)
                .toList();
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

    /** Every address that it could be read or changed at answers as one that never was. */
    private static void unreachable(Visitor visitor, ContributionId id, String another) {
        String item = id.value().toString();
        Map<String, String> gone =
                Stream.of(
                                another,
                                "/inkorg/" + item,
                                "/diarium/handling/" + item,
                                "/diarium/handling/" + item + "/original/1",
                                "/moderering/" + item + "/ruta")
                        .distinct()
                        .collect(Collectors.toMap(each -> each, each -> visitor.see(each).body()));
        gone.forEach(
                (address, body) ->
                        assertThat(visitor.see(address).statusCode())
                                .as("%s: %s", address, body)
                                .isEqualTo(404));
        assertThat(visitor.seePart("/diarium/" + item + "/ruta").statusCode()).isEqualTo(404);
        for (String deed :
                List.of(
                        "/inkorg/" + item + "/ta",
                        "/inkorg/" + item + "/svara",
                        "/moderering/" + item + "/dolj",
                        "/moderering/" + item + "/polisunderlag",
                        "/moderering/" + item + "/havning",
                        "/moderering/" + item + "/havning/bifall",
                        "/diarium/" + item + "/diariefor",
                        "/diarium/" + item + "/sekretess",
                        "/diarium/" + item + "/kontroll")) {
            assertThat(
                            visitor.post(deed, "arendemening=x&sekretess=true&motiv=x&grund=x")
                                    .statusCode())
                    .as(deed)
                    .isIn(403, 404);
        }
    }

    /** In no list, whatever is asked for, and nowhere on any other page. */
    private void unlisted(Visitor visitor, ContributionId id) {
        for (String page :
                List.of(
                        "/inkorg",
                        "/inkorg?konto=" + school().value(),
                        "/inkorg?vy=forfallna&konto=" + school().value(),
                        "/inkorg?vy=klara&konto=" + school().value(),
                        "/inkorg?sok=%22identitet+och%22&konto=" + school().value(),
                        "/inkorg/overlamning/facebook-karolinskagymnasiet",
                        "/moderering",
                        "/diarium",
                        "/diarium?visa=OBEDOMDA",
                        "/diarium?visa=SKA_DIARIEFORAS",
                        "/arkiv",
                        "/arkiv/import",
                        "/uppfoljning",
                        "/plattformar/facebook-karolinskagymnasiet",
                        "/konton/facebook-karolinskagymnasiet")) {
            assertThat(visitor.see(page).body())
                    .as(page)
                    .doesNotContain(id.value().toString(), word, parent);
        }
        for (View view : View.values()) {
            assertThat(QueuePages.all(visitor, view))
                    .as(view.link())
                    .doesNotContain(id.value().toString(), word, parent);
        }
        assertThat(visitor.see("/inkorg?sok=" + word).body())
                .doesNotContain(id.value().toString(), parent);
        assertThat(visitor.see("/inkorg?sok=" + parent).body())
                .doesNotContain(id.value().toString(), word);
        assertThat(visitor.see("/diarium?q=" + word).body())
                .doesNotContain(id.value().toString(), parent);
    }

    /** What the inbox counts; nothing for those who have none. */
    private static String counts(Visitor visitor) {
        HttpResponse<String> inbox = visitor.see("/inkorg");
        if (inbox.statusCode() == 403) {
            return "";
        }
        Matcher views = COUNTS.matcher(inbox.body());
        assertThat(views.find()).isTrue();
        return views.group();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
