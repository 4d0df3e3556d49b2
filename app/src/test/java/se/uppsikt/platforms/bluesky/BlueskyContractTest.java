package se.uppsikt.platforms.bluesky;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformContract;
import se.uppsikt.platforms.PlatformSandbox;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.bluesky.Bluesky;
import se.uppsikt.sandbox.bluesky.DemoAccount;
import se.uppsikt.sandbox.bluesky.Faults.Failure;

@PlatformTest
class BlueskyContractTest extends PlatformContract {
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
    protected PlatformSandbox outside() {
        return new Sky(sandbox.bluesky());
    }

    private record Sky(Bluesky bluesky) implements PlatformSandbox {
        @Override
        public String post() {
            return bluesky.posts(KNOWN).getLast();
        }

        @Override
        public String comment(String post, Citizen citizen, String text) {
            return bluesky.reply(post, citizen, text);
        }

        @Override
        public String reply(String comment, Citizen citizen, String text) {
            return bluesky.reply(comment, citizen, text);
        }

        @Override
        public boolean edits() {
            return false;
        }

        @Override
        public void edit(String comment, String text) {
            throw new UnsupportedOperationException("nothing is changed there");
        }

        @Override
        public void delete(String comment) {
            bluesky.delete(comment);
        }

        @Override
        public String answerAsAccount(String comment, String text) {
            return bluesky.replyAs(KNOWN, comment, text);
        }

        @Override
        public void hideAsAccount(String comment, boolean hidden) {
            bluesky.hide(comment, hidden);
        }

        @Override
        public boolean shown(String comment) {
            return bluesky.there(comment) && !bluesky.hidden(comment);
        }

        @Override
        public long answers(String comment, String text) {
            return bluesky.said(KNOWN, comment).stream().filter(text::equals).count();
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            Failure failure =
                    trouble == Trouble.RIGHT_GONE
                            ? Failure.SCOPE_GONE
                            : Failure.valueOf(trouble.name());
            bluesky.faults().failCalls(failure, outcome, calls);
        }

        @Override
        public Calls calls(Call kind, int count, int spared) {
            return switch (kind) {
                case READ -> new Calls(count, "GET", "xrpc/", spared);
                case ANSWER -> new Calls(count, "POST", "createRecord", spared);
                case HIDE -> new Calls(count, "POST", "putRecord", spared);
                case REMOVE -> new Calls(count, "POST", "deleteRecord", spared);
            };
        }

        @Override
        public void killKey() {
            bluesky.faults().revokePassword(KNOWN);
        }

        @Override
        public void spend() {
            bluesky.faults()
                    .failCalls(
                            Failure.RATE_LIMITED,
                            Outcome.NOT_CARRIED_OUT,
                            new Calls(1_000, "", "xrpc/"));
        }

        @Override
        public Secret mend() {
            bluesky.faults().clear();
            return new Secret(KNOWN.password());
        }
    }
}
