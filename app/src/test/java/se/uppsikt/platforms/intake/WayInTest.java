package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Direction;
import se.uppsikt.sandbox.base.Citizen;

/** What citizens write comes in, once, in order, whatever the wire does. */
@PlatformTest
class WayInTest extends PlatformStory {
    @Test
    void commentIsKeptWithTheTimeThePersonWroteIt() {
        Instant before = Instant.now().minusSeconds(2);
        String text = words();

        Contribution comment = kept(sandbox.comment(post(), Citizen.AMINA, text));

        assertThat(comment.text()).isEqualTo(text);
        assertThat(comment.author().name()).isEqualTo(Citizen.AMINA.fullName());
        assertThat(comment.thread().value()).isEqualTo(post());
        assertThat(comment.direction()).isEqualTo(Direction.RECEIVED);
        assertThat(comment.writtenAt()).isBetween(before, Instant.now());
    }

    @Test
    void messageIsKeptInTheConversationWithThePerson() {
        Contribution message = kept(sandbox.message(PAGE.id(), Citizen.BERTIL, words()));

        assertThat(message.thread().value()).isEqualTo(Citizen.BERTIL.idOn(PAGE.id()));
    }

    @Test
    void duplicatesAndWrongOrderMakeNoDifference() {
        sandbox.faults().duplicateWebhooks(3);
        sandbox.faults().reverseWebhooks(2);
        String key = sandbox.comment(post(), Citizen.DRAGAN, words());
        String last = words();
        sandbox.edit(key, last);

        Contribution comment = kept(key, c -> c.versions() == 2);

        assertThat(comment.text()).isEqualTo(last);
        quiet();
        assertThat(records.contribution(comment.id()).versions()).isEqualTo(2);
    }

    @Test
    void missingFromIsKeptAsAnUnknownPerson() {
        sandbox.faults().omitFrom(1);

        Contribution comment = kept(sandbox.comment(post(), Citizen.ELSA, words()));

        assertThat(comment.author().shown()).isEqualTo("Okänd person");
        assertThat(comment.received()).isTrue();
    }

    @Test
    void unknownThingsPassAndTheNextCommentComesThrough() {
        @Nullable PlatformProblem before = connection().problem();
        sandbox.sendUnknown(PAGE.id());

        kept(sandbox.comment(post(), Citizen.FARAH, words()));
        quiet();
        assertThat(connection().problem()).isEqualTo(before);
    }

    @Test
    void pictureIsFetchedAtOnce() throws Exception {
        byte[] png = Pictures.png();
        Contribution comment = kept(sandbox.comment(post(), Citizen.GUSTAV, null, png));

        await().atMost(PATIENCE)
                .until(
                        () ->
                                records.kept(comment.id())
                                                .versions()
                                                .getFirst()
                                                .media()
                                                .getFirst()
                                                .stored()
                                        != null);
        assertThat(comment.text()).isNull();
    }

    @Test
    void commentUnderAnUnknownPostBringsThePostAlong() {
        sandbox.faults().loseWebhooks(1);
        String post = sandbox.postAsPage(PAGE.id(), words());
        kept(sandbox.comment(post, Citizen.HELMI, words()));

        assertThat(kept(post).direction()).isEqualTo(Direction.DRAWN_UP);
    }
}
