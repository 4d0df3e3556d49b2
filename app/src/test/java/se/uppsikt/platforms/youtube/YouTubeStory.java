package se.uppsikt.platforms.youtube;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.youtube.DemoChannel;
import se.uppsikt.sandbox.youtube.YouTube;

/** What the stories about a channel have in common. */
abstract class YouTubeStory extends PlatformStory {
    static final DemoChannel CHANNEL = DemoChannel.MUNICIPALITY;

    @Autowired JdbcClient database;

    YouTube youtube;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.YOUTUBE, CHANNEL.id()).orElseThrow();
    }

    @BeforeEach
    void begin() {
        youtube = sandbox.youtube();
        youtube.faults().clear();
        rested();
    }

    @AfterEach
    void end() {
        youtube.faults().clear();
        rested();
    }

    /** As if the units had come back and nobody had to wait. */
    final void rested() {
        database.sql("delete from platforms.youtube_units").update();
        database.sql("update platforms.connection set rest_until = null where account = ?")
                .param(account().id().value())
                .update();
    }

    final String film() {
        return youtube.films(CHANNEL.id()).getLast();
    }

    @Override
    protected Contribution comment(Citizen citizen) {
        String id = youtube.comment(film(), citizen, words());
        poll();
        return kept(id);
    }
}
