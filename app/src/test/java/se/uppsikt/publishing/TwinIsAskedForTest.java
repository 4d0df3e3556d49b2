package se.uppsikt.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.twins.Twins;
import se.uppsikt.sandbox.DemoPage;

/** P5: what everybody needs to know has its twin, and the pair is done when both are out. */
@Proves("P5")
@PlatformTest
class TwinIsAskedForTest extends DraftStory {
    private static final String LIST = "/publicering/tvillingar";
    private static final String YES = "svar=ja&sprak=" + encoded("teckenspråk");

    @Autowired private Policy policy;
    @Autowired private Twins twins;

    @BeforeEach
    void aTwinAccountIsNamed() {
        assertThat(
                        browser("anna.berg")
                                .post(
                                        LIST + "/konton",
                                        "konto="
                                                + sign().handle()
                                                + "&sprak="
                                                + encoded("teckenspråk"))
                                .statusCode())
                .isEqualTo(302);
    }

    @AfterEach
    void nobodyElseMeetsIt() {
        database.sql("delete from publishing.twin").update();
        database.sql("delete from publishing.twin_account").update();
    }

    @Test
    void thePairBeginsWhenTheOriginalIsOutAndIsDoneWhenTheTwinIs() {
        Employee johan = who("johan.alm");
        Visitor editor = browser("johan.alm");
        Visitor anna = browser("anna.berg");
        String text = said();
        DraftId id = drafts.begin(johan, content(text, null, account().id()));
        assertThat(see(editor, beside(id))).contains("information som alla behöver");
        assertThat(editor.post(beside(id), "svar=ja").statusCode()).isEqualTo(409);
        assertThat(editor.post(beside(id), YES).statusCode()).isEqualTo(302);
        assertThat(pairs(id)).isEmpty();
        int waited = twins.waiting(who("anna.berg"));

        submissions.submit(johan, id, now(id).version());
        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);

        String pair = LIST + "/" + pairs(id).getFirst();
        assertThat(pairs(id)).hasSize(1);
        assertThat(dueOf(id)).isEqualTo(lastDay());
        assertThat(twins.waiting(who("anna.berg"))).isEqualTo(waited + 1);
        assertThat(see(anna, "/publicering")).contains("Tvillingar (" + (waited + 1) + ")");
        assertThat(see(anna, LIST)).contains(text, "Senast");
        assertThat(see(editor, pair)).contains(text, "Väntar på tvillingen", sign().shown());
        assertThat(browser("erik.sand").see(pair).statusCode()).isEqualTo(404);
        assertThat(editor.post(pair + "/skriv", "").statusCode()).isEqualTo(403);

        DraftId twin = begunByTwoAtOnce(pair);
        Employee annas = who("anna.berg");
        assertThat(drafts.draft(annas, twin).content())
                .satisfies(
                        written -> {
                            assertThat(written.text()).isEqualTo(text);
                            assertThat(written.accounts()).containsExactly(sign().id());
                        });
        assertThat(see(anna, pair)).contains("Tvillingen skrivs");
        assertThat(see(anna, beside(twin))).contains("Det här är en tvilling");
        assertThat(anna.post(beside(twin), YES).statusCode()).isEqualTo(409);

        submissions.submit(annas, twin, drafts.draft(annas, twin).version());
        Employee david = who("david.lund");
        submissions.approve(david, twin, drafts.draft(david, twin).version());
        await().atMost(PATIENCE).until(() -> "OUT".equals(outcome(pair)));

        assertThat(see(editor, pair)).contains("Båda är ute");
        assertThat(see(editor, LIST + "?visa=klara")).contains(text);
        assertThat(twins.waiting(annas)).isEqualTo(waited);
        assertThat(pairs(twin)).as("a twin has no twin").isEmpty();
    }

    /** Both presses lead to the same draft. */
    private DraftId begunByTwoAtOnce(String pair) {
        List<CompletableFuture<HttpResponse<String>>> both =
                List.of("anna.berg", "david.lund").stream()
                        .map(this::browser)
                        .map(
                                each ->
                                        CompletableFuture.supplyAsync(
                                                () -> each.post(pair + "/skriv", "")))
                        .toList();
        List<String> goals =
                both.stream().map(CompletableFuture::join).map(Visitor::goal).distinct().toList();
        assertThat(goals).hasSize(1);
        return new DraftId(UUID.fromString(goals.getFirst().substring("/publicering/".length())));
    }

    @Test
    void severalAccountsAreOnePairAndItBeginsWhenTheFirstIsOut() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        Account linkedin = accounts.byHandle("linkedin-orebrokommun").orElseThrow();
        DraftId id =
                drafts.begin(
                        anna,
                        content(
                                said(),
                                Instant.now().plus(AHEAD),
                                official().id(),
                                linkedin.id(),
                                sign().id()));
        assertThat(see(browser("anna.berg"), beside(id))).contains("Förslag");
        assertThat(browser("anna.berg").post(beside(id), YES).statusCode()).isEqualTo(302);
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        submissions.approve(david, id, drafts.draft(david, id).version());
        Draft planned = drafts.draft(anna, id);

        atItsTime(become(planned, sign()), Instant.now());
        await().atMost(PATIENCE).until(() -> out(planned, sign()));
        assertThat(pairs(id)).as("what is out in sign language needs none").isEmpty();
        atItsTime(become(planned, official()), Instant.now());
        await().atMost(PATIENCE).until(() -> out(planned, official()));
        assertThat(pairs(id)).hasSize(1);
        publications.withdraw(anna, become(planned, linkedin).id());

        assertThat(drafts.draft(anna, id).state()).isEqualTo(State.OUT);
        assertThat(pairs(id)).hasSize(1);
    }

    @Test
    void aPairIsEndedWithALinkAReasonOrSinceTheOriginalIsGone() {
        Employee johan = who("johan.alm");
        Visitor editor = browser("johan.alm");
        DraftId id = drafts.begin(johan, content(said(), null, account().id()));
        submissions.submit(johan, id, now(id).version());
        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);

        String three = YES + "&sprak=engelska&sprak=arabiska";
        assertThat(editor.post(beside(id), three).statusCode()).isEqualTo(302);
        assertThat(editor.post(beside(id), three).statusCode()).isEqualTo(302);
        assertThat(editor.post(beside(id), YES + "&sprak=klingonska").statusCode()).isEqualTo(409);
        assertThat(pairs(id)).as("what is out already begins its pairs at once").hasSize(3);
        String english = pair(id, "engelska");
        String arabic = pair(id, "arabiska");
        String signed = pair(id, "teckenspråk");

        assertThat(refused(editor, english + "/skriv", "")).contains("Inget konto är utpekat");
        assertThat(refused(editor, english + "/lankad", "adress=hej&motiv=x"))
                .contains("Adressen går inte att läsa");
        assertThat(refused(editor, english + "/lankad", "adress=https%3A%2F%2Forebro.se%2Fen"))
                .contains("Skriv var tvillingen finns");
        end(editor, english + "/lankad", "adress=https%3A%2F%2Forebro.se%2Fen&motiv=Sidan");
        assertThat(outcome(english)).isEqualTo("LINKED");
        assertThat(see(editor, english)).contains("https://orebro.se/en");

        notInUse("arabiska");
        assertThat(refused(editor, arabic + "/skriv", "")).contains("är inte i bruk");
        assertThat(refused(editor, arabic + "/behovs-inte", "motiv=+")).contains("Skriv varför");
        end(editor, arabic + "/behovs-inte", "motiv=Ingen+har+fr%C3%A5gat");
        assertThat(refused(editor, arabic + "/behovs-inte", "motiv=Igen"))
                .contains("redan avslutad");
        assertThat(onRecord("twin-not-needed", arabic)).isOne();

        assertThat(refused(editor, signed + "/avsluta", "")).contains("står kvar");
        late(signed);
        assertThat(see(editor, LIST)).contains("Försenad");
        goneFromThePlatform(id);
        assertThat(see(editor, signed)).contains("finns inte längre");
        end(editor, signed + "/avsluta", "");
        assertThat(outcome(signed)).isEqualTo("ORIGINAL_GONE");
    }

    @Test
    void aTwinThatIsThrownIsWaitedForAgain() {
        Employee johan = who("johan.alm");
        Employee anna = who("anna.berg");
        DraftId id = drafts.begin(johan, content(said(), null, account().id()));
        assertThat(browser("johan.alm").post(beside(id), "svar=nej").statusCode()).isEqualTo(302);
        submissions.submit(johan, id, now(id).version());
        await().atMost(PATIENCE).until(() -> now(id).state() == State.OUT);
        assertThat(pairs(id)).as("it need not be in any other language").isEmpty();
        assertThat(browser("johan.alm").post(beside(id), YES).statusCode()).isEqualTo(302);
        String pair = pair(id, "teckenspråk");
        DraftId twin = begunByTwoAtOnce(pair);

        drafts.discard(anna, twin);

        assertThat(see(browser("anna.berg"), pair)).contains("Väntar på tvillingen");
        assertThat(begunByTwoAtOnce(pair)).isNotEqualTo(twin);
        assertThat(outcome(pair)).isEmpty();
    }

    @Test
    void twinAccountsAreNamedByThoseWhoAnswerForThem() {
        Visitor editor = browser("johan.alm");
        assertThat(editor.post(LIST + "/konton", "konto=" + sign().handle()).statusCode())
                .isEqualTo(403);
        Visitor anna = browser("anna.berg");
        assertThat(see(anna, LIST + "/konton")).contains(sign().shown());
        assertThat(refused(anna, LIST + "/konton", "konto=&sprak=engelska"))
                .contains("Välj ett konto");
        end(anna, LIST + "/konton", "konto=" + sign().handle());
        assertThat(see(anna, LIST + "/konton")).contains("Inget tvillingkonto");
    }

    private void goneFromThePlatform(DraftId id) {
        Publication out = become(now(id), account());
        String key = requireNonNull(out.result()).value();
        platforms.remove(ACTOR, kept(key).id());
        String pair = pair(id, "teckenspråk");
        await().atMost(PATIENCE)
                .until(() -> see(browser("johan.alm"), pair).contains("finns inte längre"));
    }

    /** An account that is not on its platform yet speaks the language. */
    private void notInUse(String language) {
        Account applied =
                accounts.all().stream()
                        .filter(each -> !each.status().open())
                        .findFirst()
                        .orElseThrow();
        database.sql("insert into publishing.twin_account values (?, ?, 'prov', now())")
                .params(applied.id().value(), language)
                .update();
    }

    private boolean out(Draft draft, Account on) {
        return become(draft, on).state() == Publication.State.PUBLISHED;
    }

    private Account sign() {
        return accounts.byPlatformId(Platform.FACEBOOK, DemoPage.SIGN_LANGUAGE.id()).orElseThrow();
    }

    private Visitor browser(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private static String beside(DraftId id) {
        return "/publicering/" + id.value() + "/tvillingar";
    }

    private static String see(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.see(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body()).text();
    }

    private static String refused(Visitor visitor, String path, String form) {
        HttpResponse<String> answer = visitor.post(path, form);
        assertThat(answer.statusCode()).as(path).isEqualTo(409);
        return Jsoup.parse(answer.body()).select(".objections").text();
    }

    private static void end(Visitor visitor, String path, String form) {
        assertThat(visitor.post(path, form).statusCode()).as(path).isEqualTo(302);
    }

    private List<UUID> pairs(DraftId id) {
        return database.sql("select id from publishing.twin where draft = ?")
                .param(id.value())
                .query((row, _) -> requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    private String pair(DraftId id, String language) {
        return LIST
                + "/"
                + database.sql("select id from publishing.twin where draft = ? and language = ?")
                        .params(id.value(), language)
                        .query(UUID.class)
                        .single();
    }

    private Instant dueOf(DraftId id) {
        return database.sql("select due_at from publishing.twin where draft = ?")
                .param(id.value())
                .query((row, _) -> row.getTimestamp("due_at").toInstant())
                .single();
    }

    private Instant lastDay() {
        return SwedishTime.lastSecondOf(
                policy.current()
                        .answerTimes()
                        .calendar()
                        .after(SwedishTime.day(Instant.now()), policy.publishing().twinDays()));
    }

    private String outcome(String pair) {
        return database.sql("select coalesce(outcome, '') from publishing.twin where id = ?")
                .param(UUID.fromString(pair.substring(LIST.length() + 1)))
                .query((row, _) -> requireNonNull(row.getString(1)))
                .single();
    }

    private void late(String pair) {
        database.sql("update publishing.twin set due_at = now() - interval '1 day' where id = ?")
                .param(UUID.fromString(pair.substring(LIST.length() + 1)))
                .update();
    }

    private int onRecord(String event, String pair) {
        return database.sql(
                        """
                        select count(*) from records.ledger_entry entry
                        where event = ? and entry::text like ?
                        """)
                .params(event, "%" + pair.substring(LIST.length() + 1) + "%")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
