package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.crisis.CrisisForTests;
import se.uppsikt.records.ContributionId;

/** What comes in while a crisis goes on is urgent; what came before keeps its promise (C1). */
@Proves("C1")
@UppsiktTest
class WhatComesInACrisisIsUrgentTest extends InboxStory {
    @Autowired ApplicationContext program;

    @AfterEach
    void over() {
        new CrisisForTests(program).over();
    }

    private Item item(ContributionId id) {
        return items.item(id).orElseThrow();
    }

    private static Duration promise(Item item) {
        return Duration.between(item.startedAt(), item.due());
    }

    @Test
    void itHasAnHourAndTellsWhyAndWhatCameBeforeOrElsewhereIsAsItWas() {
        ContributionId before = street.comment("När öppnar badhuset?");
        Instant due = item(before).due();
        new CrisisForTests(program).start(Set.of(street.account));
        ContributionId meanwhile = street.comment("Är vattnet farligt?", Instant.now());
        ContributionId older =
                street.comment("Skrivet före", Instant.now().minus(Duration.ofHours(2)));
        Street elsewhere =
                new Street(records, accounts.byHandle("instagram-tborebro").orElseThrow().id());
        ContributionId there = elsewhere.comment("Hej", Instant.now());

        assertThat(item(before).due()).isEqualTo(due);
        assertThat(item(before).urgent()).isFalse();
        assertThat(item(meanwhile).urgent()).isTrue();
        assertThat(promise(item(meanwhile))).isEqualTo(Duration.ofMinutes(60));
        assertThat(item(older).urgent()).as("written before").isFalse();
        assertThat(item(there).urgent()).as("another account").isFalse();
        assertThat(visitor("maria.ek").see("/inkorg/" + meanwhile.value()).body())
                .contains("Krisläge: Vattenläcka. Därför akut: första svar inom 60 minuter");
    }

    @Test
    void whenItIsOverWhatComesIsAsOnOtherDays() {
        CrisisForTests crisis = new CrisisForTests(program);
        crisis.start(Set.of());
        crisis.over();

        assertThat(item(street.comment("Tack för det", Instant.now())).urgent()).isFalse();
    }

    @Test
    void everyPageTellsThatItGoesOnAndTheOpenOnesOnlyWhereToTurn() {
        Visitor peter = visitor("peter.storm");
        assertThat(peter.see("/kris").body()).contains("Inget krisläge pågår", "Starta krisläge");
        peter.post("/kris", "vad=Vattenläcka+i+väster&omfattning=alla");

        assertThat(peter.see("/kris").body())
                .contains("Krisläge pågår: Vattenläcka i väster", "Peter Storm", "Alla konton");
        assertThat(visitor("olof.rask").see("/arkiv").body())
                .contains("Vattenläcka i väster", "orebro.se", "019-21 10 00");
        assertThat(new Visitor(port).see("/konton/offentliga").body())
                .contains("särskild händelse", "orebro.se", "019-21 10 00")
                .doesNotContain("Vattenläcka");
    }

    @Test
    void whoeverStartsASecondOrEndsWhatIsOverIsTold() {
        Visitor peter = visitor("peter.storm");
        Visitor anna = visitor("anna.berg");
        peter.post("/kris", "vad=Brand&omfattning=alla");

        var second = anna.post("/kris", "vad=Brand+i+centrum&omfattning=alla");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("pågår redan: Brand", "Peter Storm");
        String id =
                commandRows
                        .sql("select id::text as id from crisis.crisis where ended_at is null")
                        .query((row, _) -> row.getString("id"))
                        .single();
        anna.post("/kris/avsluta", "kris=" + id + "&skal=Släckt");
        var again = peter.post("/kris/avsluta", "kris=" + id + "&skal=Släckt");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("redan avslutat, av Anna Berg");
        assertThat(peter.see("/kris").body()).contains("Inget krisläge pågår", "Brand", "Släckt");
    }

    @Test
    void whoLeadsNothingSeesItAndStartsNothing() {
        Visitor johan = visitor("johan.alm");
        assertThat(johan.see("/kris").body()).doesNotContain("Starta krisläge");
        assertThat(johan.post("/kris", "vad=Brand&omfattning=alla").statusCode()).isEqualTo(403);
    }
}
