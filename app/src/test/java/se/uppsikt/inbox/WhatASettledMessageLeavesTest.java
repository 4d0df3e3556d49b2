package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.PlatformKey;

/**
 * While it is not known whether a message to somebody who commented arrived, the same words in any
 * conversation may be it. When that is settled, what others asked meanwhile is looked at again
 * (S9).
 */
@UppsiktTest
class WhatASettledMessageLeavesTest extends InboxStory {
    private static final String WORDS = "Det här skriver vi enskilt.";

    @Autowired JdbcClient database;

    /** Another test may have left one, and then nothing could be told. */
    @BeforeEach
    void noOtherMessageIsOnItsWay() {
        database.sql("update platforms.command set state = 'FAILED' where deed = 'PRIVATE_ANSWER'")
                .update();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "FAILED", "BY_HAND"})
    void whatWasAnsweredThereMeanwhileIsAnswered(Command.State end) {
        ContributionId comment = street.comment("Kan jag få svar enskilt?");
        uncertain(comment);
        String person = "p-" + UUID.randomUUID();
        Instant asked = Street.now().plusSeconds(1);
        ContributionId question = street.message(person, "Öppet?", asked, Direction.RECEIVED);
        street.message(person, WORDS, asked.plusSeconds(60), Direction.DRAWN_UP);
        ContributionId later =
                street.message(person, "Och i morgon?", asked.plusSeconds(90), Direction.RECEIVED);
        assertThat(answering(question)).isEqualTo(Answering.NEW);

        ends(comment, end, null);

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(answering(later)).isEqualTo(Answering.NEW);
    }

    @Test
    void theMessageItselfAnswersNobodyElse() {
        ContributionId comment = street.comment("Kan jag få svar enskilt?");
        uncertain(comment);
        String person = "p-" + UUID.randomUUID();
        Instant asked = Street.now().plusSeconds(1);
        ContributionId question = street.message(person, "Öppet?", asked, Direction.RECEIVED);
        ContributionId ours =
                street.message(
                        person,
                        WORDS.replace(" ", "\u00a0"),
                        asked.plusSeconds(60),
                        Direction.DRAWN_UP);
        assertThat(answering(question)).isEqualTo(Answering.NEW);

        ends(comment, Command.State.DONE, records.contribution(ours).key());

        assertThat(answering(question)).isEqualTo(Answering.NEW);
    }

    @Test
    void otherWordsInAConversationAreNotTakenForIt() {
        uncertain(street.comment("Kan jag få svar enskilt?"));
        String person = "p-" + UUID.randomUUID();
        Instant asked = Street.now().plusSeconds(1);
        ContributionId question = street.message(person, "Öppet?", asked, Direction.RECEIVED);
        street.message(person, "Till åtta.", asked.plusSeconds(60), Direction.DRAWN_UP);

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    @Test
    void whatIsAskedAndAnsweredAfterwardsIsAnsweredAtOnce() {
        ContributionId comment = street.comment("Kan jag få svar enskilt?");
        uncertain(comment);
        ends(comment, Command.State.DONE, null);
        String person = "p-" + UUID.randomUUID();
        Instant asked = Street.now().plusSeconds(1);
        ContributionId question = street.message(person, "Öppet?", asked, Direction.RECEIVED);
        street.message(person, "Till åtta.", asked.plusSeconds(60), Direction.DRAWN_UP);

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    private void uncertain(ContributionId comment) {
        handling.answer(maria, comment, form(comment, "a"), WORDS, true);
        database.sql(
                        """
                        update platforms.command set deed = 'PRIVATE_ANSWER', state = 'UNCERTAIN',
                            attempt = 20, sent_at = now(), text = ? where about = ?
                        """)
                .params(WORDS, comment.value())
                .update();
        settle(comment, Command.State.UNCERTAIN);
    }

    private void ends(ContributionId comment, Command.State end, @Nullable PlatformKey result) {
        database.sql("update platforms.command set state = ?, result = ? where about = ?")
                .param(1, end.name())
                .param(2, result == null ? null : result.value())
                .param(3, comment.value())
                .update();
        assertThat(
                        Objects.requireNonNull(platforms.commands(List.of(comment)).get(comment))
                                .getLast()
                                .state())
                .isEqualTo(end);
        settle(comment, end);
    }
}
