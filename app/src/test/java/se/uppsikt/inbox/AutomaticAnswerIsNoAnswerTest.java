package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.commands.SentAnswers;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;

/**
 * A greeting that the platform sends by itself answers nobody, whichever way it is first heard of:
 * where it is not told whether a program sent what came within seconds, whoever asked still waits
 * (decision 0050).
 */
@UppsiktTest
class AutomaticAnswerIsNoAnswerTest extends InboxStory {
    @Autowired SentAnswers sent;

    private final String person = "p-" + UUID.randomUUID();
    private Instant asked;
    private ContributionId question;

    @BeforeEach
    void somebodyAsks() {
        asked = Street.now().minusSeconds(3_600);
        question = street.message(person, "Är det öppet?", asked, Direction.RECEIVED);
    }

    @Test
    void whatOnlyAPollOrAnExportHasShownAnswersNobodyWithinSeconds() {
        ours("Tack! Vi svarar snart.", 2);
        assertThat(answering(question)).isEqualTo(Answering.NEW);

        ours("Ja, till åtta.", 600);
        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void aPollThatComesAfterAllOfItFindsTheOneThatCounts() {
        ours("Tack! Vi svarar snart.", 2);
        ours("Ja, till åtta.", 10);

        assertThat(items.item(question).orElseThrow().answered())
                .extracting(Item.Answered::at)
                .isEqualTo(asked.plusSeconds(10));
    }

    @Test
    void whatAPersonIsToldToHaveWrittenCountsHoweverSoon() {
        ContributionId soon = ours("Ja!", 3);
        assertThat(answering(question)).isEqualTo(Answering.NEW);
        sent.echoed(
                List.of(
                        new ParsedDelivery.Echo(
                                street.account, records.contribution(soon).key(), null)));

        ours("Till åtta.", 4);

        assertThat(items.item(question).orElseThrow().answered())
                .isEqualTo(new Item.Answered(soon, asked.plusSeconds(3)));
    }

    @Test
    void whatAProgramIsToldToHaveSentDoesNot() {
        ContributionId soon = ours("Tack! Vi svarar snart.", 3);
        sent.echoed(
                List.of(
                        new ParsedDelivery.Echo(
                                street.account,
                                records.contribution(soon).key(),
                                "263902037430900")));

        ours("Tack igen!", 4);

        assertThat(answering(question)).isEqualTo(Answering.NEW);
    }

    @Test
    void anAnswerUnderACommentCountsHoweverSoon() {
        ContributionId comment = street.comment("Är det öppet?", asked);
        street.answeredThere(comment, "Ja!", asked.plusSeconds(2));
        assertThat(answering(comment)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    private ContributionId ours(String text, long after) {
        return street.message(person, text, asked.plusSeconds(after), Direction.DRAWN_UP);
    }
}
