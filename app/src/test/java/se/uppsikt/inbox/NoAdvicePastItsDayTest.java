package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableClock;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/**
 * S6 through the pages: a ready answer is given by those who may, while somebody vouches for it.
 */
@Proves("S6")
@UppsiktTest
class NoAdvicePastItsDayTest extends InboxStory {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

    @Autowired SettableClock clock;

    private final String word = "sopor-" + UUID.randomUUID().toString().substring(0, 8);
    private Visitor owner;

    /** The service centre owns what is asked about on the municipality's own account. */
    @BeforeEach
    void signIn() {
        owner = visitor("maria.ek");
    }

    @AfterEach
    void now() {
        clock.run();
    }

    @Test
    void afterItsLastDayNobodyInsertsItUntilItsOwnerHasConfirmedIt() {
        String answer = written(today(), "Grovsopor hämtas på torsdagar.");
        ContributionId item = street.comment("När hämtas grovsopor?");
        assertThat(offered(owner)).contains("data-text=\"Grovsopor hämtas på torsdagar.\"");
        assertThat(inserted(owner, item, answer).body())
                .contains(">Grovsopor hämtas på torsdagar.</textarea>");

        clock.advance(Duration.ofDays(1));
        owner = visitor("maria.ek");
        assertThat(offered(owner))
                .contains("/" + word, "Gick ut", "Fråga Maria Ek, kommunvägledare, Servicecenter.")
                .doesNotContain("data-text");
        HttpResponse<String> refused = inserted(owner, item, answer);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("gick ut", "Fråga Maria Ek", "Regel S6")
                .doesNotContain("torsdagar.</textarea>");

        post(owner, answer + "/bekrafta", Map.of("version", "1", "till", day(30)));
        assertThat(offered(owner)).contains("data-text=\"Grovsopor hämtas på torsdagar.\"");
    }

    @Test
    void twoWeeksBeforeItsLastDayItIsMarked() {
        String answer = written(today().plusDays(14), "Grovsopor hämtas på fredagar.");
        assertThat(owner.see(answer).body()).contains("Går snart ut");
        assertThat(owner.see("/inkorg/svarsbank?visa=att-bekrafta&sok=" + word).body())
                .contains("/" + word);
        post(owner, answer + "/bekrafta", Map.of("version", "1", "till", day(15)));
        assertThat(owner.see(answer).body()).doesNotContain("Går snart ut");
        assertThat(owner.see("/inkorg/svarsbank?visa=att-bekrafta&sok=" + word).body())
                .contains("Inget passar sökningen");
    }

    @Test
    void theAnswerTellsWhichVersionItWasMadeOfAndNothingThatIsMadeUp() {
        String token = token(written(today().plusDays(60), "Ring 019-21 10 00."));
        ContributionId item = street.comment("Vart ringer jag?");
        String madeUp = UUID.randomUUID() + ".1 " + token.replace(".1", ".7") + " <b>";
        assertThat(answered(owner, item, "Ring 019-21 10 00.", token + " " + madeUp).statusCode())
                .isEqualTo(302);
        assertThat(answering(item)).isEqualTo(Answering.UNDER_WAY);
        assertThat(ordered(item).particulars()).containsEntry("svarsbank", token);

        ContributionId own = street.comment("Och vem är du?");
        answered(owner, own, "Jag heter Maria.", "");
        assertThat(ordered(own).particulars()).doesNotContainKey("svarsbank");
    }

    @Test
    void whatHasChangedSinceItWasInsertedIsReadAnewBeforeItIsSent() {
        String answer = written(today().plusDays(60), "Öppet till 17.");
        String token = token(answer);
        ContributionId item = street.comment("När stänger ni?");
        post(owner, answer, fields(today().plusDays(60), "Öppet till 18."));
        HttpResponse<String> refused = answered(owner, item, "Öppet till 17.", token);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("har ändrats sedan du lade in det", ">Öppet till 17.</textarea>")
                .contains("name=\"inserted\" value=\"\"");
        assertThat(answering(item)).isNotEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void nothingOfTheAskerIsFilledInAndNothingIsSentWithItLeft() {
        String answer = written(today().plusDays(60), "Hej {förnamn}! Ring oss.");
        ContributionId item = street.comment("Kan ni hjälpa mig?");
        assertThat(inserted(owner, item, answer).body())
                .contains(">Hej {förnamn}! Ring oss.</textarea>");
        HttpResponse<String> refused =
                answered(owner, item, "Hej {förnamn}! Ring oss.", token(answer));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Fyll i eller ta bort {förnamn}")
                .contains("value=\"" + token(answer) + "\"");
        assertThat(answered(owner, item, "Hej! Ring oss.", token(answer)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void onlyItsOwnerWritesItAndEveryVersionIsKeptAndOnRecord() {
        String answer = written(today().plusDays(60), "Öppet till 17.");
        Visitor teacher = visitor("erik.sand");
        assertThat(teacher.see(answer).body())
                .contains("Öppet till 17.")
                .doesNotContain("Spara ändringen");
        for (String act : List.of("", "/bekrafta", "/dra-in")) {
            HttpResponse<String> refused =
                    post(teacher, answer + act, fields(today().plusDays(60), "Öppet alltid."));
            assertThat(refused.statusCode()).as(act).isEqualTo(403);
            assertThat(refused.body()).contains("Be Servicecenter att göra det.");
        }
        assertThat(visitor("lars.dahl").see(answer).statusCode()).isEqualTo(403);

        post(owner, answer, fields(today().plusDays(60), "Öppet till 18."));
        assertThat(owner.see(answer).body())
                .contains("Version 1", "Öppet till 17.", "Version 2", "Öppet till 18.");
        post(owner, answer + "/dra-in", Map.of("version", "2"));
        assertThat(offered(owner)).doesNotContain(word);
        assertThat(owner.see(answer).body()).contains("Indraget av Maria Ek", "Öppet till 17.");
        assertThat(deeds(answer))
                .containsExactly(
                        "ready-answer-written", "ready-answer-changed", "ready-answer-retired");
    }

    @Test
    void whatCannotBeKeptComesBackWordForWordWithEveryReason() {
        Map<String, String> wrong = new LinkedHashMap<>(fields(today().minusDays(1), ""));
        wrong.put("kortord", "Två ord!");
        wrong.put("kalla", "https://");
        wrong.put("ansvarig", UUID.randomUUID().toString());
        wrong.put("for", "verksamheter");
        HttpResponse<String> refused = post(owner, "/inkorg/svarsbank", wrong);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(
                        "Kortordet skrivs med",
                        "Skriv svarets text",
                        "Länken till källan går inte att läsa",
                        "Välj vem i verksamheten",
                        "Sista dagen har redan varit",
                        "Välj vilka konton")
                .contains("value=\"Två ord!\"", "value=\"https://\"");
        written(today(), "Ja.");
        assertThat(post(owner, "/inkorg/svarsbank", fields(today(), "Nej.")).body())
                .contains("har redan ett svar som heter /" + word, ">Nej.</textarea>");
    }

    /** Its address. */
    private String written(LocalDate lastDay, String text) {
        HttpResponse<String> answer = post(owner, "/inkorg/svarsbank", fields(lastDay, text));
        assertThat(answer.statusCode()).isEqualTo(302);
        String goal = Visitor.goal(answer);
        return goal.substring(goal.indexOf("/inkorg/"));
    }

    private Map<String, String> fields(LocalDate lastDay, String text) {
        return Map.of(
                "version",
                "1",
                "kortord",
                "/" + word,
                "text",
                text,
                "kalla",
                "Renhållningsordningen 2026",
                "ansvarig",
                maria.id().value().toString(),
                "till",
                lastDay.toString(),
                "for",
                "konton",
                "konto",
                street.account.value().toString());
    }

    private String offered(Visitor who) {
        return who.see(
                        "/inkorg/svarsbank/forslag?konto="
                                + street.account.value()
                                + "&sok="
                                + word.substring(0, 10))
                .body();
    }

    private HttpResponse<String> inserted(Visitor who, ContributionId item, String answer) {
        return post(
                who,
                address(item) + "/svara",
                Map.of(
                        "lagg-in",
                        "ja",
                        "text",
                        "",
                        "ready",
                        answer.substring(answer.lastIndexOf('/') + 1)));
    }

    private HttpResponse<String> answered(
            Visitor who, ContributionId item, String text, String tokens) {
        Matcher once = ONCE.matcher(who.see(address(item)).body());
        assertThat(once.find()).isTrue();
        return post(
                who,
                address(item) + "/svara",
                Map.of(
                        "version",
                        Integer.toString(items.item(item).orElseThrow().version()),
                        "once",
                        once.group(1),
                        "text",
                        text,
                        "signature",
                        "kommun",
                        "inserted",
                        tokens));
    }

    private static String token(String answer) {
        return answer.substring(answer.lastIndexOf('/') + 1) + ".1";
    }

    private LedgerEntry ordered(ContributionId item) {
        return records.kept(item).ledger().stream()
                .filter(entry -> entry.event().equals("answer-ordered"))
                .findFirst()
                .orElseThrow();
    }

    private List<@Nullable String> deeds(String answer) {
        return commandRows
                .sql(
                        """
                        select event from records.ledger_entry
                        where particulars ->> 'answer' = ? order by number
                        """)
                .param(answer.substring(answer.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }

    private static HttpResponse<String> post(Visitor who, String path, Map<String, String> form) {
        return who.post(
                path,
                form.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        Objects.requireNonNull(field.getValue()),
                                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private LocalDate today() {
        return SwedishTime.day(clock.instant());
    }

    private String day(int ahead) {
        return today().plusDays(ahead).toString();
    }
}
