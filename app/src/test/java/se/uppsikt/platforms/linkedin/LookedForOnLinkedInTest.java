package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.platforms.publications.Publisher.Step;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.linkedin.Organisation;

/** LinkedIn names a post in its answer only; without one it is known by what it shows. */
@Proves("S9")
@PlatformTest
class LookedForOnLinkedInTest extends LinkedInStory {
    @Autowired LinkedInPublisher publisher;
    @Autowired Publications publications;

    private final byte[] bytes = picture();

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private final class Given implements MediaSource {
        @Override
        public InputStream open(StoredMedia stored) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public URI lend(StoredMedia stored) {
            throw new UnsupportedOperationException("LinkedIn fetches nothing");
        }
    }

    private Access access() {
        return new Access(account().id(), Organisation.ID, new Secret(Organisation.TOKEN));
    }

    private Order order(String text, int pictures, Set<PlatformKey> taken) {
        StoredMedia stored = new StoredMedia(Sha256.of(bytes), "image/png", bytes.length);
        List<Medium> media =
                Stream.generate(() -> new Medium(UUID.randomUUID(), stored, "a.png", "", null))
                        .limit(pictures)
                        .toList();
        Post post = new Post(Form.POST, null, text, media);
        return new Order(
                new PublicationId(UUID.randomUUID()), post, Instant.now(), taken, new Given());
    }

    private Map<String, String> ready(Order order) {
        Map<String, String> noted = Map.of();
        while (publisher.prepare(access(), order, noted) instanceof Step.More more) {
            noted = more.noted();
        }
        return noted;
    }

    @Test
    void postIsKnownByItsPicturesWhateverItSaysNow() {
        Order order = order("", 2, Set.of());
        Map<String, String> noted = ready(order);
        PlatformKey made = publisher.publish(access(), order, noted).key();
        linkedIn().editPost(made.value(), "Någon har skrivit till något");

        assertThat(publisher.lookUp(access(), order, noted))
                .isInstanceOfSatisfying(
                        Finding.There.class,
                        there -> {
                            assertThat(there.published().key()).isEqualTo(made);
                            assertThat(there.published().text()).contains("Någon");
                        });
    }

    @Test
    void theSameWordsWithOtherPicturesAreShownToAPerson() {
        String text = words();
        Order order = order(text, 1, Set.of());
        Map<String, String> noted = ready(order);
        String other = linkedIn().post(text);

        assertThat(publisher.lookUp(access(), order, noted))
                .isInstanceOfSatisfying(
                        Finding.Unclear.class,
                        unclear ->
                                assertThat(unclear.standing())
                                        .extracting(Standing::key)
                                        .contains(new PlatformKey(other)));
    }

    @Test
    void whatIsAnothersAndWhatStandsThereTwiceIsNotChosen() {
        String text = words();
        PlatformKey first = new PlatformKey(linkedIn().post(text));
        assertThat(publisher.lookUp(access(), order(text, 0, Set.of(first)), Map.of()))
                .isInstanceOf(Finding.Unclear.class);
        assertThat(publisher.lookUp(access(), order(text, 0, Set.of()), Map.of()))
                .isInstanceOf(Finding.There.class);

        linkedIn().post(text);

        assertThat(publisher.lookUp(access(), order(text, 0, Set.of()), Map.of()))
                .isInstanceOfSatisfying(
                        Finding.Unclear.class,
                        unclear -> assertThat(unclear.standing()).hasSize(2));
    }

    @Test
    void whoeverIsNoAdministratorIsNotToldThatNothingIsThere() {
        linkedIn().faults().lowerRole(true);

        assertThatThrownBy(() -> publisher.lookUp(access(), order(words(), 0, Set.of()), Map.of()))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        t -> assertThat(t.words()).isEqualTo(LinkedInErrors.LOW_ROLE));
    }

    private Publication ended(String text) {
        Publication ordered =
                publications.publish(
                        ACTOR,
                        account().id(),
                        new Post(Form.POST, null, text, List.of()),
                        null,
                        UUID.randomUUID().toString());
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            State state = publications.publication(ordered.id()).state();
                            return state == State.PUBLISHED || state == State.UNCERTAIN;
                        });
        return publications.publication(ordered.id());
    }

    private long standing(String text) {
        return linkedIn().posts().stream()
                .filter(post -> linkedIn().read(post).equals(text))
                .count();
    }

    @Test
    void duplicateThatIsRefusedIsFoundAndIsNotMadeAgain() {
        String text = words();
        String first = linkedIn().post(text);

        Publication ended = ended(text);

        assertThat(ended.state()).isEqualTo(State.PUBLISHED);
        assertThat(ended.result()).isEqualTo(new PlatformKey(first));
        assertThat(standing(text)).isEqualTo(1);
    }

    @Test
    void duplicateOfWhatWePublishedIsForAPerson() {
        String text = words();
        assertThat(ended(text).state()).isEqualTo(State.PUBLISHED);

        Publication again = ended(text);

        assertThat(again.state()).isEqualTo(State.UNCERTAIN);
        assertThat(standing(text)).isEqualTo(1);
        publications.giveUp(ACTOR, again.id());
    }
}
