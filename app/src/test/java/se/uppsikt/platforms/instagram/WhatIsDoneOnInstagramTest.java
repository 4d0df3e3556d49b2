package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * X2, X8: what is ordered is done there once, or somebody is told that it is to be done by hand.
 */
@Proves({"S9", "X8"})
@PlatformTest
class WhatIsDoneOnInstagramTest extends InstagramStory {
    @Autowired Connections connecting;

    @Test
    void answerToAReplyGoesUnderTheCommentAtTheTop() {
        Contribution top = comment(Citizen.AMINA);
        Contribution reply = kept(street.reply(top.key().value(), Citizen.BERTIL, words()));

        Command done = settled(answer(reply, words()).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        PlatformKey key = Objects.requireNonNull(done.result());
        assertThat(street.above(key.value())).contains(top.key().value());
    }

    @Test
    void answerUnderAHiddenCommentIsLeftToAPersonWithTheReason() {
        Contribution comment = comment(Citizen.CECILIA);
        street.hide(comment.key().value(), true);

        Command left = byHand(answer(comment, words()));

        assertThat(left.problem()).isEqualTo(PlatformProblem.REFUSED);
        assertThat(words(left)).contains("Kommentaren är dold");
    }

    /** What the person sees who is to do it by hand. */
    private String words(Command command) {
        return String.valueOf(commands.held(command.id()).orElseThrow().words());
    }

    @Test
    void messageIsAnsweredInTheConversation() {
        Contribution message = kept(street.message(ACCOUNT, Citizen.DRAGAN, words()));
        String text = words();

        assertThat(settled(answer(message, text).id()).state()).isEqualTo(Command.State.DONE);
        heard();
        poll();

        assertThat(ours(message.id(), text)).hasSize(1);
    }

    @Test
    void commentIsAnsweredInAMessageOnce() {
        Contribution comment = comment(Citizen.ELSA);
        String text = words();

        assertThat(settled(privately(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        heard();

        assertThat(ours(comment.id(), text))
                .extracting(Contribution::kind)
                .containsExactly(ContributionKind.DIRECT_MESSAGE);
        assertThat(byHand(privately(comment, words())).problem())
                .isEqualTo(PlatformProblem.REFUSED);
    }

    @Test
    void whatIsGoneMeanwhileNeedsNoRemoval() {
        Contribution comment = comment(Citizen.FARAH);
        street.delete(comment.key().value());

        assertThat(settled(platforms.hide(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.FAILED);
        assertThat(settled(platforms.remove(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    /** M9: here a program may close and open the comments under a post. */
    @Test
    void commentsUnderAPostAreClosedAndOpened() throws IOException {
        String post = street.publish(ACCOUNT, words(), null, Pictures.png());
        Contribution comment = kept(street.comment(post, Citizen.GUSTAV, words()));

        assertThat(settled(platforms.closeComments(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(street.open(post)).isFalse();
        street.delete(comment.key().value());
        poll();
        assertThat(now(comment).facts().withdrawnAt())
                .as("under a closed post nobody knows what is gone")
                .isNull();
        assertThat(settled(platforms.openComments(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(street.open(post)).isTrue();
        poll();
        assertThat(now(comment).facts().withdrawnAt()).isNotNull();
    }

    /** In these tests Bertil never writes a message. */
    @Test
    void whoeverHasAConversationIsBlockedAndOthersByHand() {
        Contribution comment = comment(Citizen.BERTIL);
        Command left = byHand(platforms.block(ACTOR, comment.id()));
        assertThat(words(left)).contains("samtal med kontot");
        platforms.doneByHand(ACTOR, left.id(), "Blockerad i appen.");

        Contribution message = kept(street.message(ACCOUNT, Citizen.GUSTAV, words()));
        assertThat(settled(platforms.block(ACTOR, message.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(settled(platforms.unblock(ACTOR, message.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(comment(Citizen.GUSTAV)).isNotNull();
    }

    @Test
    void mentionIsAnsweredWhereItStands() throws IOException {
        Contribution mention =
                kept(
                        street.mention(
                                ACCOUNT,
                                Citizen.BERTIL,
                                "@orebrokommun " + words(),
                                Pictures.png()));

        assertThat(settled(answer(mention, words()).id()).state()).isEqualTo(Command.State.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVICE_DOWN", "PASSING", "UNLISTED"})
    void answerThatWasCarriedOutButNotAcknowledgedIsLookedUpAndNotRepeated(Failure failure) {
        Contribution comment = comment(Citizen.DRAGAN);
        String text = words();
        sandbox.faults().failCalls(failure, Outcome.CARRIED_OUT, new Calls(1, "POST", "/replies"));

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        heard();
        poll();

        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void messageWhoseAcknowledgementWasLostIsFoundInTheConversation() {
        Contribution message = kept(street.message(ACCOUNT, Citizen.CECILIA, words()));
        String text = words();
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/messages"));

        assertThat(settled(answer(message, text).id()).state()).isEqualTo(Command.State.DONE);
        heard();

        assertThat(ours(message.id(), text)).hasSize(1);
    }
}
