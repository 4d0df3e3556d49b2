package se.uppsikt.platforms.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.facebook.ExportParts;

/** {@code ./run import}: the same door, told on the command line. */
@UppsiktTest
class ImportCommandTest {
    @Autowired Imports imports;
    @Autowired Accounts accounts;
    @Autowired TimeIds ids;
    @TempDir Path place;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void filesFromTheFolderOneStandsInAreReadInAndReported() throws Exception {
        new ExportParts()
                .with(
                        "posts/profile_posts_1.json",
                        "[" + post(1_330_000_000L, "Från kommandoraden") + "]")
                .zip(place.resolve("del1.zip"));

        int code = run("--konto=facebook-orebrostadsbibliotek", "del1.zip");

        assertThat(said())
                .contains(
                        "Läser in till Örebro stadsbibliotek på Facebook", "2012  Inlägg", "klar");
        assertThat(code).isZero();
    }

    @Test
    void withoutAnAccountItSaysHowItIsDone() throws Exception {
        assertThat(run("del1.zip")).isEqualTo(1);
        assertThat(said()).contains("./run import --konto=");
    }

    @Test
    void anUnknownAccountIsToldWhichThereAre() throws Exception {
        assertThat(run("--konto=facebook-finns-inte", "del1.zip")).isEqualTo(1);
        assertThat(said()).contains("facebook-finns-inte", "facebook-orebrokommun");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        assertThat(run("--konto=facebook-orebrostadsbibliotek", "borta.zip")).isEqualTo(1);
        assertThat(said()).contains("borta.zip finns inte");
    }

    @Test
    void whatCannotBeReadEndsWithOne() throws Exception {
        new ExportParts().with("katt.txt", "mjau").zip(place.resolve("katt.zip"));

        assertThat(run("--konto=facebook-orebrostadsbibliotek", "katt.zip")).isEqualTo(1);
        assertThat(said()).contains("ingen export av en Facebook-sida");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        ImportCommand command =
                new ImportCommand(imports, accounts, ids, new PrintStream(said, true, UTF_8));
        List<String> all = new ArrayList<>(List.of("import", "--uppsikt.from=" + place));
        all.addAll(List.of(arguments));
        command.run(new DefaultApplicationArguments(all.toArray(String[]::new)));
        return command.getExitCode();
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
