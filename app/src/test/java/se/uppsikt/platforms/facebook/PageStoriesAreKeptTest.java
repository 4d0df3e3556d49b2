package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.SettableClock;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** P9: a page's story is kept with its picture before it vanishes, wherever it was made. */
@PlatformTest
class PageStoriesAreKeptTest extends PlatformStory {
    @Autowired SettableClock time;

    @AfterEach
    void realTime() {
        sandbox.clock().back();
        time.run();
    }

    private List<Version.Media> media(Contribution of) {
        return records.kept(of.id()).versions().getFirst().media();
    }

    private Contribution told(String key) {
        poll();
        return kept(key);
    }

    @Test
    void storyMadeElsewhereIsKeptOnceWithItsPicture() throws IOException {
        String key = sandbox.storyAsPage(PAGE.id(), Pictures.png());

        Contribution story = told(key);

        assertThat(story.kind()).isEqualTo(ContributionKind.STORY);
        assertThat(story.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(story.author().name()).isEqualTo(PAGE.title());
        assertThat(story.permalink()).isNotNull();
        assertThat(connection().losesSilently()).as("nobody tells of stories").isFalse();
        await().atMost(PATIENCE).until(() -> media(story).getFirst().stored() != null);
        poll();
        assertThat(kept(key).versions()).isEqualTo(1);
        assertThat(kept(key).facts().withdrawnAt()).isNull();
    }

    @Test
    void storyWhoseDayIsOverIsNotCalledTakenAway() throws IOException {
        String key = sandbox.storyAsPage(PAGE.id(), Pictures.png());
        told(key);

        sandbox.clock().forward(Duration.ofHours(25));
        time.advance(Duration.ofHours(25));
        poll();

        assertThat(connection().problem()).isNull();
        assertThat(kept(key).facts().withdrawnAt()).isNull();
    }

    @Test
    void storyThatIsTakenAwayBeforeItsTimeIsWithdrawnAndItsPictureStays() throws IOException {
        String key = sandbox.storyAsPage(PAGE.id(), Pictures.png());
        Contribution story = told(key);
        await().atMost(PATIENCE).until(() -> media(story).getFirst().stored() != null);

        sandbox.removeStoryAsPage(key);
        poll();

        assertThat(kept(key).facts().withdrawnAt()).isNotNull();
        assertThat(media(story).getFirst().stored()).isNotNull();
    }

    @Test
    void storyWhosePictureIsNotAnsweredIsAskedForAgain() throws IOException {
        String key = sandbox.storyAsPage(PAGE.id(), Pictures.png());
        sandbox.faults()
                .failCalls(
                        Failure.SERVICE_DOWN,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "/" + key + "1"));
        poll();
        assertThat(connection().problem()).isEqualTo(PlatformProblem.UNAVAILABLE);

        pollUntilAnswered();

        await().atMost(PATIENCE).until(() -> media(kept(key)).getFirst().stored() != null);
    }

    @Test
    void storyThatIsOverWhenFirstAskedIsInNoList() throws IOException {
        String key = sandbox.storyAsPage(PAGE.id(), Pictures.png());
        sandbox.clock().forward(Duration.ofHours(25));

        poll();

        assertThat(connection().problem()).isNull();
        assertThat(records.byKey(account().id(), new PlatformKey(key))).isEmpty();
    }
}
