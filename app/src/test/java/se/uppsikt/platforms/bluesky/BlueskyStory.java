package se.uppsikt.platforms.bluesky;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.bluesky.Bluesky;
import se.uppsikt.sandbox.bluesky.DemoAccount;

/** What the stories about Bluesky have in common: an account that a person connects by hand. */
abstract class BlueskyStory extends PlatformStory {
    static final DemoAccount KNOWN = DemoAccount.MUNICIPALITY;

    @Autowired JdbcClient database;

    Bluesky bluesky;

    /**
     * The guideline of the demo does not name Bluesky: the account is put in and connected here.
     */
    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.BLUESKY, KNOWN.did())
                .orElseGet(() -> connected(KNOWN.did(), KNOWN.handle(), KNOWN.password()));
    }

    final Account connected(String did, String handle, String password) {
        return new Registering(accounts, database, pages).connected(did, handle, password);
    }

    final Visitor anna() {
        return Registering.anna(pages);
    }

    final int key(String password) {
        return Registering.key(anna(), account().handle(), password);
    }

    @BeforeEach
    void begin() {
        bluesky = sandbox.bluesky();
        mended();
    }

    @AfterEach
    void mended() {
        bluesky.faults().clear();
        database.sql("update platforms.connection set rest_until = null where account = ?")
                .param(account().id().value())
                .update();
    }

    final String root() {
        return bluesky.posts(KNOWN).getLast();
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        String uri = bluesky.reply(root(), citizen, words());
        poll();
        return kept(uri);
    }
}
