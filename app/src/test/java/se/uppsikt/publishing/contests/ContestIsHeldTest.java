package se.uppsikt.publishing.contests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.sandbox.base.Citizen;

/** P8: a contest from the draft to the winner; and who sees the entries, and until when. */
@Proves("P8")
@PlatformTest
class ContestIsHeldTest extends PlatformStory {
    private static final LocalDate TODAY = LocalDate.now(SwedishTime.ZONE);

    @Autowired private Drafts drafts;
    @Autowired private Publications publications;
    @Autowired private Access access;
    @Autowired private JdbcClient database;
    private Visitor editor;
    private Visitor teacher;

    @BeforeEach
    void signIn() {
        editor = signedIn("johan.alm");
        teacher = signedIn("erik.sand");
    }

    @Test
    void aContestIsHeldFromItsDraftToItsWinner() {
        String draft = begun();
        HttpResponse<String> early = handIn(draft);
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("Skriv vad man kan vinna");
        assertThat(fillIn(draft, "DRAW").statusCode()).isEqualTo(302);
        assertThat(editor.seePart(draft + "/tavling").body())
                .contains("Länken till reglerna står inte i texten");
        String contest = out(draft);
        String mine = entry(draft, Citizen.AMINA);
        entry(draft, Citizen.AMINA);

        assertThat(editor.see(contest).body()).contains(mine, "Visa handlingen");
        assertThat(editor.post(contest + "/lotta", "antal=0").body())
                .contains("Tävlingen pågår än");
        closed(draft);
        assertThat(editor.post(contest + "/besked", "").body()).contains("Ingen har vunnit än");
        assertThat(editor.post(contest + "/kastat", "").body()).contains("Ingen har vunnit än");
        assertThat(editor.post(contest + "/lotta", "antal=0").statusCode()).isEqualTo(302);
        assertThat(editor.post(contest + "/lotta", "antal=0").statusCode())
                .as("pressed twice")
                .isEqualTo(302);
        assertThat(editor.see(contest).body()).contains("Lottades fram bland 1", "Slumptal");
        assertThat(editor.post(contest + "/lotta", "antal=1").body())
                .contains("Det finns inget bidrag att lotta bland");
        assertThat(editor.see(contest + "/lotter.txt").body()).startsWith("# ");
        editor.post(contest + "/besked", "");
        editor.post(contest + "/kastat", "");
        assertThat(editor.see(contest).body())
                .contains("Vinnarna har fått besked.", "är kastade.", "Johan Alm");
        assertThat(deeds(draft))
                .contains("contest-winner-drawn", "contest-winners-told", "contest-data-thrown");
    }

    @Test
    void whoeverIsLetInSeesTheEntriesAndNoMoreAndOnlyUntilTheDay() {
        String draft = begun();
        fillIn(draft, "JURY");
        String contest = out(draft);
        String words = entry(draft, Citizen.BERTIL);
        assertThat(teacher.see(contest).statusCode()).as("not let in").isEqualTo(404);

        HttpResponse<String> letIn = letIn(draft, TODAY.plusDays(30));

        assertThat(letIn.statusCode()).isEqualTo(302);
        assertThat(teacher.see(contest).body())
                .contains(words, "Du ser bidragen till och med")
                .doesNotContain("/diarium/handling/", "Lotta fram", "Juryns vinnare");
        assertThat(teacher.see("/publicering/tavlingar").body()).contains(contest);
        for (String deed : new String[] {"lotta", "besked", "kastat"}) {
            assertThat(teacher.post(contest + "/" + deed, "antal=0").statusCode()).isEqualTo(404);
        }
        assertThat(teacher.see(contest + "/lotter.txt").statusCode()).isEqualTo(404);
        assertThat(teacher.see(draft).statusCode()).as("the draft").isEqualTo(404);
        assertThat(teacher.see(draft + "/tavling").statusCode()).isEqualTo(404);
        String other = kept(sandbox.comment(another(), Citizen.CECILIA, words())).id().value() + "";
        assertThat(teacher.see(contest + "?efter=" + other).statusCode())
                .as("another post's comments")
                .isEqualTo(404);
        database.sql(
                        "update publishing.contest set access_from = ?, access_until = ? where draft = ?")
                .params(TODAY.minusDays(9), TODAY.minusDays(1), id(draft))
                .update();
        assertThat(teacher.see(contest).statusCode()).as("the day after").isEqualTo(404);
        assertThat(teacher.see("/publicering/tavlingar").body()).doesNotContain(contest);
        assertThat(editor.see(contest).body()).contains("Arrangörens åtkomst är slut", words);
    }

    @Test
    void aJurysWinnerIsAnEntryOfThisContest() {
        String draft = begun();
        fillIn(draft, "JURY");
        String contest = out(draft);
        String key = sandbox.comment(postOf(draft), Citizen.DRAGAN, words());
        String entry = kept(key).id().value().toString();
        String strange = kept(sandbox.comment(another(), Citizen.ELSA, words())).id().value() + "";
        closed(draft);

        assertThat(editor.post(contest + "/vinnare", "bidrag=" + strange).statusCode())
                .isEqualTo(404);
        assertThat(editor.post(contest + "/vinnare", "bidrag=" + entry).statusCode())
                .isEqualTo(302);
        assertThat(editor.see(contest).body()).contains("Juryns val, antecknat av Johan Alm");
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    private Employee who(String username) {
        return access.employee(username).orElseThrow();
    }

    private String begun() {
        String draft = Visitor.goal(editor.post("/publicering", ""));
        assertThat(editor.post(draft + "/tavling", "").statusCode()).isEqualTo(302);
        return draft;
    }

    private HttpResponse<String> handIn(String draft) {
        int version = drafts.draft(who("johan.alm"), new DraftId(id(draft))).version();
        return editor.post(
                draft + "/klart",
                "version="
                        + version
                        + "&konto="
                        + account().id().value()
                        + "&text="
                        + encoded("Tävla med Örebro kommun! " + UUID.randomUUID()));
    }

    private HttpResponse<String> fillIn(String draft, String choosing) {
        return editor.post(
                draft + "/tavling/uppgifter",
                "version=1&verksamhet="
                        + who("johan.alm").serviceArea().value()
                        + "&ansvarig="
                        + who("erik.sand").id().value()
                        + "&vinst=En+bok&hur="
                        + choosing
                        + "&slutar="
                        + encoded(TODAY.plusDays(10) + "T23:59")
                        + "&besked-dag="
                        + TODAY.plusDays(12)
                        + "&besked=I+ett+svar&vilka=Alla&alder=15&gratis=ja&villkor=ja&regler="
                        + encoded("https://www.orebro.se/tavling"));
    }

    private HttpResponse<String> letIn(String draft, LocalDate until) {
        return editor.post(
                draft + "/tavling/uppgifter",
                "version=2&ser="
                        + who("erik.sand").id().value()
                        + "&ser-fran="
                        + TODAY
                        + "&ser-till="
                        + until);
    }

    private String out(String draft) {
        HttpResponse<String> handed = handIn(draft);
        assertThat(handed.statusCode()).as(handed.body()).isEqualTo(302);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                drafts.draft(who("johan.alm"), new DraftId(id(draft))).state()
                                        == Draft.State.OUT);
        return "/publicering/tavlingar/" + id(draft);
    }

    private String postOf(String draft) {
        Draft out = drafts.draft(who("johan.alm"), new DraftId(id(draft)));
        return Objects.requireNonNull(
                        publications
                                .publication(
                                        Objects.requireNonNull(
                                                out.publications().get(account().id())))
                                .result())
                .value();
    }

    /** A post of the same account that is no contest. */
    private String another() {
        return sandbox.posts(PAGE.id()).getLast();
    }

    private String entry(String draft, Citizen citizen) {
        String words = words();
        kept(sandbox.comment(postOf(draft), citizen, words));
        return words;
    }

    private void closed(String draft) {
        database.sql("update publishing.contest set closes = now() where draft = ?")
                .param(id(draft))
                .update();
    }

    private List<String> deeds(String draft) {
        return database.sql(
                        "select event from records.ledger where particulars::text like ? order by event")
                .param("%" + id(draft) + "%")
                .query((row, _) -> row.getString("event"))
                .list();
    }

    private static UUID id(String draft) {
        return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
