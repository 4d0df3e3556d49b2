package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.Failure;
import se.uppsikt.sandbox.linkedin.Organisation;

/** What is written on the page on LinkedIn comes in, once, in order, whatever the wire does. */
@PlatformTest
class LinkedInWayInTest extends LinkedInStory {
    /** As if the last poll that succeeded was on the day before: everything is walked through. */
    private void walk() {
        connections.pollSucceeded(
                account().id(), Instant.now(), Instant.now().minus(Duration.ofDays(1)));
        poll();
    }

    @Test
    void historyIsFetchedAndReadAsPeopleSeeIt() {
        String oldest = linkedIn().posts().getLast();
        Contribution post = kept(oldest);
        Contribution answer = kept(linkedIn().comments(oldest).getLast());

        assertThat(post.text()).contains("(100 %)", "#jobb").doesNotContain("\\", "{hashtag");
        assertThat(post.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(post.author().name()).isEqualTo("Örebro kommun");
        assertThat(answer.direction()).isEqualTo(Direction.DRAWN_UP);
        assertThat(answer.parent())
                .isEqualTo(new PlatformKey(linkedIn().comments(oldest).getFirst()));
    }

    @Test
    void aCommentComesWithItsTimeItsPlaceAndOnlyTheUrnOfWhoeverWroteIt() {
        Instant before = Instant.now().minusSeconds(2);
        Contribution comment = known(linkedIn().comment(post(), Citizen.AMINA, "Hej åäö 😀"));

        assertThat(comment.text()).isEqualTo("Hej åäö 😀");
        assertThat(comment.author().platformId()).isEqualTo(Organisation.urn(Citizen.AMINA));
        assertThat(comment.author().name()).isNull();
        assertThat(comment.author().shown()).isEqualTo("Medlem på LinkedIn");
        assertThat(comment.thread().value()).isEqualTo(post());
        assertThat(comment.writtenAt()).isBetween(before, Instant.now());
        assertThat(String.valueOf(comment.permalink())).contains("/feed/update/urn:li:activity:");
    }

    @Test
    void duplicatesWrongOrderAndDeliveriesWithoutWordsMakeNoDifference() {
        linkedIn().faults().duplicateWebhooks(3);
        linkedIn().faults().reverseWebhooks(2);
        String key = linkedIn().comment(post(), Citizen.DRAGAN, words());
        String last = words();
        linkedIn().edit(key, last);
        Contribution comment = kept(key, c -> last.equals(c.text()) && c.parent() != null);
        linkedIn().faults().tellBarely(true);
        String bare = words();
        Contribution untold = kept(linkedIn().comment(post(), Citizen.ELSA, bare));

        assertThat(comment.text()).isEqualTo(last);
        assertThat(untold.text()).isEqualTo(bare);
        assertThat(untold.thread().value()).isEqualTo(post());
    }

    @Test
    void aMentionIsKeptAndSignsAndUnknownThingsPass() {
        linkedIn().like(post(), Citizen.GUSTAV);
        linkedIn().sendUnknown();
        Contribution mention = kept(linkedIn().mention(Citizen.GUSTAV, "Bra jobbat \\#Örebro"));

        assertThat(mention.kind()).isEqualTo(ContributionKind.MENTION);
        assertThat(mention.text()).isEqualTo("Bra jobbat #Örebro");
        kept(linkedIn().comment(post(), Citizen.HELMI, words()));
    }

    @Test
    void whatTheWebhookLostIsFoundBetweenTheWalks() {
        linkedIn().faults().loseWebhooks(4);
        String comment = linkedIn().comment(post(), Citizen.AMINA, words());
        String reply = linkedIn().reply(comment, Citizen.BERTIL, words());
        String brief = linkedIn().comment(post(), Citizen.CECILIA, "Försvann");
        linkedIn().delete(brief);
        lost();

        poll();

        assertThat(kept(reply).parent()).isEqualTo(new PlatformKey(comment));
        assertThat(kept(comment).author().shown()).isEqualTo("Medlem på LinkedIn");
        assertThat(kept(brief).text()).isEqualTo("Försvann");
        assertThat(kept(brief).facts().withdrawnAt()).isNotNull();
        assertThat(connection().problem()).isNull();
    }

    @Test
    void editsAndDeletionsThatTheWebhookLostAreFoundToo() {
        String edited = linkedIn().comment(post(), Citizen.DRAGAN, words());
        String deleted = linkedIn().comment(post(), Citizen.ELSA, words());
        known(edited);
        known(deleted);
        linkedIn().faults().loseWebhooks(2);
        String text = words();
        linkedIn().edit(edited, text);
        linkedIn().delete(deleted);
        lost();

        poll();

        assertThat(kept(edited).text()).isEqualTo(text);
        assertThat(kept(edited).versions()).isEqualTo(2);
        assertThat(kept(deleted).facts().withdrawnAt()).isNotNull();
        assertThat(kept(deleted).text()).isNotBlank();
    }

    @Test
    void onceADayEverythingIsWalkedThroughAndWhatIsGoneIsAskedForByItsId() {
        String post = linkedIn().post("Inlägg som ändras");
        String comment = linkedIn().comment(post, Citizen.FARAH, words());
        known(comment);
        kept(post);
        linkedIn().editPost(post, "Ändrat \\(nu\\)");
        walk();
        assertThat(kept(post).text()).isEqualTo("Ändrat (nu)");
        linkedIn().removePost(post);

        walk();

        assertThat(kept(post).facts().withdrawnAt()).isNotNull();
        assertThat(kept(comment).facts().withdrawnAt()).isNotNull();
    }

    @Test
    void aSecondWalkOfTheSameChangesNothing() {
        Contribution before = known(linkedIn().comment(post(), Citizen.GUSTAV, words()));

        walk();
        walk();

        Contribution after = records.contribution(before.id());
        assertThat(after.versions()).isEqualTo(before.versions());
        assertThat(after.facts()).isEqualTo(before.facts());
    }

    @Test
    void nothingIsCalledGoneWhenTheRoleIsTooLowOrTheTokenIsDead() {
        String key = linkedIn().comment(post(), Citizen.HELMI, words());
        known(key);
        linkedIn().faults().lowerRole(true);
        walk();
        assertThat(connection().problem()).isEqualTo(PlatformProblem.REFUSED);
        assertThat(connection().problemWords()).contains("superadministratör");
        linkedIn().faults().clear();
        linkedIn().faults().killToken(DeadToken.EXPIRED);
        walk();

        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(connection().problemWords()).contains("60 dagar");
        assertThat(kept(key).facts().withdrawnAt()).isNull();
        linkedIn().faults().clear();
        reconnect();
    }

    @Test
    void aSpentDayIsWaitedForAndToldAndThenForgotten() {
        linkedIn().faults().spendTheDay(true);
        poll();

        assertThat(connection().problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
        assertThat(connection().problemWords()).contains("Dagens anrop till LinkedIn är slut");
        assertThat(connection().budgetUsed()).isEqualTo(100);
        assertThat(connection().restUntil()).isNotNull();
        linkedIn().faults().clear();
        reconnect();
        await().atMost(PATIENCE).until(() -> connection().restUntil() == null);
        walk();
        assertThat(connection().budgetUsed()).isNull();
        assertThat(connection().tokenExpiresAt()).isAfter(Instant.now().plus(Duration.ofDays(50)));
    }

    @Test
    void aPlatformThatFailsIsToldOnTheConnectionAndMendsItself() {
        for (Failure failure : new Failure[] {Failure.SERVICE_DOWN, Failure.EMPTY_ANSWER}) {
            linkedIn()
                    .faults()
                    .failCalls(failure, Outcome.NOT_CARRIED_OUT, new Calls(1_000, "GET", "/rest/"));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                poll();
                                assertThat(connection().problem())
                                        .as("%s", failure)
                                        .isEqualTo(PlatformProblem.UNAVAILABLE);
                            });
            linkedIn().faults().clear();
            pollUntilAnswered();
        }
        linkedIn().faults().retireVersions(true);
        poll();
        assertThat(connection().problemWords()).contains("stängt den version");
        linkedIn().faults().clear();
        pollUntilAnswered();
    }
}
