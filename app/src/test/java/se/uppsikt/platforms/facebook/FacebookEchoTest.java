package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.Photographs;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** A page tells of its own posts; told before the answer or after it, they are what was sent. */
@PlatformTest
class FacebookEchoTest extends PlatformStory {
    private static final DemoPage APART = FacebookPublishingTest.APART;

    @Autowired private Publications publications;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.FACEBOOK, APART.id()).orElseThrow();
    }

    @Test
    void postToldOfBeforeItsAnswerIsKeptWithOurFilesInOneWording() throws IOException {
        String text = words();
        StoredMedia first = stored(Photographs.png());
        StoredMedia second = stored(Photographs.jpeg());
        sandbox.faults()
                .failCalls(
                        Failure.SILENCE,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/" + APART.id() + "_"));

        Publication ordered =
                publications.publish(
                        ACTOR,
                        account().id(),
                        new Post(Post.Form.POST, null, text, List.of(of(first), of(second))),
                        null,
                        UUID.randomUUID().toString());
        await().atMost(PATIENCE)
                .until(
                        () ->
                                publications.publication(ordered.id()).state()
                                        == Publication.State.PUBLISHED);
        poll();
        quiet();

        Contribution kept =
                kept(
                        Objects.requireNonNull(publications.publication(ordered.id()).result())
                                .value());
        assertThat(kept.versions()).isEqualTo(1);
        assertThat(kept.permalink()).isNotNull();
        List<Version.Media> media = records.kept(kept.id()).versions().getLast().media();
        assertThat(media)
                .extracting(each -> Objects.requireNonNull(each.stored()).hash())
                .containsExactly(first.hash(), second.hash());
        assertThat(media).extracting(Version.Media::source).containsOnlyNulls();
    }

    private StoredMedia stored(byte[] picture) {
        return records.store(new ByteArrayInputStream(picture));
    }

    private static Post.Medium of(StoredMedia stored) {
        return new Post.Medium(UUID.randomUUID(), stored, "bild.png", "En bild", null);
    }
}
