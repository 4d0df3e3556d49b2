package se.uppsikt.platforms.facebook;

import java.util.List;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.PublishingContract;
import se.uppsikt.platforms.publications.PublishingSandbox;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

@PlatformTest
class FacebookPublishingTest extends PublishingContract {
    /** What is published here is nobody else's newest post, and makes no other's poll longer. */
    static final DemoPage APART = DemoPage.SCHOOL;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.FACEBOOK, APART.id()).orElseThrow();
    }

    @Override
    protected PublishingSandbox outside() {
        return new Page(sandbox, APART);
    }

    record Page(Sandbox sandbox, DemoPage page) implements PublishingSandbox {
        @Override
        public List<String> shown(String words) {
            return sandbox.wall(page.id()).posts(words);
        }

        @Override
        public List<String> alts(String key) {
            return sandbox.wall(page.id()).alts(key);
        }

        @Override
        public String captions(String key) {
            return sandbox.wall(page.id()).captions(key);
        }

        @Override
        public List<String> stories() {
            return sandbox.wall(page.id()).stories();
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            sandbox.faults().failCalls(Failure.valueOf(trouble.name()), outcome, calls);
        }

        /** A draft is told to be published at its own id, which begins with the page's. */
        @Override
        public Calls appearing(int count) {
            return new Calls(count, "POST", "/" + page.id() + "_");
        }

        @Override
        public Calls sending(int count) {
            return new Calls(count, "POST", "/photos");
        }

        @Override
        public void killKey() {
            sandbox.faults().killToken(page.id(), 463);
        }

        @Override
        public Secret mend() {
            sandbox.faults().clear();
            return new Secret(page.token());
        }
    }
}
