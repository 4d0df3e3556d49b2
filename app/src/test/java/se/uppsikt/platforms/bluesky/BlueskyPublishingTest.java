package se.uppsikt.platforms.bluesky;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.PublishingContract;
import se.uppsikt.platforms.publications.PublishingSandbox;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.bluesky.Bluesky;
import se.uppsikt.sandbox.bluesky.DemoAccount;
import se.uppsikt.sandbox.bluesky.Faults.Failure;
import tools.jackson.databind.JsonNode;

@PlatformTest
class BlueskyPublishingTest extends PublishingContract {
    private static final DemoAccount KNOWN = DemoAccount.MUNICIPALITY;

    @Autowired JdbcClient database;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.BLUESKY, KNOWN.did())
                .orElseGet(
                        () ->
                                new Registering(accounts, database, pages)
                                        .connected(KNOWN.did(), KNOWN.handle(), KNOWN.password()));
    }

    @Override
    protected PublishingSandbox outside() {
        return new Sky(sandbox.bluesky());
    }

    private record Sky(Bluesky bluesky) implements PublishingSandbox {
        @Override
        public List<String> shown(String words) {
            return bluesky.posts(KNOWN).stream()
                    .filter(uri -> bluesky.record(uri).path("text").asString("").contains(words))
                    .toList();
        }

        @Override
        public List<String> alts(String key) {
            List<String> alts = new ArrayList<>();
            for (JsonNode each : bluesky.record(key).path("embed").path("images")) {
                alts.add(each.path("alt").asString());
            }
            return alts;
        }

        @Override
        public String captions(String key) {
            throw new UnsupportedOperationException("no films are sent to Bluesky");
        }

        @Override
        public List<String> stories() {
            throw new UnsupportedOperationException("there are no stories on Bluesky");
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            bluesky.faults().failCalls(Failure.valueOf(trouble.name()), outcome, calls);
        }

        @Override
        public Calls appearing(int count) {
            return new Calls(count, "POST", "createRecord");
        }

        @Override
        public Calls sending(int count) {
            return new Calls(count, "POST", "uploadBlob");
        }

        @Override
        public void killKey() {
            bluesky.faults().revokePassword(KNOWN);
        }

        @Override
        public Secret mend() {
            bluesky.faults().clear();
            return new Secret(KNOWN.password());
        }
    }
}
