package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.answerbank.AnswerBank;
import se.uppsikt.inbox.pictures.Attached;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;

/**
 * Where, how long and until when a platform takes an answer is told before it is written, and other
 * ways are told when it takes none (X8).
 */
@Proves("X8")
@UppsiktTest
class AnswerLimitsTest extends InboxStory {
    @Test
    void messageIsAsLongAsThePlatformTakesAndTheFormSaysSo() {
        ContributionId id = message(Street.now());
        String page = visitor("maria.ek").see(address(id)).body();
        assertThat(page).contains("data-longest=\"2000\"", "data-counting=\"UTF16_UNITS\"");
        String smiles = "🙂".repeat(1_000);
        HttpResponse<String> refused =
                visitor("maria.ek")
                        .post(
                                address(id) + "/svara",
                                "version=0&once=l&signature=kommun&text="
                                        + URLEncoder.encode(smiles, StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("\n/Örebro kommun".length() + " tecken för långt", "/riktlinjer#X8");
    }

    @Test
    void privateAnswerIsCountedAsAMessageAndTheOpenOneAsAComment() {
        ContributionId id = street.comment("Hej?");
        String text = "a".repeat(2_000);
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("data-longest=\"8000\"", "data-longest-apart=\"2000\"");
        assertThat(objections(() -> handling.answer(maria, id, form(id, "p"), privately(text))))
                .singleElement()
                .extracting(Objection::rule)
                .isEqualTo("X8");
        handling.answer(maria, id, form(id, "o"), text, false);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void messageIsAnsweredWithinTheTimeThePlatformGivesAndTheTimeIsShown() {
        Instant written = Street.now().minus(Duration.ofHours(3));
        ContributionId id = message(written);
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains(
                        "Du kan svara här till och med "
                                + SwedishTime.moment(
                                        written.plus(Duration.ofHours(24)), Street.now()));
    }

    @Test
    void messageFromYesterdayIsNotAnsweredHereAndTheOtherWaysAreTold() {
        ContributionId id = message(Street.now().minus(Duration.ofHours(25)));
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("tar inte längre emot svar från Uppsikt här", "på annat sätt")
                .doesNotContain("Du kan svara här till och med");
        assertThat(objections(() -> handling.answer(maria, id, form(id, "s"), "Hej!", true)))
                .singleElement()
                .extracting(Objection::rule)
                .isEqualTo("X8");
        handling.close(maria, id, form(id, "k"), CloseReason.OTHER, "Ringde upp personen.");
        assertThat(answering(id)).isEqualTo(Answering.CLOSED_UNANSWERED);
    }

    @Test
    void whoWritesAgainOpensTheConversationAnew() {
        PlatformKey person = new PlatformKey("psid-" + UUID.randomUUID());
        ContributionId first = message(person, Street.now().minus(Duration.ofHours(30)));
        message(person, Street.now());
        handling.answer(maria, first, form(first, "s"), "Hej!", true);
        assertThat(answering(first)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void commentOlderThanAWeekIsAnsweredInTheOpenOnly() {
        ContributionId id = street.comment("Hej?", Street.now().minus(Duration.ofDays(8)));
        assertThat(visitor("maria.ek").see(address(id)).body())
                .doesNotContain("I ett meddelande till");
        assertThat(objections(() -> handling.answer(maria, id, form(id, "p"), privately("Hej!"))))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .contains("Svara öppet i stället");
    }

    private static HandlingRules.Answer privately(String text) {
        return new HandlingRules.Answer(
                text, false, true, AnswerBank.Used.NOTHING, Attached.NOTHING);
    }

    private ContributionId message(Instant writtenAt) {
        return message(new PlatformKey("psid-" + UUID.randomUUID()), writtenAt);
    }

    private ContributionId message(PlatformKey person, Instant writtenAt) {
        PlatformKey key = new PlatformKey("m-" + UUID.randomUUID());
        var original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                key.value().getBytes(StandardCharsets.UTF_8),
                                                Street.now())))
                        .getFirst();
        records.keep(
                List.of(
                        new Observation.Written(
                                street.account,
                                key,
                                ContributionKind.DIRECT_MESSAGE,
                                Direction.RECEIVED,
                                new Author(person.value(), "Kim Åström"),
                                null,
                                person,
                                "Hej, en fråga",
                                List.of(),
                                null,
                                writtenAt,
                                writtenAt,
                                Street.now(),
                                original.id())));
        return records.byKey(street.account, key).orElseThrow().id();
    }
}
