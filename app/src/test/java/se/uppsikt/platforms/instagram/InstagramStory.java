package se.uppsikt.platforms.instagram;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.instagram.People;
import se.uppsikt.sandbox.instagram.Profile;
import se.uppsikt.sandbox.instagram.Street;

/** The same stories for an account on Instagram, and for the page whose token reaches it. */
abstract class InstagramStory extends PlatformStory {
    static final Profile ACCOUNT = Profile.MUNICIPALITY;
    static final DemoPage ITS_PAGE = DemoPage.MUNICIPALITY;

    Street street;

    @BeforeEach
    void go() {
        street = sandbox.instagram().street();
    }

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.INSTAGRAM, ACCOUNT.id()).orElseThrow();
    }

    @Override
    protected String post() {
        return street.posts(ACCOUNT).getFirst();
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        return kept(street.comment(post(), citizen, words()));
    }

    @AfterEach
    void mendInstagram() {
        sandbox.instagram().mend();
    }

    static String id(Citizen citizen) {
        return People.idFor(ACCOUNT, citizen);
    }

    Contribution now(Contribution contribution) {
        return records.contribution(contribution.id());
    }

    Command byHand(Command ordered) {
        return until(ordered.id(), c -> c.state() == Command.State.BY_HAND);
    }

    Command privately(Contribution comment, String text) {
        return platforms.answerPrivately(ACTOR, comment.id(), text, UUID.randomUUID().toString());
    }

    /** Until what has been told is kept; of much the platform tells nothing. */
    void heard() {
        await().atMost(PATIENCE).until(sandbox::idle);
    }
}
