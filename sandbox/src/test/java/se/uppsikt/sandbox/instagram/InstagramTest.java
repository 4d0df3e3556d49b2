package se.uppsikt.sandbox.instagram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.Caller;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Ear;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Pace;
import tools.jackson.databind.JsonNode;

/** A fresh sandbox with a subscriber that hears Instagram's events and the page's. */
abstract class InstagramTest {
    static final Profile ACCOUNT = Profile.MUNICIPALITY;
    static final String ID = ACCOUNT.id();

    @TempDir Path folder;

    final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    final InstantSource clock = () -> Instant.now().plus(ahead.get());

    Sandbox sandbox;
    Ear ear;
    Caller graph;
    Street street;

    @BeforeEach
    void open() throws IOException {
        ear = new Ear();
        sandbox = started();
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());
        street = sandbox.instagram().street();
    }

    Sandbox started() throws IOException {
        return Sandbox.start(
                Options.test(folder).withPace(Pace.hurried(clock)).withWebhook(ear.address()));
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
        ear.close();
    }

    String newest() {
        return street.posts(ACCOUNT).getFirst();
    }

    static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("data").forEach(each -> ids.add(each.path("id").stringValue()));
        return ids;
    }

    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
