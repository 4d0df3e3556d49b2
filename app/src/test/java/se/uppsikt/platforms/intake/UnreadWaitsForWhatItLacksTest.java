package se.uppsikt.platforms.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.DemoPage;

/**
 * What could not be read waits for what it lacks, is woken by just that, and does not trouble what
 * waits for something else.
 */
@PlatformTest
class UnreadWaitsForWhatItLacksTest extends DeliveryStory {
    private static final String STRANGER = "990000990000";

    @Autowired Reinterpretation waking;
    @Autowired UnreadRows unread;
    @Autowired Connections connect;
    @Autowired ParserVersion program;
    @Autowired JdbcClient database;

    @Test
    void connectingAPageWakesWhatWaitsForItAndNothingElse() {
        for (int i = 0; i < 20; i++) {
            deliver(comment(STRANGER, key(), "till någon annan"));
        }
        Account school = disconnectedSchool();
        String early = key();
        deliver(comment(DemoPage.SCHOOL.id(), early, "för tidigt"));
        await().atMost(PATIENCE).until(() -> waiting(STRANGER) >= 20);
        await().atMost(PATIENCE).until(() -> waiting(DemoPage.SCHOOL.id()) >= 1);
        Map<Long, String> others = untouched(STRANGER);

        connect.connect(ACTOR, school, new Secret(DemoPage.SCHOOL.token()));

        await().atMost(PATIENCE)
                .until(() -> records.byKey(school.id(), new PlatformKey(early)).isPresent());
        await().atMost(PATIENCE).until(() -> waiting(DemoPage.SCHOOL.id()) == 0);
        assertThat(untouched(STRANGER)).containsAllEntriesOf(others);
    }

    @Test
    void anotherProgramReadsWhatThisOneDidNotKnow() {
        deliver("<html>" + UUID.randomUUID());
        deliver(comment(PAGE.id(), key(), "x").replace("\"add\"", "\"pirouette\""));
        deliver(comment(STRANGER, key(), "till någon annan"));
        await().atMost(PATIENCE).until(() -> waiting(STRANGER) >= 1);
        await().atMost(PATIENCE).until(() -> reasons().contains("pirouette"));
        Map<Long, String> others = untouched(STRANGER);
        waking.started();
        assertThat(notUnderstoodBy("ett äldre program")).as("its own are left alone").isZero();
        database.sql(
                        "update platforms.unread set read_by = 'ett äldre program' where awaits = 'program'")
                .update();

        waking.started();

        await().atMost(PATIENCE).until(() -> notUnderstoodBy("ett äldre program") == 0);
        assertThat(notUnderstoodBy(program.version("facebook/webhook"))).isGreaterThanOrEqualTo(2);
        assertThat(untouched(STRANGER)).containsAllEntriesOf(others);
    }

    @Test
    void theConnectionsPageSaysWhatEachWaitsFor() {
        deliver("<html>" + UUID.randomUUID());
        deliver(comment(STRANGER, key(), "till någon annan"));
        await().atMost(PATIENCE).until(() -> waiting(STRANGER) >= 1);
        await().atMost(PATIENCE).until(() -> reasons().contains("JSON"));
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(anna.see("/plattformar").body())
                .contains(
                        "Att sidan " + STRANGER + " ansluts",
                        "En version av Uppsikt som förstår dem",
                        "Leveransen är inte giltig JSON.",
                        "Försök igen med alla");
    }

    @Test
    void whatIsPressedToBeTriedAgainComesBackWhenNothingHasChanged() {
        deliver("<html>" + UUID.randomUUID());
        await().atMost(PATIENCE)
                .until(() -> notUnderstoodBy(program.version("facebook/webhook")) >= 1);
        await().atMost(PATIENCE).until(() -> stillToBeRead() == 0);
        long before = notUnderstoodBy(program.version("facebook/webhook"));
        waking.everything();
        await().atMost(PATIENCE).until(() -> stillToBeRead() == 0);
        assertThat(notUnderstoodBy(program.version("facebook/webhook"))).isEqualTo(before);
    }

    private Account disconnectedSchool() {
        Account school =
                accounts.byPlatformId(Platform.FACEBOOK, DemoPage.SCHOOL.id()).orElseThrow();
        database.sql("delete from platforms.connection where account = ?")
                .param(school.id().value())
                .update();
        return school;
    }

    private static String key() {
        return "9_" + Math.abs(UUID.randomUUID().getLeastSignificantBits());
    }

    private static String comment(String page, String key, String text) {
        return """
        {"object":"page","entry":[{"id":"%1$s","time":1795176005,"changes":[{"field":"feed","value":
        {"item":"comment","verb":"add","post_id":"%1$s_9","comment_id":"%2$s","message":"%3$s"}}]}]}
        """
                .formatted(page, key, text);
    }

    private String reasons() {
        return unread.all(50).stream()
                .map(UnreadableOriginal::reason)
                .collect(Collectors.joining(" "));
    }

    private long waiting(String page) {
        return unread.all(50).stream()
                .filter(each -> each.awaited().equals(new MissingPrerequisite.Page(page)))
                .mapToLong(UnreadableOriginal::count)
                .sum();
    }

    /** The journal's rows of what waits for a page, with the transaction that last touched each. */
    private Map<Long, String> untouched(String page) {
        return database
                .sql(
                        """
                        select w.original, w.xmin::text as touched
                        from records.waiting w join platforms.unread u using (original)
                        where u.awaits = ? and w.problem is not null
                        """)
                .param("page:" + page)
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long notUnderstoodBy(String version) {
        return database.sql(
                        "select count(*) from platforms.unread where awaits = 'program' and read_by = ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    private long stillToBeRead() {
        return database.sql("select count(*) from records.waiting where problem is null")
                .query(Long.class)
                .single();
    }
}
