package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Records;

/** The workspace as a browser without scripts meets it. */
@Proves("S1")
@UppsiktTest
class InboxPageTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Platforms platforms;
    @LocalServerPort int port;

    private Street street;

    @BeforeEach
    void open() {
        street = new Street(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
    }

    @Test
    void whatIsWrittenIsShownButNeverExecuted() {
        ContributionId id = street.comment("<script>alert(1)</script><img src=x onerror=alert(2)>");
        String page = visitor("maria.ek").see(address(id)).body();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void thoseWhomOneOftenRefersToAreChosenFromAListAndTheirAddressFollows() {
        ContributionId id = street.comment("När går bussen till sjukhuset?");
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(id)).body())
                .contains("<datalist id=\"aktorer\">")
                .contains("<option value=\"Region Örebro län\">https://www.regionorebrolan.se")
                .contains("https://orebro.tromanpublik.se");

        HttpResponse<String> referred =
                maria.post(
                        address(id) + "/hanvisa",
                        "version=0&once=r&way=OTHER_ACTOR&link=&actor="
                                + URLEncoder.encode("Region Örebro län", StandardCharsets.UTF_8));

        assertThat(referred.statusCode()).isEqualTo(302);
        assertThat(platforms.commands(List.of(id)).get(id))
                .singleElement()
                .extracting(Command::text)
                .asString()
                .contains("Region Örebro län", "https://www.regionorebrolan.se");
    }

    @Test
    void whatThePlatformShowedNothingOfIsSaidToBeSoAndGivenNoWords() {
        ContributionId id =
                street.message(
                        "person-" + UUID.randomUUID(), null, Street.now(), Direction.RECEIVED);

        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("Plattformen lämnade varken ord, bild eller fil.");
        assertThat(visitor("lars.dahl").see("/diarium/handling/" + id.value()).body())
                .contains("Plattformen lämnade varken ord, bild eller fil.");
        assertThat(records.contribution(id).text()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "<img src=x onerror=alert(2)>",
                "100 %",
                "%",
                "_",
                "C:\\temp\\ny",
                "\\",
                "\"",
                "'",
                "Han sa \"aldrig\" två gånger",
                "🙂",
                "👩‍👩‍👧",
                "a & | ! ( :* <-> b",
                "{{7*7}} ${7*7}",
                "?sok=&#x27;",
                "ÅÄÖ <B>"
            })
    void whatIsSearchedForIsFoundAsItWasWrittenWhateverItsSigns(String sign) {
        ContributionId with = street.comment("Före " + sign + " efter");
        ContributionId without = street.comment("Inget särskilt");
        HttpResponse<String> page =
                visitor("maria.ek")
                        .see("/inkorg?sok=" + URLEncoder.encode(sign, StandardCharsets.UTF_8));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(with.value().toString())
                .doesNotContain(without.value().toString(), "<script>alert", "<img src=x");
    }

    @Test
    void theFirstLookBySomebodyWhoMayAnswerIsOnRecord() {
        ContributionId id = street.comment("Hej");
        visitor("lars.dahl").see(address(id));
        assertThat(records.contribution(id).facts().seenAt()).isNull();
        visitor("maria.ek").see(address(id));
        assertThat(records.contribution(id).facts().seenAt()).isNotNull();
        assertThat(records.kept(id).ledger())
                .anyMatch(entry -> entry.event().equals("contribution-seen"));
    }

    @Test
    void anAnswerGoesByAPlainFormAndItsOutcomeIsSeen() {
        ContributionId id = street.comment("När öppnar ni?");
        Visitor maria = visitor("maria.ek");
        maria.post("/inkorg/nasta", "kvar=ja");
        assertThat(maria.see(address(id)).body())
                .contains("/Maria, kommunvägledare, Örebro kommun");
        HttpResponse<String> sent =
                maria.post(
                        address(id) + "/svara",
                        "version=0&once=1&text=Klockan+tio&signature=kommun");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(sent)).isEqualTo(address(id));
        assertThat(maria.see(address(id)).body())
                .contains("Klockan tio\n/Örebro kommun", "Svar från oss");
    }

    @Test
    void afterAnActTheSameListIsShown() {
        ContributionId id = street.comment("Tack!");
        Visitor maria = visitor("maria.ek");
        maria.post("/inkorg/nasta", "kvar=ja");
        HttpResponse<String> closed =
                maria.post(
                        address(id) + "/klar?vy=forfallna",
                        "version=0&once=a&reason=NEEDS_NO_ANSWER");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(closed)).isEqualTo(address(id) + "?vy=forfallna");
    }

    @Test
    void aCommentCanBeAnsweredInAMessage() {
        ContributionId id = street.comment("Jag vill ha svar i enrum");
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see(address(id)).body()).contains("I ett meddelande till");
        maria.post(
                address(id) + "/svara",
                "version=0&once=1&text=Klockan+tio&signature=kommun&where=enskilt");
        assertThat(platforms.commands(List.of(id)).get(id))
                .extracting(Command::deed)
                .containsExactly(Command.Deed.PRIVATE_ANSWER);
    }

    @Test
    void aRefusedAnswerComesBackWithEveryWordAndTheReason() {
        ContributionId id = street.comment("Hej?");
        visitor("anna.berg").post(address(id) + "/klar", "version=0&once=a&reason=NEEDS_NO_ANSWER");
        HttpResponse<String> refused =
                visitor("maria.ek")
                        .post(address(id) + "/svara", "version=0&once=b&text=Mitt+l%C3%A5nga+svar");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Mitt långa svar", "Svaret skickades inte", "/riktlinjer#S9", "Anna Berg");
    }

    @Test
    void aReferralWithoutAGoalIsRefusedAndNothingIsSent() {
        ContributionId id = street.comment("Hej?");
        HttpResponse<String> refused =
                visitor("maria.ek").post(address(id) + "/hanvisa", "version=0&once=h");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Hänvisningen skickades inte", "Välj vart du hänvisar.", "data-refused");
        assertThat(platforms.commands(List.of(id))).isEmpty();
    }

    @Test
    void anAnswerFarTooLongIsRefusedWithTheNumberAndComesBackWhole() {
        ContributionId id = street.comment("Hej?");
        String text = "å".repeat(10_000);
        HttpResponse<String> refused =
                visitor("maria.ek")
                        .post(
                                address(id) + "/svara",
                                "version=0&once=l&signature=kommun&text="
                                        + URLEncoder.encode(text, StandardCharsets.UTF_8));
        int most = platforms.capabilities(street.account).limits().comment().longest();
        int over = 10_000 + "\n/Örebro kommun".length() - most;
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(over + " tecken för långt", "/riktlinjer#X8", text + "</textarea>")
                .doesNotContain("maxlength");
    }

    @Test
    void whatARulePointsAtIsMarkedInTheRowAndAtTheTopOfThePanel() {
        ContributionId id =
                street.comment(
                        "Mitt nummer är 811228-9874, ring", Street.now().minusSeconds(28 * 86_400));
        assertThat(visitor("maria.ek").see("/inkorg").body())
                .contains("<b class=\"points\">Personnummer:</b>");
        String page = visitor("maria.ek").see(address(id)).body();
        assertThat(page).contains("En regel pekar på det här: personnummer.");
        assertThat(page.indexOf("En regel pekar på det här"))
                .isLessThan(page.indexOf("id=\"sortera\""));
    }

    @Test
    void whatOneMayNotReadDoesNotExist() {
        ContributionId id = street.comment("Hej");
        Visitor johan = visitor("johan.alm");
        assertThat(johan.see(address(id)).statusCode()).isEqualTo(404);
        assertThat(johan.see("/inkorg").body()).doesNotContain(id.value().toString());
        assertThat(johan.see("/inkorg/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void searchFindsSwedishWordsInOtherForms() {
        String word = "snöplogning" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        ContributionId id = street.comment("Om gatorna och " + word);
        String found =
                visitor("maria.ek")
                        .see(
                                "/inkorg?sok="
                                        + URLEncoder.encode("gata " + word, StandardCharsets.UTF_8))
                        .body();
        assertThat(found).contains("data-row=\"" + id.value());
    }

    @Test
    void aBrokenAddressBeginsAnew() {
        Visitor maria = visitor("maria.ek");
        assertThat(maria.see("/inkorg?efter=nonsens&vy=okand").statusCode()).isEqualTo(200);
        for (String time : List.of("%2B999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z")) {
            assertThat(maria.see("/inkorg?efter=" + time + "_" + UUID.randomUUID()).statusCode())
                    .as(time)
                    .isEqualTo(200);
        }
        assertThat(maria.see("/inkorg/inte-ett-id").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsDueIsFoundUnderItsOwnViewAndTheListIsPaged() {
        for (int i = 0; i < Listings.PAGE + 1; i++) {
            street.comment("Nummer " + i, Street.now().minusSeconds(20 * 86_400));
        }
        Visitor maria = visitor("maria.ek");
        String late = maria.see("/inkorg?vy=forfallna").body();
        assertThat(late).contains("förföll", "Visa nästa");
        String next = late.replaceAll("(?s).*href=\"([^\"]*efter=[^\"]*)\".*", "$1");
        assertThat(maria.see(next.replace("&amp;", "&")).body()).contains("data-row=");
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private static String address(ContributionId id) {
        return "/inkorg/" + id.value();
    }
}
