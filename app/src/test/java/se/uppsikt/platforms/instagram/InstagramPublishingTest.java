package se.uppsikt.platforms.instagram;

import java.util.List;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.PublishingContract;
import se.uppsikt.platforms.publications.PublishingSandbox;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

@PlatformTest
class InstagramPublishingTest extends PublishingContract {
    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.INSTAGRAM, InstagramStory.ACCOUNT.id()).orElseThrow();
    }

    @Override
    protected PublishingSandbox outside() {
        return new Feed();
    }

    private final class Feed implements PublishingSandbox {
        @Override
        public List<String> shown(String words) {
            return sandbox.instagram().street().posts(InstagramStory.ACCOUNT, words);
        }

        @Override
        public List<String> alts(String key) {
            return sandbox.instagram().street().alts(key);
        }

        /** None are sent to Instagram. */
        @Override
        public String captions(String key) {
            return "";
        }

        @Override
        public List<String> stories() {
            return sandbox.instagram().street().stories(InstagramStory.ACCOUNT);
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            sandbox.faults().failCalls(Failure.valueOf(trouble.name()), outcome, calls);
        }

        @Override
        public Calls appearing(int count) {
            return new Calls(count, "POST", "/media_publish");
        }

        @Override
        public Calls sending(int count) {
            return new Calls(count, "POST", "/media");
        }

        @Override
        public void killKey() {
            sandbox.faults().killToken(InstagramStory.ITS_PAGE.id(), 463);
        }

        @Override
        public Secret mend() {
            sandbox.faults().clear();
            sandbox.instagram().mend();
            return new Secret(InstagramStory.ITS_PAGE.token());
        }
    }
}
