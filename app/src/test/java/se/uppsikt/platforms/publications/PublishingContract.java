package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.uppsikt.platforms.Command.State.BY_HAND;
import static se.uppsikt.platforms.Command.State.DONE;

import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublishingSandbox.Trouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * What every platform keeps of what the municipality publishes: it appears once, as it was written,
 * is kept the moment it appears, and whatever is cut off on the way, nothing appears twice and
 * nobody is told that it went well when nobody knows.
 */
@Proves({"S9", "X8"})
public abstract class PublishingContract extends PublishingStory {
    @Test
    void whatIsPublishedAppearsOnceAndIsKeptAtOnce() {
        Instant before = Instant.now();
        String text = words() + " åäö & <3 🌞";

        Publication published = published(order(post(text)));

        assertThat(outside.shown(text))
                .singleElement()
                .isEqualTo(Objects.requireNonNull(published.result()).value());
        Contribution kept = kept(published);
        assertThat(kept.kind()).isEqualTo(ContributionKind.POST);
        assertThat(kept.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(kept.text()).contains(text);
        assertThat(kept.permalink()).isNotNull();
        assertThat(kept.writtenAt()).isBetween(before.minusSeconds(1), Instant.now());
    }

    /** H7: where no program may, a person is told so and does it. */
    @Test
    void whatWeHavePublishedIsTakenAwayOrLeftToAPerson() {
        String text = words();
        Publication published = published(order(post(text)));

        Command ordered = platforms.remove(ACTOR, kept(published).id());

        await().atMost(PATIENCE)
                .until(() -> settled(ordered).state(), each -> each == DONE || each == BY_HAND);
        boolean byHand = settled(ordered).state() == BY_HAND;
        assertThat(outside.shown(text)).hasSize(byHand ? 1 : 0);
        if (byHand) {
            assertThat(platforms.plight(ordered.id()).orElseThrow().words()).isNotBlank();
        }
        assertThat(kept(published).text()).contains(text);
    }

    private Command settled(Command ordered) {
        return platforms.plight(ordered.id()).orElseThrow().command();
    }

    /** Told of, asked for and sent: it is one, in one wording. */
    @Test
    void whatThePlatformTellsOfItLaterIsTheSame() {
        String text = words();
        Publication published = published(order(illustrated(text)));

        poll();
        poll();
        quiet();

        Contribution kept = kept(published);
        assertThat(kept.versions()).isEqualTo(1);
        assertThat(ofOurs(text)).isEqualTo(1);
    }

    @Test
    void picturesAreSentInOrderWithWhatTheyShow() {
        Takes.Pictures may = may(Form.POST).pictures();
        String text = words();
        if (may == null) {
            isDoneByHand(
                    new Post(Form.POST, title(), text, List.of(picture("En isbana.", Color.RED))));
            return;
        }
        List<Medium> pictures =
                List.of(
                        picture("En isbana på Stortorget.", Color.RED),
                        picture("Barn på skridskor.", Color.GREEN));

        Publication published = published(order(new Post(Form.POST, title(), text, pictures)));

        assertThat(outside.alts(Objects.requireNonNull(published.result()).value()))
                .isEqualTo(
                        may.alt() == null
                                ? List.of("", "")
                                : List.of("En isbana på Stortorget.", "Barn på skridskor."));
        assertThat(media(published))
                .extracting(each -> Objects.requireNonNull(each.stored()).hash())
                .containsExactly(pictures.get(0).stored().hash(), pictures.get(1).stored().hash());
    }

    @Test
    void filmIsSentWithItsCaptions() {
        Takes.Film may = may(Form.POST).film();
        String text = words();
        if (may == null) {
            isDoneByHand(new Post(Form.POST, title(), text, List.of(film(film(), false))));
            return;
        }

        Publication published =
                published(
                        order(
                                new Post(
                                        Form.POST,
                                        title(),
                                        text,
                                        List.of(film(film(), captioned())))));

        String key = Objects.requireNonNull(published.result()).value();
        assertThat(outside.shown(text)).containsExactly(key);
        assertThat(outside.captions(key)).isEqualTo(may.captions() ? CAPTIONS : "");
        assertThat(media(published)).hasSize(1);
    }

    @Test
    void storyIsKeptAsOne() {
        Post story = new Post(Form.STORY, null, "", List.of(picture("", Color.ORANGE)));
        if (!takes().forms().containsKey(Form.STORY)) {
            isDoneByHand(story);
            return;
        }
        List<String> before = outside.stories();

        Publication published = published(order(story));

        assertThat(outside.stories()).hasSize(before.size() + 1);
        assertThat(kept(published).kind()).isEqualTo(ContributionKind.STORY);
        assertThat(media(published)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR,NOT_CARRIED_OUT",
        "SERVER_ERROR,CARRIED_OUT",
        "SILENCE,NOT_CARRIED_OUT",
        "SILENCE,CARRIED_OUT",
        "HALF_ANSWER,CARRIED_OUT",
        "HTML_PAGE,CARRIED_OUT"
    })
    void whereTheLastCallIsCutOffNothingAppearsTwice(Trouble trouble, Outcome outcome) {
        String text = words();
        outside.fail(trouble, outcome, outside.appearing(1));

        Publication ended =
                until(
                        order(post(text)),
                        each -> each.state() == State.PUBLISHED || each.state() == State.UNCERTAIN);
        quiet();

        List<String> shown = outside.shown(text);
        if (ended.state() == State.PUBLISHED) {
            assertThat(shown).containsExactly(Objects.requireNonNull(ended.result()).value());
        } else {
            assertThat(outcome).isEqualTo(Outcome.NOT_CARRIED_OUT);
            assertThat(shown).isEmpty();
            assertThat(ended.problem()).isEqualTo(PlatformProblem.OUTCOME_UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"SERVER_ERROR,NOT_CARRIED_OUT", "SILENCE,CARRIED_OUT", "HALF_ANSWER,CARRIED_OUT"})
    void wherePreparingItIsCutOffItIsPreparedOnceMoreAndAppearsOnce(
            Trouble trouble, Outcome outcome) {
        String text = words();
        outside.fail(trouble, outcome, outside.sending(1));

        published(order(illustrated(text)));

        assertThat(outside.shown(text)).hasSize(1);
    }

    @Test
    void deadKeyHoldsItUntilTheAccountIsConnected() {
        outside.killKey();
        String text = words();
        Publication held =
                until(order(post(text)), each -> each.problem() == PlatformProblem.TOKEN_EXPIRED);
        assertThat(held.state()).isEqualTo(State.RETRYING);
        assertThat(outside.shown(text)).isEmpty();

        reconnect();

        published(held);
        assertThat(outside.shown(text)).hasSize(1);
    }

    @Test
    void whatWaitsForItsTimeIsTakenBackAndNeverAppears() {
        String text = words();
        Publication waiting =
                publications.publish(
                        ACTOR,
                        account().id(),
                        post(text),
                        Instant.now().plus(Duration.ofHours(2)),
                        UUID.randomUUID().toString());
        assertThat(waiting.state()).isEqualTo(State.WAITING);

        publications.withdraw(ACTOR, waiting.id());

        assertThat(publications.publication(waiting.id()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(outside.shown(text)).isEmpty();
    }

    @Test
    void whatIsLateWaitsForAPerson() {
        outside.killKey();
        String text = words();
        Publication held =
                until(order(post(text)), each -> each.problem() == PlatformProblem.TOKEN_EXPIRED);
        database.sql("update platforms.publication set due = due - interval '1 hour' where id = ?")
                .param(held.id().value())
                .update();

        reconnect();

        Publication late = until(held, each -> each.state() == State.OVERDUE);
        assertThat(outside.shown(text)).isEmpty();
        publications.sendAgain(ACTOR, late.id());
        published(late);
        assertThat(outside.shown(text)).hasSize(1);
    }

    @Test
    void twoPressesAreOneOrder() {
        String text = words();
        Post post = post(text);
        String once = UUID.randomUUID().toString();

        Publication first = publications.publish(ACTOR, account().id(), post, null, once);
        Publication second = publications.publish(ACTOR, account().id(), post, null, once);

        assertThat(second.id()).isEqualTo(first.id());
        published(first);
        assertThat(outside.shown(text)).hasSize(1);
    }

    @Test
    void whatThePlatformDoesNotTakeIsDoneByHandAndSaysWhyFromTheBeginning() {
        int longest = Objects.requireNonNull(may(Form.POST).text()).longest();
        Publication byHand = order(post("å".repeat(longest + 1)));

        assertThat(byHand.state()).isEqualTo(State.BY_HAND);
        assertThat(byHand.words()).contains("för lång");

        publications.doneByHand(ACTOR, byHand.id(), null, "Sett på sidan klockan tolv.");
        assertThat(publications.publication(byHand.id()).state()).isEqualTo(State.PUBLISHED);
    }
}
