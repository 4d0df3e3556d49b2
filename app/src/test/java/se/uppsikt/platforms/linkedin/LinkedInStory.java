package se.uppsikt.platforms.linkedin;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.linkedin.LinkedIn;
import se.uppsikt.sandbox.linkedin.Organisation;

/** What the stories about LinkedIn have in common: the demo municipality's page there. */
abstract class LinkedInStory extends PlatformStory {
    @Autowired Connections connecting;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.LINKEDIN, Organisation.ID).orElseThrow();
    }

    @BeforeEach
    @Override
    protected void listen() {
        linkedIn().faults().clear();
        linkedIn().webhook(URI.create("http://127.0.0.1:" + port + "/webhook/linkedin"));
        if (connection().state() == Connection.State.TOKEN_DEAD) {
            reconnect();
        }
        super.listen();
    }

    @AfterEach
    @Override
    protected void mend() {
        linkedIn().faults().clear();
        super.mend();
    }

    LinkedIn linkedIn() {
        return sandbox.linkedin();
    }

    void reconnect() {
        connecting.connect(ACTOR, account(), new Secret(Organisation.TOKEN));
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
    }

    @Override
    protected String post() {
        return linkedIn().posts().getFirst();
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        return kept(linkedIn().comment(post(), citizen, words()));
    }

    /** As it is kept in the end, with what was told only to whoever asked. */
    Contribution known(String key) {
        return kept(key, c -> c.parent() != null);
    }

    boolean isKept(String key) {
        return records.byKey(account().id(), new PlatformKey(key)).isPresent();
    }

    /** Nothing of what was said above has come in. */
    void lost() {
        await().atMost(Duration.ofSeconds(20)).until(linkedIn()::idle);
    }

    Contribution polled(String key, Predicate<Contribution> when) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            poll();
                            return records.byKey(account().id(), new PlatformKey(key))
                                    .filter(when)
                                    .isPresent();
                        });
        return records.byKey(account().id(), new PlatformKey(key)).orElseThrow();
    }
}
