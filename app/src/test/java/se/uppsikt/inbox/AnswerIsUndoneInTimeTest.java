package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/**
 * For some seconds an answer has not left the house, and whoever wrote it can take it back (S9).
 */
@Proves("S9")
@UppsiktTest
class AnswerIsUndoneInTimeTest extends InboxStory {
    private static final Pattern LEFT = Pattern.compile("data-left=\"(\\d+)\"");

    @Autowired SettableUndoTime undoTime;

    /** Long before anything that other tests leave waiting. */
    private final Instant first = Street.now().minus(Duration.ofDays(25));

    @BeforeEach
    void thereIsPlentyOfTime() {
        undoTime.set(Duration.ofHours(1));
    }

    @AfterEach
    void thereIsNone() {
        undoTime.none();
    }

    @Test
    void theItemWaitsAgainWithItsDeadlineAndTheDeedIsOnRecord() {
        ContributionId id = street.comment("Hur dags?");
        Item before = items.item(id).orElseThrow();
        Visitor maria = visitor("maria.ek");
        answer(maria, id, "Klockan tio");
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);

        HttpResponse<String> undone = undo(maria, id, "u");

        assertThat(Visitor.goal(undone)).isEqualTo(address(id));
        Item after = items.item(id).orElseThrow();
        assertThat(after.state()).isEqualTo(Item.State.WAITING);
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        assertThat(last(id).state()).isEqualTo(Command.State.UNDONE);
        assertThat(undoings(id))
                .singleElement()
                .satisfies(
                        deed -> {
                            assertThat(deed.actor()).contains("Maria Ek");
                            assertThat(deed.particulars())
                                    .containsEntry("command", last(id).id().value().toString());
                        });
    }

    @Test
    void nothingThatWasWrittenIsLost() {
        ContributionId id = street.comment("Hur dags?");
        Visitor maria = visitor("maria.ek");
        maria.post(
                address(id) + "/svara",
                form(version(id), "a")
                        + "&signature=kommun&where=oppet&text="
                        + encoded("Klockan tio.\nVälkommen!"));
        undo(maria, id, "u");

        String page = maria.see(address(id)).body();
        assertThat(page)
                .contains("Svaret är ångrat och har inte skickats")
                .contains(">Klockan tio.\nVälkommen!</textarea>")
                .containsPattern("value=\"kommun\" selected");
        assertThat(page).as("it is nobody's answer").doesNotContain("Svar från oss");
        assertThat(maria.post(address(id) + "/klar", form(version(id), "k")).body())
                .as("also where something else was refused")
                .contains("Välj varför", ">Klockan tio.\nVälkommen!</textarea>");
        assertThat(visitor("anna.berg").see(address(id)).body())
                .as("a draft is whoever wrote it's own")
                .doesNotContain("Klockan tio.");
    }

    @Test
    void whatWasChosenForAReferralIsChosenStill() {
        ContributionId id = street.comment("Vem plogar vägen?");
        Visitor maria = visitor("maria.ek");
        maria.post(
                address(id) + "/hanvisa",
                form(version(id), "a")
                        + "&way=OTHER_ACTOR&actor=Vägföreningen&link="
                        + encoded("https://vagen.example/plogning"));
        assertThat(maria.see(address(id)).body())
                .contains("Hänvisningen skickas om några sekunder");
        undo(maria, id, "u");

        assertThat(maria.see(address(id)).body())
                .contains("Hänvisningen är ångrad")
                .containsPattern("value=\"OTHER_ACTOR\"[^>]* checked")
                .contains("value=\"Vägföreningen\"")
                .contains("value=\"https://vagen.example/plogning\"");
    }

    @Test
    void theWordAndTheButtonStandOnTheNextItemAndOnItsOwn() {
        ContributionId id = street.comment("Hur dags?", first);
        ContributionId next = street.comment("Och var?", first.plusSeconds(1));
        Visitor maria = visitor("maria.ek");
        HttpResponse<String> sent = answer(maria, id, "Klockan tio");
        assertThat(Visitor.goal(sent)).isEqualTo(address(next) + "?klar=" + id.value());

        String page = maria.see(Visitor.goal(sent)).body();
        assertThat(page)
                .contains("svaret skickas om några sekunder")
                .contains("action=\"" + address(id) + "/angra\"")
                .contains("data-key=\"z\"");
        Matcher left = LEFT.matcher(page);
        assertThat(left.find()).isTrue();
        assertThat(Long.parseLong(left.group(1))).isBetween(1L, 3_600_000L);
        assertThat(maria.see(address(id)).body())
                .contains("Svaret skickas om några sekunder")
                .contains("action=\"" + address(id) + "/angra#svara\"")
                .doesNotContain("Ett svar är redan på väg");
        undo(maria, id, "u");
        clear(maria, next);
    }

    @Test
    void nobodyElseIsOfferedItOrUndoesIt() {
        ContributionId id = street.comment("Hur dags?");
        answer(visitor("maria.ek"), id, "Klockan tio");
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(address(id)).body())
                .contains("Svaret skickas om några sekunder")
                .doesNotContain("/angra#svara");

        HttpResponse<String> refused = undo(anna, id, "u");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Bara den som lämnade svaret kan ångra det.");
        assertThat(last(id).state()).isEqualTo(Command.State.WAITING);
        assertThat(undoings(id)).isEmpty();
    }

    @Test
    void pressedTwiceItIsUndoneOnce() {
        ContributionId id = street.comment("Hur dags?");
        Visitor maria = visitor("maria.ek");
        answer(maria, id, "Klockan tio");
        assertThat(undo(maria, id, "u").statusCode()).isEqualTo(302);
        int version = version(id);
        assertThat(undo(maria, id, "u").statusCode()).isEqualTo(302);
        assertThat(undo(maria, id, "another window").statusCode()).isEqualTo(302);
        assertThat(undoings(id)).hasSize(1);
        assertThat(version(id)).isEqualTo(version);
    }

    @Test
    void whatIsOnItsWayIsToldPlainlyAndNothingChanges() {
        ContributionId id = street.comment("Hur dags?");
        Visitor maria = visitor("maria.ek");
        answer(maria, id, "Klockan tio");
        settle(id, Command.State.DONE);
        Item before = items.item(id).orElseThrow();

        HttpResponse<String> late = undo(maria, id, "u");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Svaret hann gå iväg.")
                .contains("ta bort det på plattformen");
        assertThat(items.item(id)).contains(before);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(undoings(id)).isEmpty();
    }

    @Test
    void itIsAnsweredAnewAndTheOldIsNeverSent() {
        ContributionId id = street.comment("Hur dags?");
        Visitor maria = visitor("maria.ek");
        answer(maria, id, "Klockan tio");
        undo(maria, id, "u");
        maria.post(address(id) + "/svara", form(version(id), "b") + "&text=Klockan+elva");
        assertThat(Objects.requireNonNull(platforms.commands(List.of(id)).get(id)))
                .extracting(Command::state)
                .containsExactly(Command.State.UNDONE, Command.State.WAITING);
        assertThat(maria.see(address(id)).body()).doesNotContain("Svaret är ångrat");
        undo(maria, id, "v");
    }

    @Test
    void whatSomebodyJudgedMeanwhileDoesNotHinder() {
        ContributionId id = street.comment("Hur dags?");
        Visitor maria = visitor("maria.ek");
        answer(maria, id, "Klockan tio");
        int before = version(id);
        handling.judgeUrgency(anna, id, form(id, "anna"), true);

        maria.post(address(id) + "/angra", form(before, "u"));

        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.WAITING);
    }

    @Test
    void answersToManyAreUndoneTogetherAndTheirTextComesBack() {
        List<ContributionId> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asked.add(street.comment("Är badet öppet på lördag?"));
        }
        Visitor maria = visitor("maria.ek");
        HttpResponse<String> sent =
                maria.post("/inkorg/valda/svara", "text=Ja,+kl+10" + ids(asked));
        assertThat(maria.see(Visitor.goal(sent)).body())
                .contains("3 svar skickas om några sekunder.")
                .contains("action=\"/inkorg/valda/angra\"");
        settle(asked.getFirst(), Command.State.DONE);

        HttpResponse<String> undone =
                maria.post("/inkorg/valda/angra", "text=Ja,+kl+10" + ids(asked));

        assertThat(maria.see(Visitor.goal(undone)).body())
                .contains("2 svar ångrades och har inte skickats. 1 hann gå iväg.")
                .contains(">Ja, kl 10</textarea>");
        assertThat(asked)
                .extracting(this::answering)
                .containsExactly(Answering.ANSWERED, Answering.NEW, Answering.NEW);
    }

    private HttpResponse<String> answer(Visitor who, ContributionId id, String text) {
        return who.post(
                address(id) + "/svara", form(version(id), "svar") + "&text=" + encoded(text));
    }

    private HttpResponse<String> undo(Visitor who, ContributionId id, String once) {
        return who.post(address(id) + "/angra", form(version(id), once.replace(' ', '+')));
    }

    private void clear(Visitor who, ContributionId id) {
        who.post(address(id) + "/klar", form(version(id), "k") + "&reason=NEEDS_NO_ANSWER");
    }

    private int version(ContributionId id) {
        return items.item(id).orElseThrow().version();
    }

    private Command last(ContributionId id) {
        return Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
    }

    private List<LedgerEntry> undoings(ContributionId id) {
        return records.kept(id).ledger().stream()
                .filter(deed -> deed.event().equals("answer-undone"))
                .toList();
    }

    private static String form(int version, String once) {
        return "version=" + version + "&once=" + once;
    }

    private static String ids(List<ContributionId> ids) {
        return ids.stream().map(id -> "&id=" + id.value()).collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
