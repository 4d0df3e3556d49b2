package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.sandbox.base.Citizen;

/**
 * What the platform tells of an answer that was sent from here is no answer of its own; what
 * somebody writes in the platform's own app is (S9).
 */
@PlatformTest
class EchoIsNoSecondAnswerTest extends PlatformStory {
    @Test
    void theEchoOfAnAnswerInAConversationAnswersNothingElseThere() {
        Contribution first = kept(sandbox.message(PAGE.id(), Citizen.AMINA, words()));
        Contribution second = kept(sandbox.message(PAGE.id(), Citizen.AMINA, words()));

        Command answer = settled(answer(second, words()).id());
        assertThat(answer.state()).isEqualTo(Command.State.DONE);
        quiet();
        kept(Objects.requireNonNull(answer.result()).value());

        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> answering(first.id()) == Answering.NEW);
        assertThat(answeredThere(first.id()) + answeredThere(second.id())).isZero();
    }

    @Test
    void anAnswerInTheAppComesByWebhookAndByPoll() {
        Contribution live = comment(Citizen.BERTIL);
        sandbox.replyAsPage(live.key().value(), words());
        await().atMost(PATIENCE)
                .until(() -> answering(live.id()) == Answering.ANSWERED_ON_PLATFORM);
        assertThat(answeredThere(live.id())).isOne();

        Contribution polled = comment(Citizen.CECILIA);
        quiet();
        sandbox.faults().loseWebhooks(1);
        sandbox.replyAsPage(polled.key().value(), words());
        poll();
        assertThat(answering(polled.id())).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        poll();
        assertThat(answeredThere(polled.id())).isOne();
    }

    private Answering answering(ContributionId id) {
        return records.contribution(id).facts().answering();
    }

    private long answeredThere(ContributionId id) {
        return records.kept(id).ledger().stream()
                .map(LedgerEntry::event)
                .filter("answered-on-platform"::equals)
                .count();
    }
}
