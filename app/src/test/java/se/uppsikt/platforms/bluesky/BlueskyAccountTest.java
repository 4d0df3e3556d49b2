package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import tools.jackson.databind.JsonNode;

/** An account on Bluesky from its connection to what is gone from it (X6, X8, S13). */
@Proves("X8")
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class BlueskyAccountTest extends BlueskyStory {
    @Test
    void historyIsThereWithAnswersAndTheirOrder() {
        Contribution post = kept(root());
        assertThat(post.kind()).isEqualTo(ContributionKind.POST);
        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(post.text()).startsWith("Vi finns nu på Bluesky");
        assertThat(String.valueOf(post.permalink()))
                .isEqualTo(
                        "https://bsky.app/profile/"
                                + KNOWN.did()
                                + "/post/"
                                + root().substring(root().lastIndexOf('/') + 1));
        List<String> own =
                database.sql(
                                """
                                select text from records.contribution
                                where account = ? and kind = 'COMMENT' and direction = 'DRAWN_UP'
                                """)
                        .param(account().id().value())
                        .query((row, number) -> row.getString(1))
                        .list();
        assertThat(own).anyMatch(text -> text.startsWith("Hej Bertil! Vi svarar här med."));
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
        assertThat(connection().budgetUsed()).isNotNull();
    }

    @Test
    void replyIsKeptAndWhatIsDeletedIsMarkedAndItsOwnRepliesAreNot() {
        Contribution reply = comment(Citizen.AMINA);
        assertThat(reply.received()).isTrue();
        assertThat(reply.author().name()).isEqualTo("Amina Lindqvist");
        assertThat(reply.thread().value()).isEqualTo(root());
        String below = bluesky.reply(reply.key().value(), Citizen.ELSA, words());
        poll();
        assertThat(kept(below).parent()).isEqualTo(reply.key());

        bluesky.delete(reply.key().value());
        poll();
        Contribution gone = kept(reply.key().value(), c -> c.facts().withdrawnAt() != null);
        assertThat(gone.text()).isEqualTo(reply.text());
        assertThat(kept(below).facts().withdrawnAt()).as("only out of sight").isNull();
    }

    @Test
    void whoNamesTheAccountElsewhereIsReceivedAndAnsweredThere() {
        String uri =
                bluesky.write(Citizen.HELMI, "Hej @" + KNOWN.handle() + " " + UUID.randomUUID());
        poll();
        Contribution mention = kept(uri);
        assertThat(mention.kind()).isEqualTo(ContributionKind.MENTION);

        String text = words();
        Command mine = settled(answer(mention, text).id());
        assertThat(mine.state()).isEqualTo(Command.State.DONE);
        assertThat(bluesky.said(KNOWN, uri)).containsExactly(text);
        Command hide = byHand(platforms.hide(ACTOR, mention.id()));
        assertThat(shown()).contains("Tråden är någon annans");
        platforms.doneByHand(ACTOR, hide.id(), "Anmält i Bluesky.");
        String said = requireNonNull(mine.result()).value();
        String back = bluesky.reply(said, Citizen.HELMI, words());
        bluesky.reply(uri, Citizen.ELSA, words());
        poll();
        assertThat(kept(back).kind()).as("said to us").isEqualTo(ContributionKind.COMMENT);
        assertThat(kept(back).parent()).isEqualTo(new PlatformKey(said));
    }

    private Command byHand(Command ordered) {
        return until(ordered.id(), each -> each.state() == Command.State.BY_HAND);
    }

    private String shown() {
        return anna().see("/plattformar/" + account().handle()).body();
    }

    @Test
    void answerIsSaidOnceWithItsLinksAndTheAccountsOwnAnswersAreItsOwn() {
        Contribution reply = comment(Citizen.CECILIA);
        String text = words() + " https://kommun.se/åäö?a=1 🌞";
        Command done = settled(answer(reply, text).id());
        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(bluesky.said(KNOWN, reply.key().value())).containsExactly(text);
        JsonNode record = made(done);
        assertThat(record.path("reply").path("root").path("uri").asString()).isEqualTo(root());
        assertThat(record.path("facets").path(0).path("features").path(0).path("uri").asString())
                .isEqualTo("https://kommun.se/åäö?a=1");
        poll();
        poll();
        assertThat(ours(reply.id(), text)).hasSize(1);

        String native_ = bluesky.replyAs(KNOWN, reply.key().value(), words());
        poll();
        assertThat(kept(native_).direction()).isEqualTo(Direction.DRAWN_UP);
    }

    @Test
    void pictureGoesAlongWithWhatItShows() throws IOException {
        Contribution reply = comment(Citizen.FARAH);
        String text = words();
        Picture picture = picture("Karta över bytet av hållplats");
        Command done = settled(platforms.answer(ACTOR, reply.id(), text, picture, text).id());
        assertThat(done.state()).isEqualTo(Command.State.DONE);
        JsonNode image = made(done).path("embed").path("images").path(0);
        assertThat(image.path("alt").asString()).isEqualTo("Karta över bytet av hållplats");
        assertThat(image.path("image").path("mimeType").asString()).isEqualTo("image/png");
        poll();
        assertThat(ours(reply.id(), text)).hasSize(1);
    }

    private Picture picture(String alt) throws IOException {
        return new Picture(
                UUID.randomUUID(),
                records.store(new ByteArrayInputStream(Pictures.png())),
                "karta.png",
                alt);
    }

    private JsonNode made(Command done) {
        return bluesky.record(requireNonNull(done.result()).value());
    }

    @Test
    void hidingIsInTheRulesOfTheThreadAndWhatIsDoneInTheAppIsSeen() {
        Contribution reply = comment(Citizen.GUSTAV);
        Contribution other = comment(Citizen.DRAGAN);
        String uri = reply.key().value();
        bluesky.hide(other.key().value(), true);
        settled(platforms.hide(ACTOR, reply.id()).id());
        assertThat(bluesky.hidden(uri)).isTrue();
        assertThat(bluesky.hidden(other.key().value())).as("another's is not lost").isTrue();
        poll();
        assertThat(kept(uri).facts().visibility()).isEqualTo(Facts.Visibility.HIDDEN);
        assertThat(kept(other.key().value()).facts().visibility())
                .isEqualTo(Facts.Visibility.HIDDEN);

        settled(platforms.unhide(ACTOR, reply.id()).id());
        assertThat(bluesky.hidden(uri)).isFalse();
        bluesky.hide(other.key().value(), false);
        poll();
        assertThat(kept(uri).facts().visibility()).isEqualTo(Facts.Visibility.PUBLIC);
        assertThat(kept(other.key().value()).facts().visibility())
                .isEqualTo(Facts.Visibility.PUBLIC);
    }

    @Test
    void whatNobodyCanRemoveIsDoneByHandInPlainWords() {
        Contribution reply = comment(Citizen.BERTIL);
        Command remove = byHand(platforms.remove(ACTOR, reply.id()));
        assertThat(shown()).contains("ingen annan kan ta bort dem", "Anmäl inlägg");
        assertThat(bluesky.there(reply.key().value())).isTrue();
        platforms.doneByHand(ACTOR, remove.id(), "Anmält i Bluesky.");
    }

    @Test
    void whoIsShutOutIsNotCalledGoneAndIsLetInAgain() {
        Contribution reply = comment(Citizen.DRAGAN);
        settled(platforms.block(ACTOR, reply.id()).id());
        assertThat(bluesky.blocked(KNOWN, Citizen.DRAGAN)).isTrue();
        poll();
        assertThat(kept(reply.key().value()).facts().withdrawnAt()).isNull();

        settled(platforms.unblock(ACTOR, reply.id()).id());
        assertThat(bluesky.blocked(KNOWN, Citizen.DRAGAN)).isFalse();
        settled(platforms.like(ACTOR, reply.id(), null).id());
        assertThat(bluesky.liked(KNOWN, reply.key().value())).isTrue();
        settled(platforms.unlike(ACTOR, reply.id()).id());
        assertThat(bluesky.liked(KNOWN, reply.key().value())).isFalse();
    }

    @Test
    void commentsAreClosedForEverybodyAndWhatIsHiddenStaysHidden() {
        String post = bluesky.publish(KNOWN, words());
        String reply = bluesky.reply(post, Citizen.ELSA, words());
        poll();
        bluesky.hide(reply, true);
        settled(platforms.closeComments(ACTOR, kept(post).id()).id());
        assertThat(bluesky.closed(post)).isTrue();
        assertThat(bluesky.hidden(reply)).isTrue();
        settled(platforms.openComments(ACTOR, kept(post).id()).id());
        assertThat(bluesky.closed(post)).isFalse();
        assertThat(bluesky.hidden(reply)).isTrue();
    }

    /** There is no app to have keys to, and none is asked for. */
    @Test
    void noAppOfTheMunicipalityIsAskedFor() {
        Visitor helena = new Visitor(pages);
        helena.signIn("helena.frisk", "uppsikt");
        assertThat(helena.see("/plattformar/nycklar").body())
                .contains("Facebook")
                .doesNotContain("Bluesky");
        helena.post("/drift/kontrollera", "");
        assertThat(helena.see("/drift").body())
                .contains("Nycklar finns till Facebook, Instagram, LinkedIn, YouTube, Snapchat.");
    }

    @Test
    void passwordIsNeitherShownNorLogged(CapturedOutput output) {
        poll();
        comment(Citizen.AMINA);
        assertThat(anna().see("/plattformar/" + account().handle()).body())
                .doesNotContain(KNOWN.password(), "Prenum");
        assertThat(output.getAll()).doesNotContain(KNOWN.password(), "eyJ");
        await().atMost(PATIENCE).until(() -> connection().problem() == null);
        assertThat(account().address().getHost()).isEqualTo("bsky.app");
    }
}
