package se.uppsikt.whole;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import se.uppsikt.App;
import se.uppsikt.sandbox.bluesky.DemoAccount;

/** The demo municipality as it is with Bluesky in its guideline and an account there (K8). */
final class MunicipalityOnBluesky {
    private static final String ACCOUNT =
            """
            konton:
              - handtag: bluesky-orebrokommun
                namn: Örebro kommun
                plattform: Bluesky
                plattformens-id: "%s"
                adress: https://bsky.app/profile/%s
                slag: officiellt
                verksamhet: Kommunikationsavdelningen
                nämnd: KS
            """
                    .formatted(DemoAccount.MUNICIPALITY.did(), DemoAccount.MUNICIPALITY.handle());

    private MunicipalityOnBluesky() {}

    static Stage stage() {
        Stage stage =
                Stage.with(
                        "--uppsikt.profile="
                                + changed(
                                        "profiles/orebro.yaml",
                                        "eget-innehåll: [Facebook,",
                                        "eget-innehåll: [Bluesky, Facebook,"),
                        "--uppsikt.accounts="
                                + changed("profiles/orebro-konton.yaml", "konton:\n", ACCOUNT));
        String port = stage.ask(Environment.class).getRequiredProperty("uppsikt.webhook.port");
        String deliveries = "http://127.0.0.1:" + port + "/webhook/";
        stage.sandbox.instagram().webhook(URI.create(deliveries + "instagram"));
        stage.sandbox.linkedin().webhook(URI.create(deliveries + "linkedin"));
        return stage;
    }

    private static URI changed(String resource, String before, String after) {
        try (InputStream in =
                requireNonNull(App.class.getClassLoader().getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int place = text.indexOf(before);
            if (place < 0) {
                throw new AssertionError(resource + " says no longer " + before);
            }
            Path file = Files.createTempFile("profil", ".yaml");
            Files.writeString(
                    file,
                    text.substring(0, place) + after + text.substring(place + before.length()));
            return file.toUri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
