package se.uppsikt.platforms.linkedin;

import java.net.URI;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformContract;
import se.uppsikt.platforms.PlatformSandbox;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.linkedin.LinkedIn;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.Failure;
import se.uppsikt.sandbox.linkedin.Organisation;

@PlatformTest
class LinkedInContractTest extends PlatformContract {
    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.LINKEDIN, Organisation.ID).orElseThrow();
    }

    @Override
    protected PlatformSandbox outside() {
        LinkedIn linkedIn = sandbox.linkedin();
        linkedIn.webhook(URI.create("http://127.0.0.1:" + port + "/webhook/linkedin"));
        return new Page(linkedIn);
    }

    private record Page(LinkedIn linkedIn) implements PlatformSandbox {
        @Override
        public String post() {
            return linkedIn.posts().getFirst();
        }

        @Override
        public String comment(String post, Citizen citizen, String text) {
            return linkedIn.comment(post, citizen, text);
        }

        @Override
        public String reply(String comment, Citizen citizen, String text) {
            return linkedIn.reply(comment, citizen, text);
        }

        @Override
        public void edit(String comment, String text) {
            linkedIn.edit(comment, text);
        }

        @Override
        public void delete(String comment) {
            linkedIn.delete(comment);
        }

        @Override
        public String answerAsAccount(String comment, String text) {
            return linkedIn.replyAsOrganisation(comment, text);
        }

        @Override
        public void hideAsAccount(String comment, boolean hidden) {
            throw new UnsupportedOperationException("nothing is hidden on LinkedIn");
        }

        @Override
        public boolean shown(String comment) {
            return linkedIn.there(comment);
        }

        @Override
        public long answers(String comment, String text) {
            return linkedIn.saidByOrganisation(comment).stream().filter(text::equals).count();
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            Failure failure =
                    trouble == Trouble.RIGHT_GONE
                            ? Failure.NOT_ENOUGH
                            : Failure.valueOf(trouble.name());
            linkedIn.faults().failCalls(failure, outcome, calls);
        }

        @Override
        public Calls calls(Call kind, int count, int spared) {
            return switch (kind) {
                case READ -> new Calls(count, "GET", "/rest/", spared);
                case ANSWER -> new Calls(count, "POST", "/comments", spared);
                case HIDE -> throw new UnsupportedOperationException("no such call");
                case REMOVE -> new Calls(count, "DELETE", "/comments", spared);
            };
        }

        @Override
        public void killKey() {
            linkedIn.faults().killToken(DeadToken.REVOKED);
        }

        @Override
        public void spend() {
            linkedIn.faults().spendTheDay(true);
        }

        @Override
        public Secret mend() {
            linkedIn.faults().clear();
            return new Secret(Organisation.TOKEN);
        }
    }
}
