package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * Somebody at the library, and all that a list of it holds; the portions are done when asked for.
 */
abstract class ManySortedStory extends InboxStory {
    /** Of the library, where he works. */
    static final String JOHAN = "johan.alm";

    static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
    static final Pattern FACT = Pattern.compile("<dt>([^<]*)</dt><dd>([^<]*)</dd>");

    @Autowired Triages triages;
    @Autowired Scheduler scheduler;
    @Autowired ApplicationContext house;

    final Instant early = Street.now().minus(Duration.ofDays(5));
    SupervisedAccount account;
    Street library;
    Visitor johan;

    @BeforeEach
    void atTheLibrary() {
        scheduler.pause();
        account = new SupervisedAccount(commandRows, early);
        library = new Street(records, account.id);
        johan = visitor(JOHAN);
    }

    @AfterEach
    void leave() {
        mend();
        commandRows
                .sql("update bulk.sorting set state = 'STOPPED' where state = 'RUNNING'")
                .update();
        account.leave();
        scheduler.resume();
    }

    List<ContributionId> comments(int number) {
        List<ContributionId> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(library.comment("Lampan är trasig " + i, early.plusSeconds(10 + i)));
        }
        return ids;
    }

    void assertEachSortedOnce(List<ContributionId> many) {
        for (ContributionId id : many) {
            assertThat(records.kept(id).ledger())
                    .filteredOn(entry -> entry.event().equals("document-triaged"))
                    .as(id.value().toString())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.actor()).startsWith("Johan Alm"));
        }
    }

    /** The account's own list. */
    String list(String more) {
        return "?konto=" + account.id.value() + more;
    }

    UUID ordered(String more, Triage kind) {
        return ordered(johan, list(more), kind);
    }

    static UUID ordered(Visitor who, String list, Triage kind) {
        UUID once = UUID.randomUUID();
        HttpResponse<String> answer =
                who.post("/inkorg/manga" + list, "once=" + once + "&kind=" + kind.name());
        assertThat(Visitor.goal(answer)).isEqualTo(address(once));
        return once;
    }

    String once(String more) {
        Matcher once = ONCE.matcher(johan.see("/inkorg/manga" + list(more)).body());
        assertThat(once.find()).isTrue();
        return once.group(1);
    }

    static String address(UUID order) {
        return "/inkorg/manga/" + order;
    }

    String page(UUID order) {
        HttpResponse<String> page = johan.see(address(order));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().replace('\u00a0', ' ');
    }

    Map<String, String> facts(UUID order) {
        return FACT.matcher(page(order))
                .results()
                .collect(Collectors.toMap(fact -> fact.group(1), fact -> fact.group(2)));
    }

    String rowOf(UUID order) {
        return commandRows
                .sql("select s::text from bulk.sorting s where id = ?")
                .param(order)
                .query(String.class)
                .single();
    }

    List<String> deeds(UUID order) {
        return List.of(ledger(order, "event").split(" "));
    }

    /** What is on record of an order, in the order that it was done. */
    String ledger(UUID order, String column) {
        return commandRows
                .sql(
                        "select string_agg(l."
                                + column
                                + "::text, ' ' order by number) from records.ledger l"
                                + " where particulars ->> 'sortering' = ?")
                .param(order.toString())
                .query(String.class)
                .single();
    }

    /** The database fails at this one. */
    void breakAt(ContributionId id) {
        whenSorted(id, "raise exception 'broken by a test'");
    }

    /** Something happens in the middle of a portion. */
    void whenSorted(ContributionId id, String what) {
        commandRows
                .sql(
                        "create function bulk.broken() returns trigger language plpgsql as $$ begin "
                                + what
                                + "; return new; end $$")
                .update();
        commandRows
                .sql(
                        "create trigger broken before update on inbox.item for each row when (new.contribution = '"
                                + id.value()
                                + "') execute function bulk.broken()")
                .update();
    }

    void mend() {
        commandRows.sql("drop trigger if exists broken on inbox.item").update();
        commandRows.sql("drop function if exists bulk.broken()").update();
    }
}
