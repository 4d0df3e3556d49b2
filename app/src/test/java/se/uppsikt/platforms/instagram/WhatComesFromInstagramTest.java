package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.instagram.Profile;

/** X2: what people write to an account on Instagram is kept, told or not. */
@PlatformTest
class WhatComesFromInstagramTest extends InstagramStory {
    @Autowired Connections connecting;

    @Test
    void historyIsKeptWithPicturesAltTextsAndTheAccountsOwnAnswers() {
        List<Contribution> posts = street.posts(ACCOUNT).stream().map(this::kept).toList();

        assertThat(posts).allMatch(post -> post.kind() == ContributionKind.POST);
        assertThat(posts).allMatch(post -> post.direction() == Direction.DRAWN_UP);
        assertThat(posts).anyMatch(post -> post.media() == 3);
        assertThat(posts.stream().flatMap(post -> media(post).stream()).map(Version.Media::altText))
                .contains("Snötäckta hustak och en cykelväg under en blek himmel.");
        Contribution first = posts.getLast();
        assertThat(records.writtenSince(account().id(), first.writtenAt().minusSeconds(1)))
                .anyMatch(
                        each ->
                                each.direction() == Direction.DRAWN_UP
                                        && each.kind() == ContributionKind.COMMENT
                                        && String.valueOf(each.text()).contains("jouren"));
    }

    private List<Version.Media> media(Contribution of) {
        return records.kept(of.id()).versions().getFirst().media();
    }

    @Test
    void storyIsKeptWithItsPictureBeforeItVanishes() throws IOException {
        String key = street.story(ACCOUNT, Pictures.png());

        poll();

        Contribution story = kept(key);
        assertThat(story.kind()).isEqualTo(ContributionKind.STORY);
        await().atMost(PATIENCE).until(() -> media(story).getFirst().stored() != null);
    }

    @Test
    void commentComesWithWhoeverWroteIt() {
        String text = words();
        Contribution comment = kept(street.comment(post(), Citizen.AMINA, text));
        Contribution reply = kept(street.reply(comment.key().value(), Citizen.BERTIL, words()));

        assertThat(comment.text()).isEqualTo(text);
        assertThat(comment.author().name()).isEqualTo("amina.lindqvist");
        assertThat(comment.author().platformId()).isEqualTo(id(Citizen.AMINA));
        assertThat(comment.thread().value()).isEqualTo(post());
        assertThat(reply.parent()).isEqualTo(comment.key());
    }

    /** Of none of it the platform tells. */
    @Test
    void editHidingAndRemovalInInstagramsOwnAppAreFoundByAsking() {
        Contribution comment = comment(Citizen.CECILIA);
        String key = comment.key().value();
        String changed = words();

        street.edit(key, changed);
        poll();
        assertThat(now(comment).text()).isEqualTo(changed);
        assertThat(now(comment).versions()).isEqualTo(2);

        street.hide(key, true);
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Facts.Visibility.HIDDEN);
        assertThat(now(comment).facts().withdrawnAt())
                .as("in no list, and there all the same")
                .isNull();

        street.hide(key, false);
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);

        street.delete(key);
        poll();
        assertThat(now(comment).facts().withdrawnAt()).isNotNull();
        assertThat(now(comment).text()).isEqualTo(changed);
    }

    @Test
    void whatTheWebhookLostIsFound() {
        sandbox.instagram().wire().lose(3);
        String comment = street.comment(post(), Citizen.DRAGAN, words());
        String reply = street.reply(comment, Citizen.ELSA, words());
        String message = street.message(ACCOUNT, Citizen.FARAH, words());
        heard();

        poll();

        assertThat(kept(comment).author().name()).isEqualTo("dragan.petrovic");
        assertThat(kept(reply).parent()).isEqualTo(new PlatformKey(comment));
        assertThat(kept(message).thread().value()).isEqualTo(id(Citizen.FARAH));
        poll();
        assertThat(kept(comment).versions()).isEqualTo(1);
        assertThat(kept(message).versions()).isEqualTo(1);
    }

    @Test
    void messageItsChangeAndThatItIsTakenBack() {
        String mid = street.message(ACCOUNT, Citizen.GUSTAV, words());
        Contribution message = kept(mid, m -> m.author().name() != null);
        assertThat(message.author().name()).isEqualTo("gustav.angsvik");
        String changed = words();
        street.editMessage(mid, changed);
        kept(mid, m -> changed.equals(m.text()));

        street.unsend(mid);

        Contribution gone = kept(mid, m -> m.facts().withdrawnAt() != null);
        assertThat(gone.text()).isEqualTo(changed);
    }

    @Test
    void answerToAStoryAndAStoryThatNamesTheAccountAreMessages() throws IOException {
        String story = street.story(ACCOUNT, Pictures.png());
        Contribution answer = kept(street.answerStory(ACCOUNT, Citizen.HELMI, words(), story));
        Contribution named = kept(street.mentionInStory(ACCOUNT, Citizen.HELMI, Pictures.png()));

        assertThat(answer.genre()).isEqualTo(Version.Genre.STORY_REPLY);
        assertThat(named.genre()).isEqualTo(Version.Genre.STORY);
        assertThat(named.text()).isNull();
        await().atMost(PATIENCE).until(() -> media(named).getFirst().stored() != null);
    }

    @Test
    void whoeverNamesTheAccountIsReadAndKept() throws IOException {
        String caption = "@orebrokommun " + words();
        Contribution post = kept(street.mention(ACCOUNT, Citizen.AMINA, caption, Pictures.png()));
        Contribution comment =
                kept(
                        street.mentionBelow(
                                post.key().value(), Citizen.BERTIL, "@orebrokommun " + words()));

        assertThat(post.kind()).isEqualTo(ContributionKind.MENTION);
        assertThat(post.text()).isEqualTo(caption);
        assertThat(post.received()).isTrue();
        assertThat(comment.kind()).isEqualTo(ContributionKind.MENTION);
        assertThat(comment.thread()).isEqualTo(post.key());
        poll();
        assertThat(now(post).facts().withdrawnAt()).isNull();
        street.removeMedium(post.key().value());
        poll();
        assertThat(now(post).facts().withdrawnAt()).isNotNull();
    }

    /** S13: an answer given in the platform's own app is the account's own. */
    @Test
    void answerInInstagramsOwnAppIsTheAccountsOwn() {
        Contribution comment = comment(Citizen.ELSA);
        Contribution answer = kept(street.replyAsAccount(comment.key().value(), words()));
        Contribution message = kept(street.writeAsAccount(ACCOUNT, Citizen.ELSA, words()));

        assertThat(answer.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(message.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(message.thread().value()).isEqualTo(id(Citizen.ELSA));
    }

    @Test
    void postThatIsRemovedThereIsMarkedWithWhatStoodUnderIt() throws IOException {
        String key = street.publish(ACCOUNT, words(), "En låda", Pictures.png());
        Contribution comment = kept(street.comment(key, Citizen.DRAGAN, words()));
        Contribution post = kept(key);

        street.removeMedium(key);
        poll();

        assertThat(now(post).facts().withdrawnAt()).isNotNull();
        assertThat(now(comment).facts().withdrawnAt()).isNotNull();
    }

    @Test
    void nothingIsCalledGoneWhileTheTokenOfThePageIsDead() {
        Contribution comment = comment(Citizen.FARAH);
        sandbox.faults().killToken(ITS_PAGE.id(), 460);

        poll();

        assertThat(now(comment).facts().withdrawnAt()).isNull();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(connection().problemWords()).contains("bytt lösenord");
        sandbox.faults().renewToken(ITS_PAGE.id());
        connecting.connect(ACTOR, account(), new Secret(ITS_PAGE.token()));
        pollUntilAnswered();
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVER_ERROR", "SILENCE", "HALF_ANSWER", "HTML_PAGE"})
    void platformThatFailsIsToldOnTheConnectionByItsNameAndMendsItself(Failure failure) {
        sandbox.faults()
                .failCalls(failure, Outcome.NOT_CARRIED_OUT, new Calls(1_000, "GET", "/stories"));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            poll();
                            assertThat(connection().problem())
                                    .isEqualTo(PlatformProblem.UNAVAILABLE);
                        });
        assertThat(connection().problemWords()).contains("Instagram").doesNotContain("Facebook");

        sandbox.faults().clear();
        pollUntilAnswered();
        assertThat(connection().problem()).isNull();
    }

    @Test
    void limitOfTheAccountIsWaitedFor() {
        sandbox.instagram().limitRate(ACCOUNT);

        poll();

        assertThat(connection().problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
        sandbox.instagram().mend();
        connecting.connect(ACTOR, account(), new Secret(ITS_PAGE.token()));
        await().atMost(PATIENCE).until(() -> connection().restUntil() == null);
        pollUntilAnswered();
    }

    @Test
    void theOtherAccountIsAliveToo() {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                accounts.byPlatformId(Platform.INSTAGRAM, Profile.LOOKING_BACK.id())
                                        .flatMap(other -> connections.connection(other.id()))
                                        .filter(c -> c.state() == Connection.State.LIVE)
                                        .isPresent());
    }
}
