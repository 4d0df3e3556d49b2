package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.sandbox.base.Citizen;

/** What is written comes in once and stays, however the platform tells of it. */
abstract class WireContract extends ContractStory {
    @Test
    void postIsTheAccountsOwnAndLeadsToWhereItStands() {
        Contribution post = polled(outside.post(), contribution -> true);

        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(post.author().name()).isNotBlank();
        assertThat(post.permalink()).isNotNull();
    }

    /** Told of and asked for at the same time. */
    @Test
    void commentIsKeptOnceWithItsWordsItsTimeAndItsPlace() {
        Instant before = Instant.now().minusSeconds(2);
        String text = words() + " åäö & <3 🌞";
        String key = outside.comment(outside.post(), Citizen.AMINA, text);
        poll();
        poll();
        Contribution comment = polled(key, c -> c.permalink() != null);
        quiet();

        assertThat(comment.text()).isEqualTo(text);
        assertThat(comment.received()).isTrue();
        assertThat(comment.thread().value()).isEqualTo(outside.post());
        assertThat(comment.writtenAt()).isBetween(before, Instant.now());
        assertThat(comment.author().shown()).isNotBlank();
        assertThat(now(comment).versions()).isEqualTo(1);
    }

    @Test
    void replyStandsUnderWhatItAnswers() {
        Contribution comment = comment(Citizen.BERTIL);
        String reply = outside.reply(key(comment), Citizen.CECILIA, words());

        assertThat(polled(reply, c -> c.parent() != null).parent()).isEqualTo(comment.key());
    }

    @Test
    void editIsANewWordingAndDeletionAMarkOnACopyThatStays() {
        Contribution comment = comment(Citizen.CECILIA);
        String last = Objects.requireNonNull(comment.text());
        if (outside.edits()) {
            last = words();
            outside.edit(key(comment), last);
            assertThat(polled(key(comment), after(last)).versions()).isEqualTo(2);
        }
        outside.delete(key(comment));

        Contribution deleted = polled(key(comment), c -> c.facts().withdrawnAt() != null);
        assertThat(deleted.text()).isEqualTo(last);
        assertThat(deleted.facts().visibility()).isEqualTo(Visibility.PUBLIC);
    }

    private static Predicate<Contribution> after(String text) {
        return contribution -> text.equals(contribution.text());
    }

    @Test
    void whatTheAccountSaysInThePlatformsOwnAppIsItsOwn() {
        Contribution comment = comment(Citizen.DRAGAN);
        String text = words();
        Contribution answer =
                polled(outside.answerAsAccount(key(comment), text), c -> c.parent() != null);

        assertThat(answer.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingInThePlatformsOwnAppIsSeen() {
        Contribution comment = comment(Citizen.ELSA);
        if (!can().hide()) {
            staysInSight(comment);
            return;
        }
        outside.hideAsAccount(key(comment), true);
        polled(key(comment), c -> c.facts().visibility() == Visibility.HIDDEN);
        outside.hideAsAccount(key(comment), false);
        polled(key(comment), c -> c.facts().visibility() == Visibility.PUBLIC);

        assertThat(now(comment).facts().withdrawnAt()).isNull();
    }

    /** Where nobody can hide anything, what stands there is what everybody sees. */
    private void staysInSight(Contribution comment) {
        assertThatThrownBy(() -> outside.hideAsAccount(key(comment), true))
                .isInstanceOf(UnsupportedOperationException.class);
        poll();

        assertThat(outside.shown(key(comment))).isTrue();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.PUBLIC);
    }
}
