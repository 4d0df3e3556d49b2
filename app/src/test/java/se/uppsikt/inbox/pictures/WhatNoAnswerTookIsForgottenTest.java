package se.uppsikt.inbox.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.SettableClock;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.inbox.pictures.AttachedRules.Fate;
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * A picture that was chosen for an answer and sent with none is kept for thirty days
 * (dataskyddsförordningen artikel 5.1 e); one that somebody has sent or is to send is never lost.
 */
@UppsiktTest
class WhatNoAnswerTookIsForgottenTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Platforms platforms;
    @Autowired AttachedPictures pictures;
    @Autowired Forgetting forgetting;
    @Autowired JdbcClient database;
    @Autowired SettableClock clock;
    @Autowired SettableUndoTime undoTime;

    private Employee maria;
    private ContributionId id;

    @BeforeEach
    void open() {
        undoTime.set(Duration.ofHours(1));
        maria = access.employee("maria.ek").orElseThrow();
        Desk desk = new Desk(records, accounts, access, judgements, transaction);
        id = desk.comment("Hur hittar jag dit?").id();
    }

    @AfterEach
    void leave() {
        clock.run();
        undoTime.none();
    }

    @Test
    void whatWasNeverSentLosesItsBytesAndItsRowAfterThirtyDays() throws IOException {
        Picture draft = attached(drawn());
        after(29);
        assertThat(isThere(draft)).isTrue();
        after(31);
        assertThat(pictures.picture(id, draft.id().toString())).isEmpty();
        assertThat(bytes(draft)).isFalse();
        assertThat(pictures.handedIn(id, draft.id().toString(), "Karta", false).objections())
                .singleElement()
                .asString()
                .contains("Bilden finns inte längre");
    }

    @ParameterizedTest
    @EnumSource(Command.State.class)
    void whatAnAnswerWasSentOrIsToBeSentWithStays(Command.State state) throws IOException {
        Picture picture = attached(drawn());
        answered(picture, state);
        after(31);
        after(400);
        boolean neverSent = EnumSet.of(Command.State.UNDONE, Command.State.FAILED).contains(state);
        assertThat(isThere(picture)).isEqualTo(!neverSent);
        assertThat(bytes(picture)).isEqualTo(!neverSent);
    }

    /** It stands in the form again, and may be sent from there. */
    @Test
    void whatIsUndoneHasThirtyDaysFromWhenItWasHandedIn() throws IOException {
        Picture picture = attached(drawn());
        clock.advance(Duration.ofDays(25));
        answered(picture, Command.State.UNDONE);
        clock.run();
        after(50);
        assertThat(isThere(picture)).isTrue();
        after(56);
        assertThat(isThere(picture)).isFalse();
    }

    @Test
    void bytesThatAnotherAnswerHasStay() throws IOException {
        byte[] map = drawn();
        Picture sent = attached(map);
        answered(sent, Command.State.DONE);
        Picture draft = attached(map);
        after(31);
        assertThat(isThere(draft)).isFalse();
        assertThat(bytes(draft)).as("the other answer's").isTrue();
    }

    /** Somebody else's picture is the same as ours, such as the one we sent when it comes back. */
    @Test
    void bytesThatAContributionHasStay() throws IOException {
        Picture draft = attached(drawn());
        comesBack(draft);
        after(31);
        assertThat(isThere(draft)).isFalse();
        assertThat(bytes(draft)).as("the contribution's").isTrue();
    }

    @Test
    void whatBecomesOfOneFollowsFromItsAnswersAlone() {
        assertThat(AttachedRules.fate(Set.of())).isEqualTo(Fate.FORGOTTEN);
        assertThat(AttachedRules.fate(EnumSet.of(Command.State.UNDONE, Command.State.DONE)))
                .isEqualTo(Fate.SENT);
        assertThat(AttachedRules.fate(EnumSet.of(Command.State.UNDONE, Command.State.BY_HAND)))
                .isEqualTo(Fate.WAITS);
    }

    /** Somebody publishes the same picture. */
    private void comesBack(Picture picture) {
        OriginalId original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                Desk.id().getBytes(StandardCharsets.UTF_8),
                                                Desk.now())))
                        .getFirst()
                        .id();
        PlatformKey key = new PlatformKey(Desk.id());
        Observation written =
                new Observation.Written(
                        records.contribution(id).account(),
                        key,
                        ContributionKind.COMMENT,
                        Direction.RECEIVED,
                        new Author("77", "Kim"),
                        null,
                        key,
                        "Är det den här?",
                        List.of(new Observation.MediaSeen(null, picture.stored(), "a.png", null)),
                        URI.create("https://facebook.com/x"),
                        Desk.now(),
                        Desk.now(),
                        Desk.now(),
                        original);
        transaction.executeWithoutResult(_ -> records.keep(List.of(written)));
    }

    private void after(int days) {
        clock.advance(Duration.ofDays(days));
        forgetting.forget();
        clock.run();
    }

    private Picture attached(byte[] picture) throws IOException {
        String attached =
                pictures.attach(maria, id, new ByteArrayInputStream(picture), "karta.png");
        return pictures.picture(id, attached).orElseThrow();
    }

    /** An answer with it that stands so, and that nothing comes and takes up again. */
    private void answered(Picture picture, Command.State state) {
        Attached handedIn = pictures.handedIn(id, picture.id().toString(), "Karta", false);
        Command command =
                platforms.answer(
                        maria,
                        id,
                        "Så här.",
                        Objects.requireNonNull(handedIn.picture()),
                        picture.id().toString());
        database.sql("update platforms.command set state = ? where id = ?")
                .params(state.name(), command.id().value())
                .update();
    }

    private boolean isThere(Picture picture) {
        return pictures.picture(id, picture.id().toString()).isPresent();
    }

    private boolean bytes(Picture picture) {
        Sha256 hash = picture.stored().hash();
        return records.media(hash)
                .map(
                        in -> {
                            try (in) {
                                return in.readAllBytes().length > 0;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .orElse(false);
    }

    /** One that no other test has. */
    private static byte[] drawn() throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int pixel : List.of(0, 1, 2, 3)) {
            image.setRGB(pixel, 0, ThreadLocalRandom.current().nextInt());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
