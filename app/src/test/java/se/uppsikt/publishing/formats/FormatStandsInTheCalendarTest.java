package se.uppsikt.publishing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.turns.IsoWeek;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** P11: what comes again has an empty place, is taken once, and is never written by itself. */
@PlatformTest
class FormatStandsInTheCalendarTest extends PlatformStory {
    private static final LocalDate FRIDAY =
            LocalDate.now(SwedishTime.ZONE)
                    .plusWeeks(5)
                    .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    private static final String WEEK = "/publicering?vecka=" + IsoWeek.of(FRIDAY).code();

    @Autowired private Formats formats;
    @Autowired private Drafts drafts;
    @Autowired private Access access;
    @Autowired private JdbcClient database;
    private final String name = "Tillbakablick " + UUID.randomUUID();
    private Visitor editor;

    @BeforeEach
    void signIn() {
        editor = new Visitor(pages);
        editor.signIn("johan.alm", "uppsikt");
    }

    @Test
    void oneWritesWhatComesAgainOnceHoweverManyPress() throws Exception {
        FormatId format = format("15:00", FRIDAY);
        assertThat(page(WEEK).text()).contains(name + " – skriv");

        List<DraftId> pressed =
                atOnce(
                        () -> formats.write(who("johan.alm"), format, FRIDAY),
                        () -> formats.write(who("karin.holm"), format, FRIDAY));

        assertThat(Set.copyOf(pressed)).hasSize(1);
        Draft draft = drafts.draft(who("johan.alm"), pressed.getFirst());
        assertThat(draft.content().text()).isEqualTo("Veckan som gick:\n\n#Tillbakablick");
        assertThat(draft.content().due()).isEqualTo(OccasionRules.moment(FRIDAY, clock("15:00")));
        assertThat(draft.content().accounts()).containsExactly(account().id());
        assertThat(draft.state()).isEqualTo(Draft.State.WRITING);
        assertThat(page(WEEK).text()).doesNotContain(name + " – skriv");
        drafts.discard(who("johan.alm"), draft.id());
        assertThat(page(WEEK).text()).as("a thrown draft").contains(name + " – skriv");
        formats.discard(who("johan.alm"), format);
    }

    @Test
    void aPlaceIsPassedOverWithOnePressAndTakenBack() {
        FormatId format = format("15:00", FRIDAY);
        String over =
                "format="
                        + format.value()
                        + "&dag="
                        + FRIDAY
                        + "&vecka="
                        + IsoWeek.of(FRIDAY).code();

        assertThat(editor.post("/publicering/hoppa-over", over).statusCode()).isEqualTo(302);
        assertThat(page(WEEK).text()).doesNotContain(name);
        HttpResponse<String> written =
                editor.post("/publicering/format/" + format.value() + "/skriv", "dag=" + FRIDAY);
        assertThat(written.statusCode()).isEqualTo(409);
        assertThat(written.body()).contains("har hoppat över det tillfället");
        editor.post("/publicering/format/" + format.value() + "/ta-med", "dag=" + FRIDAY);
        assertThat(page(WEEK).text()).contains(name + " – skriv");
        assertThat(occasions(format)).as("rows kept of what is to come").isZero();
        formats.discard(who("johan.alm"), format);
    }

    @Test
    void whatWasTakenStaysWhenTheFormatIsChanged() {
        FormatId format = format("15:00", FRIDAY);
        DraftId draft = formats.write(who("johan.alm"), format, FRIDAY);
        HttpResponse<String> changed =
                editor.post(
                        "/publicering/format/" + format.value(),
                        form("09:00", FRIDAY) + "&version=1");

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(drafts.draft(who("johan.alm"), draft).content().due())
                .isEqualTo(OccasionRules.moment(FRIDAY, clock("15:00")));
        assertThat(page(WEEK).text()).doesNotContain(name + " – skriv");
        assertThat(
                        editor.post(
                                        "/publicering/format/" + format.value(),
                                        form("10:00", FRIDAY) + "&version=1")
                                .body())
                .contains("har ändrat formatet");
        formats.discard(who("johan.alm"), format);
        assertThat(drafts.draft(who("johan.alm"), draft).id()).isEqualTo(draft);
        drafts.discard(who("johan.alm"), draft);
    }

    @Test
    void aFormatIsForThoseWhoWriteForAllItsAccounts() {
        FormatId format = format("15:00", FRIDAY);
        Visitor teacher = new Visitor(pages);
        teacher.signIn("erik.sand", "uppsikt");

        assertThat(teacher.see(WEEK).body()).doesNotContain(name);
        assertThat(teacher.see("/publicering/format/" + format.value()).statusCode())
                .isEqualTo(404);
        assertThat(
                        teacher.post(
                                        "/publicering/format/" + format.value() + "/skriv",
                                        "dag=" + FRIDAY)
                                .statusCode())
                .isEqualTo(404);
        assertThat(teacher.post("/publicering/format", form("15:00", FRIDAY)).statusCode())
                .isEqualTo(403);
        formats.discard(who("johan.alm"), format);
    }

    private FormatId format(String clock, LocalDate first) {
        HttpResponse<String> made = editor.post("/publicering/format", form(clock, first));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        String goal = Visitor.goal(made);
        return new FormatId(UUID.fromString(goal.substring(goal.lastIndexOf('/') + 1)));
    }

    private String form(String clock, LocalDate first) {
        return "namn="
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "&konto="
                + account().id().value()
                + "&dag=5&hur=WEEKLY&klockan="
                + URLEncoder.encode(clock, StandardCharsets.UTF_8)
                + "&fran="
                + first
                + "&inledning=Veckan+som+gick:&hashtaggar=%23Tillbakablick&vem="
                + who("johan.alm").serviceArea().value();
    }

    private Document page(String path) {
        HttpResponse<String> answer = editor.see(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private int occasions(FormatId format) {
        return database.sql("select count(*) from publishing.occasion where format = ?")
                .param(format.value())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private Employee who(String username) {
        return access.employee(username).orElseThrow();
    }

    private static LocalTime clock(String clock) {
        return LocalTime.parse(clock);
    }

    @SafeVarargs
    private static List<DraftId> atOnce(Callable<DraftId>... deeds) throws Exception {
        try (ExecutorService several = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<DraftId>> begun = Stream.of(deeds).map(several::submit).toList();
            List<DraftId> done = new ArrayList<>();
            for (Future<DraftId> each : begun) {
                done.add(each.get());
            }
            return done;
        }
    }
}
