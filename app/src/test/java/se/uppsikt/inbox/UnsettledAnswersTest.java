package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.PlatformKey;

/** An answer that was refused or may not have arrived always has a way on, by a person (S9, X8). */
@Proves({"S9", "X8"})
@UppsiktTest
class UnsettledAnswersTest extends InboxStory {
    private static final Set<String> DECIDED =
            Set.of("answer-found-arrived", "answer-sent-again", "answer-given-up");

    @Autowired UnsettledAnswers unsettled;
    @Autowired JdbcClient database;

    @Test
    void personSeesBothTextsAndSaysThatItArrived() {
        ContributionId id = street.comment("När öppnar ni?");
        CommandId command = uncertain(id, "Klockan tio");
        String key = "funnet-" + UUID.randomUUID();
        database.sql(
                        """
                        insert into platforms.found (command, key, text, written_at, response)
                        values (?, ?, 'Klockan tio, alltså', now(), '{}')
                        """)
                .params(command.value(), key)
                .update();

        String page = visitor("maria.ek").see(address(id)).body();
        assertThat(page)
                .contains(
                        "Osäkert om svaret kom fram",
                        "Klockan tio\n/Maria",
                        "Klockan tio, alltså",
                        ">Det kom fram</button>",
                        ">Skicka igen</button>");
        assertThat(visitor("maria.ek").see("/inkorg?sok=" + "N%C3%A4r+%C3%B6ppnar").body())
                .contains("Osäkert om svaret kom fram:");

        assertThat(
                        visitor("maria.ek")
                                .post(
                                        address(id) + "/kom-fram",
                                        "version=" + version(id) + "&once=k&found=" + key)
                                .statusCode())
                .isEqualTo(302);

        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(last(id).result()).isEqualTo(new PlatformKey(key));
        assertThat(records.byKey(street.account, new PlatformKey(key)).orElseThrow().text())
                .isEqualTo("Klockan tio, alltså");
        assertThat(decided(id)).contains("Maria Ek");
    }

    @Test
    void personSaysThatItArrivedThoughNothingWasFound() {
        ContributionId id = street.comment("Hej?");
        uncertain(id, "Hej!");
        unsettled.arrived(maria, id, form(id, "k"), null);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(last(id).state()).isEqualTo(Command.State.DONE);
    }

    @Test
    void personSendsItAgainAndTheSameFormTwiceIsOnce() {
        ContributionId id = street.comment("Hej?");
        uncertain(id, "Hej!");
        ItemActions.Form form = form(id, "igen");
        unsettled.sendAgain(maria, id, form);
        unsettled.sendAgain(maria, id, form);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
        assertThat(decided(id)).contains("Maria Ek");
        assertThat(objections(() -> unsettled.sendAgain(anna, id, form(id, "annas"))))
                .singleElement()
                .extracting(Objection::rule)
                .isEqualTo("S9");
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void whoComesSecondToTheDecisionIsToldWhatTheFirstDid() {
        ContributionId id = street.comment("Hej?");
        uncertain(id, "Hej!");
        ItemActions.Form stale = form(id, "anna");
        unsettled.arrived(maria, id, form(id, "maria"), null);
        assertThat(objections(() -> unsettled.sendAgain(anna, id, stale)))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .contains("Någon hann före");
    }

    @Test
    void whatIsUncertainIsNeitherAnsweredAnewNorClosedBeforeItIsDecided() {
        ContributionId id = street.comment("Hej?");
        uncertain(id, "Hej!");
        assertThat(objections(() -> handling.answer(maria, id, form(id, "x"), "Hej!", true)))
                .isNotEmpty();
        assertThat(
                        objections(
                                () ->
                                        handling.close(
                                                maria,
                                                id,
                                                form(id, "y"),
                                                CloseReason.OTHER,
                                                "Gick inte")))
                .isNotEmpty();
        unsettled.rewrite(maria, id, form(id, "om"));
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        assertThat(last(id).state()).isEqualTo(Command.State.FAILED);
        handling.answer(maria, id, form(id, "z"), "Hej igen!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void whatIsUncertainKeepsNobodyElseInTheThreadFromBeingAnsweredThere() {
        ContributionId id = street.comment("Hej?");
        ContributionId other = street.comment("Och jag då?");
        uncertain(id, "Hej!");
        Instant soon = Street.now().plusSeconds(1);

        street.answeredThere(id, "Hej!", soon);
        street.answeredThere(other, "Du med!", soon);

        assertThat(answering(other)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(answering(id))
                .as("it may be the one that was sent")
                .isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void refusedAnswerIsEditedAndSentAgain() {
        ContributionId id = street.comment("Hej?");
        CommandId refused = refused(id, "Ett långt svar");
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        String page = visitor("maria.ek").see(address(id)).body();
        assertThat(page)
                .contains("Svaret gick inte att skicka", "Personen går inte att nå.")
                .contains(">Ett långt svar</textarea>");

        handling.answer(maria, id, form(id, "kort"), "Kortare", true);

        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
        assertThat(platforms.commands(List.of(id)).get(id))
                .filteredOn(command -> command.id().equals(refused))
                .extracting(Command::state)
                .containsExactly(Command.State.FAILED);
    }

    @Test
    void refusedAnswerIsClosedWithANote() {
        ContributionId id = street.comment("Hej?");
        refused(id, "Svar");
        handling.close(maria, id, form(id, "k"), CloseReason.OTHER, "Svarade per telefon.");
        assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
        assertThat(last(id).state()).isEqualTo(Command.State.FAILED);
    }

    @Test
    void refusedAnswerIsDoneByHandFromTheItem() {
        ContributionId id = street.comment("Hej?");
        refused(id, "Svar");
        HttpResponse<String> unproved =
                visitor("maria.ek")
                        .post(address(id) + "/for-hand", "version=" + version(id) + "&once=a");
        assertThat(unproved.statusCode()).isEqualTo(409);
        visitor("maria.ek")
                .post(
                        address(id) + "/for-hand",
                        "version=" + version(id) + "&once=b&words=Syns+under+kommentaren");
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(last(id).state()).isEqualTo(Command.State.DONE);
    }

    private CommandId uncertain(ContributionId id, String text) {
        return answered(id, text, Command.State.UNCERTAIN, PlatformProblem.OUTCOME_UNKNOWN);
    }

    private CommandId refused(ContributionId id, String text) {
        return answered(id, text, Command.State.BY_HAND, PlatformProblem.REFUSED);
    }

    /**
     * As the platform left it; what is still on its way from before is late, and it may be tried
     * again.
     */
    private CommandId answered(
            ContributionId id, String text, Command.State state, PlatformProblem problem) {
        handling.answer(maria, id, form(id, UUID.randomUUID().toString()), text, true);
        CommandId command = last(id).id();
        database.sql(
                        """
                        update platforms.command
                        set state = ?, attempt = 20, problem = ?, sent_at = now(),
                            problem_words = 'Personen går inte att nå.' where id = ?
                        """)
                .params(state.name(), problem.name(), command.value())
                .update();
        settle(id, state, problem);
        return command;
    }

    private Command last(ContributionId id) {
        return Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
    }

    private int version(ContributionId id) {
        return items.item(id).orElseThrow().version();
    }

    private String decided(ContributionId id) {
        return records.kept(id).ledger().stream()
                .filter(entry -> DECIDED.contains(entry.event()))
                .map(LedgerEntry::actor)
                .toList()
                .toString();
    }
}
