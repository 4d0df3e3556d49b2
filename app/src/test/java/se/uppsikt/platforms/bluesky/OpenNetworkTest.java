package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * The whole chain by nothing but the open network's own calls: against the sandbox, or against a
 * real server that runs somewhere ({@code mvn -Pbluesky -Dbluesky.pds=http://…}).
 */
@PlatformTest
class OpenNetworkTest extends BlueskyStory {
    @Value("${bluesky.pds:}")
    String elsewhere;

    private String once = UUID.randomUUID().toString().substring(0, 8);
    private Somebody town = Somebody.NOBODY;

    @Override
    protected Account account() {
        return town == Somebody.NOBODY
                ? super.account()
                : accounts.byPlatformId(Platform.BLUESKY, town.did()).orElseThrow();
    }

    /** The story's own account is made in it. */
    @Override
    protected void listen() {}

    @Test
    void fromANewAccountToWhatIsGone() throws IOException {
        Server server = new Server(elsewhere.isEmpty() ? sandbox.address().toString() : elsewhere);
        town = server.join("kommun-" + once + ".test");
        Somebody citizen = server.join("kim-" + once + ".test");
        String root = server.post(town, "Vi finns här nu.", null);
        connected(town.did(), "kommun-" + once + ".test", server.appPassword(town));
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        Contribution post = seen(root, each -> true);

        String reply = server.post(citizen, "När öppnar badhuset?", root);
        Contribution question = seen(reply, each -> true);
        assertThat(question.received()).isTrue();
        assertThat(question.thread()).isEqualTo(post.key());

        answered(server, question);
        settled(platforms.hide(ACTOR, question.id()).id());
        seen(reply, each -> each.facts().visibility() == Facts.Visibility.HIDDEN);
        settled(platforms.unhide(ACTOR, question.id()).id());
        seen(reply, each -> each.facts().visibility() == Facts.Visibility.PUBLIC);
        settled(platforms.closeComments(ACTOR, post.id()).id());
        settled(platforms.openComments(ACTOR, post.id()).id());
        blockedAndGone(server, citizen, reply);
    }

    private void answered(Server server, Contribution question) throws IOException {
        String text = words() + " https://kommun.se/badhus";
        Picture picture =
                new Picture(
                        UUID.randomUUID(),
                        records.store(new ByteArrayInputStream(Pictures.png())),
                        "karta.png",
                        "Karta");
        Command answer = settled(platforms.answer(ACTOR, question.id(), text, picture, text).id());
        assertThat(answer.state()).isEqualTo(Command.State.DONE);
        String said = requireNonNull(answer.result()).value();
        JsonNode record = server.record(said);
        assertThat(record.path("text").asString()).isEqualTo(text);
        assertThat(record.path("embed").path("images").path(0).path("alt").asString())
                .isEqualTo("Karta");
        poll();
        assertThat(ours(question.id(), text)).hasSize(1);
    }

    private void blockedAndGone(Server server, Somebody citizen, String reply) {
        Contribution question = kept(reply);
        settled(platforms.like(ACTOR, question.id(), null).id());
        settled(platforms.unlike(ACTOR, question.id()).id());
        settled(platforms.block(ACTOR, question.id()).id());
        JsonNode blocks = server.records(town.did(), "app.bsky.graph.block");
        assertThat(blocks.toString()).contains(citizen.did());
        poll();
        poll();
        assertThat(kept(reply).facts().withdrawnAt()).as("shut out is not gone").isNull();
        settled(platforms.unblock(ACTOR, question.id()).id());
        assertThat(server.records(town.did(), "app.bsky.graph.block")).isEmpty();

        server.delete(citizen, reply);
        seen(reply, each -> each.facts().withdrawnAt() != null);
    }

    /** The network takes its time. */
    private Contribution seen(String uri, Predicate<Contribution> when) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            poll();
                            return records.byKey(account().id(), new PlatformKey(uri))
                                    .filter(when)
                                    .isPresent();
                        });
        return kept(uri);
    }
}
