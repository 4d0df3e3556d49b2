package se.uppsikt.platforms.instagram;

import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformContract;
import se.uppsikt.platforms.PlatformSandbox;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.instagram.Street;

@PlatformTest
class InstagramContractTest extends PlatformContract {
    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.INSTAGRAM, InstagramStory.ACCOUNT.id()).orElseThrow();
    }

    @Override
    protected PlatformSandbox outside() {
        return new Profile(sandbox.instagram().street());
    }

    private final class Profile implements PlatformSandbox {
        private final Street street;

        private Profile(Street street) {
            this.street = street;
        }

        @Override
        public String post() {
            return street.posts(InstagramStory.ACCOUNT).getFirst();
        }

        @Override
        public String comment(String post, Citizen citizen, String text) {
            return street.comment(post, citizen, text);
        }

        @Override
        public String reply(String comment, Citizen citizen, String text) {
            return street.reply(comment, citizen, text);
        }

        @Override
        public void edit(String comment, String text) {
            street.edit(comment, text);
        }

        @Override
        public void delete(String comment) {
            street.delete(comment);
        }

        @Override
        public String answerAsAccount(String comment, String text) {
            return street.replyAsAccount(comment, text);
        }

        @Override
        public void hideAsAccount(String comment, boolean hidden) {
            street.hide(comment, hidden);
        }

        @Override
        public boolean shown(String comment) {
            return street.there(comment) && !street.hidden(comment);
        }

        @Override
        public long answers(String comment, String text) {
            return street.saidByAccount(comment).stream().filter(text::equals).count();
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
                case ANSWER -> new Calls(count, "POST", "/replies", spared);
                case HIDE -> new Calls(count, "POST", "", spared);
                case REMOVE -> new Calls(count, "DELETE", "", spared);
            };
        }

        @Override
        public void killKey() {
            sandbox.faults().killToken(InstagramStory.ITS_PAGE.id(), 463);
        }

        @Override
        public void spend() {
            sandbox.instagram().limitRate(InstagramStory.ACCOUNT);
        }

        @Override
        public Secret mend() {
            sandbox.faults().clear();
            sandbox.instagram().mend();
            return new Secret(InstagramStory.ITS_PAGE.token());
        }
    }
}
