package se.uppsikt.platforms.linkedin;

import java.util.List;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.PublishingContract;
import se.uppsikt.platforms.publications.PublishingSandbox;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.linkedin.LinkedIn;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.Failure;
import se.uppsikt.sandbox.linkedin.Organisation;

@PlatformTest
class LinkedInPublishingTest extends PublishingContract {
    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.LINKEDIN, Organisation.ID).orElseThrow();
    }

    @Override
    protected PublishingSandbox outside() {
        return new Page(sandbox.linkedin());
    }

    private record Page(LinkedIn linkedIn) implements PublishingSandbox {
        @Override
        public List<String> shown(String words) {
            return linkedIn.posts().stream()
                    .filter(post -> linkedIn.read(post).contains(words))
                    .toList();
        }

        @Override
        public List<String> alts(String key) {
            return linkedIn.alts(key);
        }

        @Override
        public String captions(String key) {
            return linkedIn.captions(key);
        }

        @Override
        public List<String> stories() {
            throw new UnsupportedOperationException("there are no stories on LinkedIn");
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            linkedIn.faults().failCalls(Failure.valueOf(trouble.name()), outcome, calls);
        }

        @Override
        public Calls appearing(int count) {
            return new Calls(count, "POST", "/rest/posts");
        }

        @Override
        public Calls sending(int count) {
            return new Calls(count, "PUT", "/dms-uploads/");
        }

        @Override
        public void killKey() {
            linkedIn.faults().killToken(DeadToken.REVOKED);
        }

        @Override
        public Secret mend() {
            linkedIn.faults().clear();
            return new Secret(Organisation.TOKEN);
        }
    }
}
