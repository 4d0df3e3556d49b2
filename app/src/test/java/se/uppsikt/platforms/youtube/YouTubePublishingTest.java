package se.uppsikt.platforms.youtube;

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
import se.uppsikt.sandbox.youtube.DemoChannel;
import se.uppsikt.sandbox.youtube.Faults.Failure;
import se.uppsikt.sandbox.youtube.YouTube;

@PlatformTest
class YouTubePublishingTest extends PublishingContract {
    private static final DemoChannel CHANNEL = DemoChannel.MUNICIPALITY;

    @Autowired JdbcClient database;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.YOUTUBE, CHANNEL.id()).orElseThrow();
    }

    @Override
    protected PublishingSandbox outside() {
        return new Channel(sandbox.youtube(), database);
    }

    private record Channel(YouTube youtube, JdbcClient database) implements PublishingSandbox {
        @Override
        public List<String> shown(String words) {
            return youtube.shown(CHANNEL.id(), words);
        }

        @Override
        public List<String> alts(String key) {
            throw new UnsupportedOperationException("no pictures are sent to YouTube");
        }

        @Override
        public String captions(String key) {
            return String.join("", youtube.captions(key));
        }

        @Override
        public List<String> stories() {
            throw new UnsupportedOperationException("there are no stories on YouTube");
        }

        @Override
        public void fail(Trouble trouble, Outcome outcome, Calls calls) {
            youtube.faults().failCalls(Failure.valueOf(trouble.name()), outcome, calls);
        }

        @Override
        public Calls appearing(int count) {
            return new Calls(count, "PUT", "youtube/v3/videos?part=");
        }

        /** Its bytes, after it was asked how much of it is there. */
        @Override
        public Calls sending(int count) {
            return new Calls(count, "PUT", "upload/youtube/v3/videos", 1);
        }

        @Override
        public void killKey() {
            youtube.faults().killToken(CHANNEL);
        }

        /** The units of the day come back, as they do at midnight. */
        @Override
        public Secret mend() {
            youtube.faults().clear();
            youtube.newDay();
            database.sql("delete from platforms.youtube_units").update();
            return new Secret(CHANNEL.token());
        }
    }
}
