package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * The reconciling poll finds what the webhook lost, and calls nothing gone that it has not asked
 * for.
 */
@PlatformTest
class PollTest extends PlatformStory {
    @Autowired Connections connecting;

    private boolean known(String key) {
        return records.byKey(account().id(), new PlatformKey(key)).isPresent();
    }

    @Test
    void historyIsFetchedWhenAnAccountIsConnected() {
        for (String post : sandbox.posts(PAGE.id())) {
            assertThat(kept(post).text()).isNotBlank();
        }
    }

    @Test
    void whatTheWebhookLostIsFound() {
        sandbox.faults().loseWebhooks(3);
        String comment = sandbox.comment(post(), Citizen.AMINA, words());
        String reply = sandbox.reply(comment, Citizen.BERTIL, words());
        String message = sandbox.message(PAGE.id(), Citizen.CECILIA, words());
        quiet();
        assertThat(known(comment)).isFalse();

        poll();

        assertThat(kept(comment).author().name()).isEqualTo(Citizen.AMINA.fullName());
        assertThat(kept(reply).parent()).isEqualTo(new PlatformKey(comment));
        assertThat(kept(message).thread().value()).isEqualTo(Citizen.CECILIA.idOn(PAGE.id()));
        assertThat(connection().problem()).isNull();
    }

    @Test
    void editThatTheWebhookLostIsFoundByComparingTexts() {
        String key = sandbox.comment(post(), Citizen.DRAGAN, words());
        kept(key);
        sandbox.faults().loseWebhooks(1);
        String edited = words();
        sandbox.edit(key, edited);
        quiet();

        poll();

        assertThat(kept(key).text()).isEqualTo(edited);
        assertThat(kept(key).versions()).isEqualTo(2);
    }

    @Test
    void whatVanishedIsAskedForAndThenMarked() {
        String key = sandbox.comment(post(), Citizen.ELSA, words());
        kept(key);
        sandbox.faults().loseWebhooks(1);
        sandbox.delete(key);
        quiet();

        poll();

        assertThat(kept(key).facts().withdrawnAt()).isNotNull();
        assertThat(kept(key).text()).isNotBlank();
    }

    @Test
    void aMessageOrMentionThatVanishedIsAskedForAndThenMarked() {
        for (ContributionKind kind :
                List.of(ContributionKind.DIRECT_MESSAGE, ContributionKind.MENTION)) {
            PlatformKey key = new PlatformKey("borta_" + UUID.randomUUID());
            unsent(key, kind);

            poll();

            Contribution gone = records.byKey(account().id(), key).orElseThrow();
            assertThat(gone.facts().withdrawnAt()).as("%s", kind).isNotNull();
            assertThat(gone.text()).as("%s", kind).isEqualTo("Ångrade mig");
        }
    }

    /** Kept by us and unknown to the platform, as after somebody has taken it back. */
    private void unsent(PlatformKey key, ContributionKind kind) {
        Instant at = InstantSource.system().instant().minusSeconds(60);
        OriginalId original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                key.value().getBytes(StandardCharsets.UTF_8),
                                                at)))
                        .getFirst()
                        .id();
        records.keep(
                List.of(
                        new Observation.Written(
                                account().id(),
                                key,
                                kind,
                                Direction.RECEIVED,
                                new Author("77", "Kim Åström"),
                                null,
                                key,
                                "Ångrade mig",
                                List.of(),
                                null,
                                at,
                                at,
                                at,
                                original)));
    }

    @Test
    void nothingIsCalledGoneWhileTheTokenIsDead() {
        String key = sandbox.comment(post(), Citizen.FARAH, words());
        kept(key);
        sandbox.faults().killToken(PAGE.id(), 463);

        poll();

        assertThat(kept(key).facts().withdrawnAt()).isNull();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(connection().problemWords()).contains("tid har gått ut");
        sandbox.faults().renewToken(PAGE.id());
        connecting.connect(ACTOR, account(), new Secret(PAGE.token()));
    }

    @Test
    void secondPollOfTheSameChangesNothing() {
        Contribution before = kept(sandbox.comment(post(), Citizen.GUSTAV, words()));

        poll();
        poll();

        Contribution after = records.contribution(before.id());
        assertThat(after.versions()).isEqualTo(before.versions());
        assertThat(after.facts()).isEqualTo(before.facts());
    }

    @Test
    void hidingDirectlyOnThePlatformIsSeen() {
        Contribution comment = kept(sandbox.comment(post(), Citizen.HELMI, words()));
        settled(platforms.hide(ACTOR, comment.id()).id());

        poll();

        assertThat(records.contribution(comment.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.HIDDEN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVER_ERROR", "SERVICE_DOWN", "SILENCE", "HALF_ANSWER", "HTML_PAGE"})
    void platformThatFailsIsToldOnTheConnectionAndMendsItself(Failure failure) {
        sandbox.faults()
                .failCalls(failure, Outcome.NOT_CARRIED_OUT, new Calls(1_000, "GET", "/feed"));

        // The program's own poll may have begun before the platform failed, and end well after
        // ours.
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            poll();
                            assertThat(connection().problem())
                                    .isEqualTo(PlatformProblem.UNAVAILABLE);
                        });

        sandbox.faults().clear();
        pollUntilAnswered();
        assertThat(connection().problem()).isNull();
    }

    @Test
    void rateBudgetIsShown() {
        poll();

        assertThat(connection().budgetUsed()).isNotNull();
        assertThat(connection().tokenCheckedAt()).isNotNull();
    }

    @Test
    void connectionThatHearsNothingWhileThePollFindsThingsIsCalledLossy() {
        connections.missed(account().id(), 3, java.time.Instant.now().plusSeconds(60));

        assertThat(connection().losesSilently()).isTrue();
        kept(sandbox.comment(post(), Citizen.AMINA, words()));
        connections.eventsSeen(
                java.util.List.of(account().id()), java.time.Instant.now().plusSeconds(120));
        await().atMost(PATIENCE).until(() -> !connection().losesSilently());
    }
}
