package se.uppsikt.platforms.facebook;

import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformContract;
import se.uppsikt.platforms.PlatformSandbox;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

@PlatformTest
class FacebookContractTest extends PlatformContract {
    @Override
    protected PlatformSandbox outside() {
        return new Facebook();
    }

    private final class Facebook implements PlatformSandbox {
        @Override
        public String post() {
            return sandbox.posts(PAGE.id()).getFirst();
        }

        @Override
        public String comment(String post, Citizen citizen, String text) {
            return sandbox.comment(post, citizen, text);
        }

        @Override
        public String reply(String comment, Citizen citizen, String text) {
            return sandbox.reply(comment, citizen, text);
        }

        @Override
        public void edit(String comment, String text) {
            sandbox.edit(comment, text);
        }

        @Override
        public void delete(String comment) {
            sandbox.delete(comment);
        }

        @Override
        public String answerAsAccount(String comment, String text) {
            return sandbox.replyAsPage(comment, text);
        }

        @Override
        public void hideAsAccount(String comment, boolean hidden) {
            sandbox.hideAsPage(comment, hidden);
        }

        @Override
        public boolean shown(String comment) {
            return sandbox.outlook(comment).shown();
        }

        @Override
        public long answers(String comment, String text) {
            return sandbox.outlook(comment).answers().stream().filter(text::equals).count();
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            Failure failure =
                    trouble == Trouble.RIGHT_GONE
                            ? Failure.NO_PERMISSION
                            : Failure.valueOf(trouble.name());
            sandbox.faults().failCalls(failure, outcome, calls);
        }

        @Override
        public Calls calls(Call kind, int count, int spared) {
            return switch (kind) {
                case READ -> new Calls(count, "GET", "", spared);
                case ANSWER -> new Calls(count, "POST", "/comments", spared);
                case HIDE -> new Calls(count, "POST", "", spared);
                case REMOVE -> new Calls(count, "DELETE", "", spared);
            };
        }

        @Override
        public void killKey() {
            sandbox.faults().killToken(PAGE.id(), 463);
        }

        @Override
        public void spend() {
            sandbox.faults().limitRate(PAGE.id());
        }

        @Override
        public Secret mend() {
            sandbox.faults().clear();
            return new Secret(PAGE.token());
        }
    }
}
