package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/** M6: whoever wrote is told what was done, why, and how to object – and nothing that harms. */
@Proves("M6")
@UppsiktTest
class NoticeToTheAuthorTest {
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Policy policy;
    @Autowired Panels panels;
    @Autowired JdbcClient database;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    @Test
    void everyGroundHasItsOwnSentenceAndTheWayToObject() {
        for (Ground ground : policy.current().grounds()) {
            if (!ground.secondPerson() && !ground.neverCopied()) {
                assertThat(told(ground.id()))
                        .as(ground.id())
                        .contains("som vi har dolt. " + ground.toTheAuthor())
                        .contains("Tycker du att vi har fel? Ring 019-21 10 00, så prövar någon")
                        .contains("https://www.orebro.se/socialamedier")
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void secrecyIsNeverConfirmed() {
        for (String ground : new String[] {"sekretess", "kanslig-personuppgift"}) {
            assertThat(told(ground).toLowerCase(Locale.ROOT))
                    .contains("vi kan inte ta upp det här öppet")
                    .doesNotContain("sekretess", "hemlig", "känslig", "skriv gärna");
        }
    }

    @Test
    void noCrimeIsClaimedAndNobodyIsAskedToWriteItAgain() {
        for (Ground ground : policy.current().grounds()) {
            if (ground.police() && !ground.neverCopied()) {
                assertThat(told(ground.id()).toLowerCase(Locale.ROOT))
                        .as(ground.id())
                        .doesNotContain(ground.name().toLowerCase(Locale.ROOT))
                        .doesNotContain("brott", "olaga", "hets", "skriv gärna");
            }
        }
    }

    @Test
    void nothingIsSaidWhereThePoliceAreToBeLeftToTheirWork() {
        assertThat(panels.panel(desk.anna(), hidden("overgrepp-mot-barn").id()).notice()).isNull();
    }

    @Test
    void judgementFromBeforeGroundsHadSentencesTakesTodays() {
        Contribution comment = hidden("reklam");
        database.sql("update moderation.judgement set to_the_author = '' where contribution = ?")
                .param(comment.id().value())
                .update();
        assertThat(notice(comment)).contains("Det var reklam eller information från någon");

        database.sql("update moderation.judgement set ground = 'borta' where contribution = ?")
                .param(comment.id().value())
                .update();
        assertThat(notice(comment)).contains("Det stred mot reglerna för våra konton.");
    }

    private Contribution hidden(String ground) {
        Contribution comment = desk.comment("Något " + Desk.id());
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide(ground, Desk.MOTIVE));
        return comment;
    }

    /** Shown again afterwards, so that nothing is left for others to look through. */
    private String told(String ground) {
        Contribution comment = hidden(ground);
        String told = notice(comment);
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Unhide(Desk.MOTIVE));
        return told;
    }

    private String notice(Contribution comment) {
        return Objects.requireNonNull(panels.panel(desk.anna(), comment.id()).notice());
    }
}
