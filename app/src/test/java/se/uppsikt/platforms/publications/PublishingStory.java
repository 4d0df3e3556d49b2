package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Version;

/** What is published when {@link PublishingContract} is tried, and how it is followed. */
abstract class PublishingStory extends PlatformStory {
    static final String CAPTIONS =
            "1\n00:00:00,000 --> 00:00:02,000\nVi öppnar isbanan på lördag.\n";

    /** Enough of a film to be known for one. */
    private static final byte[] FILM =
            new byte[] {
                0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2',
                'i', 's', 'o', 'm'
            };

    @Autowired Publications publications;
    @Autowired Connections connecting;
    @Autowired JdbcClient database;

    PublishingSandbox outside;

    protected abstract PublishingSandbox outside();

    /** A film that the platform takes, where it takes any. */
    protected byte[] film() {
        return FILM.clone();
    }

    @BeforeEach
    void begin() {
        outside = outside();
        mended();
    }

    @AfterEach
    void end() {
        mended();
        publications.open(account().id()).forEach(this::ended);
    }

    void ended(Publication open) {
        if (PublicationLifeRules.LIFE.leads(open.state(), Cause.WITHDRAWN)) {
            publications.withdraw(ACTOR, open.id());
        } else if (PublicationLifeRules.LIFE.leads(open.state(), Cause.GIVEN_UP)) {
            publications.giveUp(ACTOR, open.id());
        }
    }

    void mended() {
        sandbox.spoiling().clear();
        outside.mend();
        if (connection().state() != Connection.State.LIVE
                || connection().problem() != null
                || connection().restUntil() != null) {
            reconnect();
        }
    }

    void reconnect() {
        connecting.connect(ACTOR, account(), outside.mend());
        soon().until(
                        () ->
                                connection().state() == Connection.State.LIVE
                                        && connection().restUntil() == null);
    }

    Takes takes() {
        return publications.takes(account().platform()).orElseThrow();
    }

    Takes.Contents may(Form form) {
        return Objects.requireNonNull(takes().forms().get(form));
    }

    /** A plain post: with a picture or a film only where there must be one. */
    Post post(String text) {
        return may(Form.POST).mediaNeeded()
                ? illustrated(text)
                : new Post(Form.POST, title(), text, List.of());
    }

    /** With a picture, or a film where no pictures are taken. */
    Post illustrated(String text) {
        Medium medium =
                may(Form.POST).pictures() == null
                        ? film(film(), captioned())
                        : picture("En isbana.", Color.BLUE);
        return new Post(Form.POST, title(), text, List.of(medium));
    }

    boolean captioned() {
        return Objects.requireNonNull(may(Form.POST).film()).captions();
    }

    void isDoneByHand(Post post) {
        Publication byHand = order(post);
        assertThat(byHand.state()).isEqualTo(State.BY_HAND);
        assertThat(byHand.words()).isNotBlank();
        if (!post.text().isEmpty()) {
            assertThat(outside.shown(post.text())).isEmpty();
        }
    }

    @Nullable String title() {
        return takes().title() == null ? null : "Isbanan öppnar";
    }

    Medium film(byte[] bytes, boolean captioned) {
        Captions captions =
                new Captions(
                        stored(CAPTIONS.getBytes(StandardCharsets.UTF_8)), "isbanan.srt", "sv");
        return new Medium(
                UUID.randomUUID(), stored(bytes), "isbanan.mp4", "", captioned ? captions : null);
    }

    Medium picture(String alt, Color colour) {
        BufferedImage image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            image.setRGB(x, x, colour.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StoredMedia stored = stored(out.toByteArray());
        return new Medium(UUID.randomUUID(), stored, "bild.jpg", alt, null);
    }

    StoredMedia stored(byte[] bytes) {
        return records.store(new ByteArrayInputStream(bytes));
    }

    Publication order(Post post) {
        return publications.publish(
                ACTOR, account().id(), post, null, UUID.randomUUID().toString());
    }

    Publication until(Publication ordered, Predicate<Publication> when) {
        soon().until(() -> when.test(publications.publication(ordered.id())));
        return publications.publication(ordered.id());
    }

    Publication published(Publication ordered) {
        return until(ordered, each -> each.state() == State.PUBLISHED);
    }

    Contribution kept(Publication published) {
        return records.byKey(account().id(), Objects.requireNonNull(published.result()))
                .orElseThrow();
    }

    long ofOurs(String text) {
        return database.sql(
                        """
                        select count(*) from records.contribution c
                        join records.version v on v.contribution = c.id and v.number = c.versions
                        where c.account = ? and v.text like '%' || ? || '%'
                        """)
                .params(account().id().value(), text)
                .query(Long.class)
                .single();
    }

    List<Version.Media> media(Publication published) {
        return records.kept(kept(published).id()).versions().getLast().media();
    }
}
