package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.platforms.facebook.ExportParts.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.platforms.facebook.ExportParts;

/** Done means that every file was read to its end; whatever was left is told, with its reason. */
@Proves("A5")
@UppsiktTest
class ImportIsDoneOnlyWhenAllIsReadTest {
    private static final String POSTS = "posts/profile_posts_1.json";

    @Autowired ImportRun work;
    @Autowired ImportDesk desk;
    @TempDir Path place;

    @Test
    void aLargeFileIsReadToItsLastElementAlsoWhenItIsReadInTurns() throws IOException {
        ImportId id = desk.unscheduled(zip("[" + String.join(",", posts(3_000, 2_000)) + "]"));

        work.carryOn(id, 2);
        work.carryOn(id, 3);
        work.run(id);

        Import done = desk.find(id);
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.tally().taken()).isEqualTo(3_000);
        assertThat(done.trouble()).isNull();
    }

    @Test
    void aFileThatBreaksOffIsToldAndTheOthersAreReadAlsoWhenReadInTurns() throws IOException {
        Path zip =
                new ExportParts()
                        .with(
                                POSTS,
                                "[" + String.join(",", posts(ImportBatch.ENOUGH + 100, 10)) + ",")
                        .with(
                                "posts/profile_posts_2.json",
                                "[" + post(1390000000, "Hel fil efter den trasiga") + "]")
                        .zip(place.resolve("broken.zip"));
        ImportId id = desk.unscheduled(zip);

        work.carryOn(id, 1);
        work.run(id);

        Import left = desk.find(id);
        assertThat(left.state()).isEqualTo(Import.State.INCOMPLETE);
        assertThat(left.tally().taken()).isEqualTo(ImportBatch.ENOUGH + 101);
        assertThat(left.trouble())
                .contains("1 fil gick inte att läsa till slut")
                .contains(POSTS + ": Filen går inte att tolka vidare härifrån.");
    }

    @Test
    void anElementThatCannotBeReadIsToldAndTheOthersAreTaken() throws IOException {
        Import left = desk.read(zip("[\"bara ord\"," + post(1391000000, "Daterat prov") + "]"));

        assertThat(left.state()).isEqualTo(Import.State.INCOMPLETE);
        assertThat(left.tally().taken()).isEqualTo(1);
        assertThat(left.trouble()).contains("inte känner igen").doesNotContain("till slut");
    }

    @Test
    void aFileOfWhichNothingCouldBeTakenIsNotDone() throws IOException {
        Import left = desk.read(zip("[{\"data\": [{\"post\": \"När var det?\"}]}]"));

        assertThat(left.state()).isEqualTo(Import.State.INCOMPLETE);
        assertThat(left.trouble()).contains(POSTS + ": Inget i filen gick att ta in");
    }

    @Test
    void aPartThatWasCutOffIsToldThoughTheOtherIsWhole() throws IOException {
        Path whole = zip("[" + post(1392000000, "Hel del av två") + "]");
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        Path other =
                new ExportParts()
                        .with("posts/media/a.jpg", noise)
                        .with("posts/profile_posts_2.json", "[" + post(1392000001, "Borta") + "]")
                        .zip(place.resolve("other.zip"));
        Path cut =
                Files.write(
                        place.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(other), 30_000));

        Import left = desk.read(whole, cut);

        assertThat(left.state()).isEqualTo(Import.State.INCOMPLETE);
        assertThat(left.trouble()).contains("cut.zip: Zip-filen är avbruten");
        desk.found("Hel del av två", 1);
    }

    private static List<String> posts(int count, int length) {
        Random chance = new Random(count);
        List<String> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String words = "Läsprov " + chance.nextInt(1_000_000) + " ";
            posts.add(post(1_350_000_000L + count * 1_000L + i, words.repeat(1 + length / 20)));
        }
        return posts;
    }

    private Path zip(String json) throws IOException {
        return new ExportParts().with(POSTS, json).zip(place.resolve("posts.zip"));
    }
}
