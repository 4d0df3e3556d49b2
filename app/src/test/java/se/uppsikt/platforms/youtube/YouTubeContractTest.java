package se.uppsikt.platforms.youtube;

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
import se.uppsikt.sandbox.youtube.DemoChannel;
import se.uppsikt.sandbox.youtube.Faults.Failure;
import se.uppsikt.sandbox.youtube.Standing;
import se.uppsikt.sandbox.youtube.YouTube;

@PlatformTest
class YouTubeContractTest extends PlatformContract {
    private static final DemoChannel CHANNEL = DemoChannel.MUNICIPALITY;

    @Autowired JdbcClient database;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.YOUTUBE, CHANNEL.id()).orElseThrow();
    }

    @Override
    protected PlatformSandbox outside() {
        return new Channel(sandbox.youtube(), database);
    }

    private record Channel(YouTube youtube, JdbcClient database) implements PlatformSandbox {
        @Override
        public String post() {
            return youtube.films(CHANNEL.id()).getLast();
        }

        @Override
        public String comment(String post, Citizen citizen, String text) {
            return youtube.comment(post, citizen, text);
        }

        @Override
        public String reply(String comment, Citizen citizen, String text) {
            return youtube.reply(comment, citizen, text);
        }

        @Override
        public void edit(String comment, String text) {
            youtube.edit(comment, text);
        }

        @Override
        public void delete(String comment) {
            youtube.delete(comment);
        }

        @Override
        public String answerAsAccount(String comment, String text) {
            return youtube.replyAsChannel(comment, text);
        }

        @Override
        public void hideAsAccount(String comment, boolean hidden) {
            youtube.stand(comment, hidden ? Standing.HELD : Standing.PUBLISHED);
        }

        @Override
        public boolean shown(String comment) {
            return youtube.standing(comment) == Standing.PUBLISHED;
        }

        @Override
        public long answers(String comment, String text) {
            return youtube.saidByChannel(comment).stream().filter(text::equals).count();
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            Failure failure =
                    trouble == Trouble.RIGHT_GONE
                            ? Failure.SCOPE_MISSING
                            : Failure.valueOf(trouble.name());
            youtube.faults().failCalls(failure, outcome, calls);
        }

        @Override
        public Calls calls(Call kind, int count, int spared) {
            return switch (kind) {
                case READ -> new Calls(count, "GET", "v3/", spared);
                case ANSWER -> new Calls(count, "POST", "v3/comments", spared);
                case HIDE, REMOVE -> new Calls(count, "POST", "setModerationStatus", spared);
            };
        }

        @Override
        public void killKey() {
            youtube.faults().killToken(CHANNEL);
        }

        @Override
        public void spend() {
            youtube.faults().spendQuota();
        }

        /** The units of the day come back, as they do at midnight. */
        @Override
        public Secret mend() {
            youtube.faults().clear();
            database.sql("delete from platforms.youtube_units").update();
            return new Secret(CHANNEL.token());
        }
    }
}
