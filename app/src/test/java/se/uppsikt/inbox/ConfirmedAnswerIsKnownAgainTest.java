package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.PlatformKey;

/**
 * An answer that a person has told is there, and that the platform never named, is known again when
 * the platform shows it: it is ours once, stands by what it answers and answers nothing else. What
 * anybody else says, or says again, stays what it is (S9).
 */
@UppsiktTest
class ConfirmedAnswerIsKnownAgainTest extends InboxStory {
    @Autowired UnsettledAnswers unsettled;
    @Autowired JdbcClient database;

    private final String words = "Det här skriver vi enskilt: " + UUID.randomUUID();
    private final String person = "p-" + UUID.randomUUID();

    /** Another test may have left one, and then nothing could be told. */
    @BeforeEach
    void noOtherMessageIsOnItsWay() {
        database.sql("update platforms.command set state = 'FAILED' where deed = 'PRIVATE_ANSWER'")
                .update();
    }

    @Test
    void theMessageThatComesLaterIsIt() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        ContributionId question = question("Öppet?");

        ContributionId ours = ours(words.replace(" ", "\u00a0"), now());

        assertThat(answering(question)).isEqualTo(Answering.NEW);
        assertThat(result(comment)).isEqualTo(records.contribution(ours).key());
        Contribution shown = records.contribution(ours);
        assertThat(shown.thread()).isEqualTo(records.contribution(comment).thread());
        assertThat(shown.parent()).isEqualTo(records.contribution(comment).key());
        assertThat(shown.versions()).isOne();
        assertThat(answering(comment)).isEqualTo(Answering.ANSWERED);
    }

    @Test
    void theMessageThatCameBeforeThePersonToldIsItToo() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        ContributionId question = question("Öppet?");
        ContributionId ours = ours(words, now());
        assertThat(answering(question)).isEqualTo(Answering.NEW);

        unsettled.arrived(maria, comment, form(comment, "kom"), null);

        assertThat(answering(question)).isEqualTo(Answering.NEW);
        assertThat(result(comment)).isEqualTo(records.contribution(ours).key());
        assertThat(records.contribution(ours).thread())
                .isEqualTo(records.contribution(comment).thread());
    }

    @Test
    void theSameWordsOnceMoreAreSaidBySomebody() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        ContributionId first = ours(words, now());
        ContributionId question = question("Öppet?");

        ContributionId again = ours(words, now());

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(result(comment)).isEqualTo(records.contribution(first).key());
        assertThat(records.contribution(again).thread()).isEqualTo(new PlatformKey(person));
    }

    @Test
    void otherWordsAreSomethingElse() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        ContributionId question = question("Öppet?");

        ours("Till åtta.", now());

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(result(comment)).isNull();
    }

    @Test
    void whatIsSaidToSomebodyElseIsSomethingElse() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        ContributionId question =
                street.message(
                        person,
                        new Author(person, "Noor Lind"),
                        "Öppet?",
                        now().minusSeconds(30),
                        Direction.RECEIVED);

        ours(words, now());

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(result(comment)).isNull();
    }

    @Test
    void whatIsSaidLongAfterThePersonToldIsSomethingElse() {
        ContributionId comment = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        ContributionId question = question("Öppet?");

        ours(words, now().plusSeconds(600));

        assertThat(answering(question)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
        assertThat(result(comment)).isNull();
    }

    @Test
    void twoWithTheSameWordsAreTwo() {
        ContributionId one = privately("Kan jag få svar enskilt?");
        unsettled.arrived(maria, one, form(one, "kom"), null);
        ContributionId other = privately("Jag med?");
        unsettled.arrived(maria, other, form(other, "kom"), null);

        ContributionId first = ours(words, now());
        ContributionId second =
                street.message("p-" + UUID.randomUUID(), words, now(), Direction.DRAWN_UP);

        assertThat(List.of(key(first), key(second)))
                .containsExactlyInAnyOrder(result(one), result(other));
    }

    @Test
    void anAnswerUnderACommentIsKnownAgainAndDoesNotCloseWhatIsOpenedAnew() {
        ContributionId comment = street.comment("Hej?");
        uncertain(comment, Command.Deed.ANSWER);
        unsettled.arrived(maria, comment, form(comment, "kom"), null);
        sorting.reopen(maria, comment, form(comment, "igen"));

        ContributionId ours = street.answeredThere(comment, words, now());

        assertThat(answering(comment)).isEqualTo(Answering.NEW);
        assertThat(result(comment)).isEqualTo(records.contribution(ours).key());
        street.answeredThere(comment, words, now());
        assertThat(answering(comment)).isEqualTo(Answering.ANSWERED_ON_PLATFORM);
    }

    private ContributionId privately(String asked) {
        ContributionId comment = street.comment(asked);
        uncertain(comment, Command.Deed.PRIVATE_ANSWER);
        return comment;
    }

    private void uncertain(ContributionId comment, Command.Deed deed) {
        handling.answer(maria, comment, form(comment, "a"), words, true);
        database.sql(
                        """
                        update platforms.command set deed = ?, state = 'UNCERTAIN', attempt = 20,
                            sent_at = now() - interval '1 minute', text = ? where about = ?
                        """)
                .params(deed.name(), words, comment.value())
                .update();
        settle(comment, Command.State.UNCERTAIN);
    }

    private ContributionId question(String text) {
        return street.message(person, text, now().minusSeconds(30), Direction.RECEIVED);
    }

    private ContributionId ours(String text, Instant at) {
        return street.message(person, text, at, Direction.DRAWN_UP);
    }

    private PlatformKey key(ContributionId id) {
        return records.contribution(id).key();
    }

    private @Nullable PlatformKey result(ContributionId about) {
        return Objects.requireNonNull(platforms.commands(List.of(about)).get(about))
                .getLast()
                .result();
    }

    private static Instant now() {
        return Street.now();
    }
}
