package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** A picture goes along with an answer, is kept as ours, and comes back as the same answer (S1). */
@Proves({"S1", "P2"})
@PlatformTest
class PictureWithAnAnswerTest extends PlatformStory {
    private static final String ALT = "Karta: \u00e5k in fr\u00e5n \u00c5gatan";

    @Test
    void theAnswerStandsThereWithItsPictureAndIsKeptOnceWithOurWords() throws IOException {
        Contribution comment = comment(Citizen.AMINA);
        Picture picture = picture();
        String text = words();

        Command done = settled(order(comment, text, picture).id());
        quiet();
        poll();

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(sandbox.outlook(key(done)).picture()).isEqualTo(bytes(picture));
        Contribution ours = records.byKey(account().id(), new PlatformKey(key(done))).orElseThrow();
        assertThat(ours.versions())
                .as("its echo is no edit: %s", records.kept(ours.id()).versions())
                .isEqualTo(1);
        assertThat(media(ours))
                .singleElement()
                .satisfies(
                        medium -> {
                            assertThat(medium.state()).isEqualTo(Version.State.KEPT);
                            assertThat(medium.stored()).isEqualTo(picture.stored());
                            // Whether its echo or its receipt came first is the platform's.
                            assertThat(medium.altText()).isIn(null, ALT);
                        });
        assertThat(platforms.alts(account().id(), List.of(ours.key())))
                .containsEntry(ours.key(), ALT);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void answerWhoseReceiptWasLostIsFoundWithItsPictureAndNotSentTwice() throws IOException {
        Contribution comment = comment(Citizen.BERTIL);
        Picture picture = picture();
        String text = words();
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", comment.key().value() + "/comments"));

        Command done = settled(order(comment, text, picture).id());
        quiet();

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(ours(comment.id(), text))
                .singleElement()
                .satisfies(ours -> assertThat(media(ours)).hasSize(1));
    }

    @Test
    void refusedOneWaitsForAPersonAndHasItsPictureStill() throws IOException {
        Contribution comment = comment(Citizen.CECILIA);
        Picture picture = picture();
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", comment.key().value() + "/comments"));

        Command refused =
                until(
                        order(comment, words(), picture).id(),
                        c -> c.state() == Command.State.BY_HAND);

        assertThat(refused.problem()).isEqualTo(PlatformProblem.REFUSED);
        try (InputStream kept = records.media(picture.stored().hash()).orElseThrow()) {
            assertThat(kept.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void messagesAndWhatIsTooLargeTakeNone() throws IOException {
        Contribution message = kept(sandbox.message(PAGE.id(), Citizen.AMINA, words()));
        Picture picture = picture();
        assertThatThrownBy(() -> order(message, words(), picture)).isInstanceOf(Refused.class);
        Picture large =
                new Picture(
                        picture.id(),
                        new StoredMedia(picture.stored().hash(), "image/png", 5 << 20),
                        "a.png",
                        ALT);
        Contribution comment = comment(Citizen.DRAGAN);
        assertThatThrownBy(() -> order(comment, words(), large)).isInstanceOf(Refused.class);
        assertThat(platforms.commands(List.of(message.id(), comment.id()))).isEmpty();
    }

    private Picture picture() throws IOException {
        return new Picture(
                UUID.randomUUID(),
                records.store(new ByteArrayInputStream(Pictures.png())),
                "karta.png",
                ALT);
    }

    private byte[] bytes(Picture picture) throws IOException {
        try (InputStream kept = records.media(picture.stored().hash()).orElseThrow()) {
            return kept.readAllBytes();
        }
    }

    private Command order(Contribution to, String text, Picture picture) {
        return platforms.answer(ACTOR, to.id(), text, picture, UUID.randomUUID().toString());
    }

    private static String key(Command done) {
        PlatformKey result = done.result();
        if (result == null) {
            throw new AssertionError("nothing was made");
        }
        return result.value();
    }

    private List<Version.Media> media(Contribution ours) {
        return records.kept(ours.id()).versions().getLast().media();
    }
}
