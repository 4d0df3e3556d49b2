package se.uppsikt.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.SearchWordRules;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.Searching.Search;

/**
 * However much is kept, a search finds what a search through all of it would, in the same order,
 * and reads little more than it shows. It is newer than all that other tests have kept, of which
 * the newest are looked through too. Nothing of this is left behind.
 */
@SecondProgramTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchReadsWhatItShowsTest {
    private static final int KEPT = 24_000;

    /** Accounts beside with a contribution each. */
    private static final int SMALL = 4_000;

    private static final int PAGE = 20;
    private static final int FEW = 3;
    private static final int MANY = 12;

    /** The newest are looked through once for the words and once for where the rest begins. */
    private static final int READ_AT_MOST = 17_000;

    private static final int SIGNS_READ_AT_MOST = 4_000;

    private static final String FILLED =
            """
            insert into records.contribution (id, account, key, kind, direction, author_name, thread, text, written_at,
                captured_at, time_doubtful, placeholder, versions, media, answering, never_shown, header_print)
            select gen_random_uuid(), account, 'n' || n, case when n % 7 < 3 then 'DIRECT_MESSAGE' else 'COMMENT' end, 'RECEIVED',
                'Kim Åström', 'n',
                'Torsdagen nummer ' || n || '.'
                    || case when n % 40 = 0 then ' Skolorna är stängda?' else '' end
                    || case when n % 40 = 20 then ' Grus på vägen' else '' end
                    || case when n % 200 = 0 then ' 50 % rabatt' else '' end
                    || case when n % 200 = 100 then ' rabatt % 50' else '' end
                    || case when n % 100 = 30 then ' 😀' else '' end
                    || case when n % 3000 = 0 then ' Älgarna <b>' else '' end
                    || case when n < 9000 and n % 3 = 0 then ' fordom' else '' end,
                timestamptz '2100-01-01 00:00Z' + make_interval(hours => n / 2), now(), false, false, 1, 0, 'NEW',
                n % 400 = 0, ''::bytea
            from generate_series(1, :kept) n
            join unnest(cast(:accounts as uuid[])) with ordinality as of (account, place) on place = 1 + n % :number
            order by n
            """;

    private static final String THROUGH_ALL =
            """
            select c.id, c.account, c.kind = 'DIRECT_MESSAGE' as message from records.contribution c
            where c.account = any(cast(:accounts as uuid[])) and not c.never_shown
                and (c.words @@ (websearch_to_tsquery('swedish', records.words(:words))
                        || websearch_to_tsquery('simple', records.words(:words))
                        || to_tsquery('simple', coalesce(cast(:begins as text), '')))
                    or :literally and strpos(lower(normalize(c.text, NFC) collate "pg_c_utf8"),
                        lower(normalize(:words, NFC) collate "pg_c_utf8")) > 0)
            order by c.written_at desc, c.id desc
            """;

    @Autowired Searching searching;
    @Autowired JdbcClient database;
    @Autowired PlatformTransactionManager transactions;
    private @Nullable TransactionStatus undone;
    private Set<AccountId> all = Set.of();

    @AfterAll
    void undo() {
        if (undone != null) {
            transactions.rollback(undone);
        }
    }

    /** Kept anew only where it shall be the contributions of another number of accounts. */
    private Set<AccountId> kept(int accounts) {
        if (all.size() != accounts) {
            undo();
            undone = transactions.getTransaction(TransactionDefinition.withDefaults());
            all = accounts(accounts);
            fill(all, KEPT);
            // The average account is then small, which says nothing of the large ones.
            fill(accounts(SMALL), SMALL);
            database.sql("analyze records.contribution").update();
        }
        return all;
    }

    private static Set<AccountId> accounts(int number) {
        return Stream.generate(() -> new AccountId(UUID.randomUUID()))
                .limit(number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void fill(Set<AccountId> accounts, int kept) {
        database.sql(FILLED)
                .param("accounts", texts(accounts))
                .param("number", accounts.size())
                .param("kept", kept)
                .update();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"torsdag", "skola", "?", "finnsinte", "<b>", "älg"})
    void littleMoreIsReadThanIsShown(String words) {
        Set<AccountId> all = kept(MANY);
        for (Set<AccountId> confidential : List.of(all, Set.<AccountId>of())) {
            Search search = new Search(words, new Clearance(all, confidential), null, PAGE);
            assertThat(read(() -> searching.search(search).contributions()))
                    .as(words)
                    .isLessThan(READ_AT_MOST);
        }
    }

    /** A text that is looked through for signs costs more than one that is found by the index. */
    @Order(2)
    @ParameterizedTest
    @ValueSource(strings = {"?", "😀", "<b>", "50 %"})
    void fewTextsAreReadThroughForSigns(String words) {
        Set<AccountId> all = kept(MANY);
        assertThat(
                        read(
                                () ->
                                        searching
                                                .search(
                                                        new Search(
                                                                words,
                                                                new Clearance(all, all),
                                                                null,
                                                                PAGE))
                                                .contributions()))
                .as(words)
                .isLessThan(SIGNS_READ_AT_MOST);
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(ints = {MANY, FEW})
    void pageAfterPageItIsWhatASearchThroughAllFinds(int accounts) {
        Set<AccountId> all = kept(accounts);
        for (String words :
                List.of(
                        "torsdag",
                        "skola",
                        "grus",
                        "skola grus",
                        "älg",
                        "fordom",
                        "fordom skola",
                        "torsdagen -fordom",
                        "\"grus på vägen\"",
                        "50 %",
                        "%",
                        "<b>",
                        "älgarna <",
                        "😀",
                        "?",
                        "finnsinte",
                        "finnsinte &")) {
            List<Found> found = throughAll(words, all);
            for (Clearance clearance :
                    List.of(
                            new Clearance(all, all),
                            new Clearance(all, Set.of(all.iterator().next())),
                            new Clearance(all, Set.of()))) {
                assertThat(firstPages(words, clearance))
                        .as(words)
                        .isEqualTo(
                                found.stream()
                                        .filter(each -> each.isReadBy(clearance))
                                        .limit(3 * PAGE)
                                        .map(Found::id)
                                        .toList());
            }
        }
    }

    private record Found(ContributionId id, AccountId account, boolean message) {
        boolean isReadBy(Clearance clearance) {
            return !message || clearance.confidential().contains(account);
        }
    }

    /** Three pages are enough to come past what is looked through first. */
    private List<ContributionId> firstPages(String words, Clearance clearance) {
        List<ContributionId> ids = new ArrayList<>();
        @Nullable ContributionId before = null;
        do {
            Search.Found page = searching.search(new Search(words, clearance, before, PAGE));
            page.contributions().forEach(contribution -> ids.add(contribution.id()));
            before = page.next();
        } while (before != null && ids.size() < 3 * PAGE);
        return ids;
    }

    private List<Found> throughAll(String words, Set<AccountId> accounts) {
        return database.sql(THROUGH_ALL)
                .param("accounts", texts(accounts))
                .param("words", words)
                .param("begins", SearchWordRules.begins(words))
                .param("literally", SearchWordRules.holdsSigns(words))
                .query(
                        (row, n) ->
                                new Found(
                                        new ContributionId(Columns.id(row, "id")),
                                        new AccountId(Columns.id(row, "account")),
                                        row.getBoolean("message")))
                .list();
    }

    /** How many rows the database looked at meanwhile. */
    private long read(Supplier<List<Contribution>> search) {
        long before = read();
        assertThat(search.get()).hasSizeLessThanOrEqualTo(PAGE);
        return read() - before;
    }

    private long read() {
        return database.sql(
                        """
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                        where schemaname = 'records' and relname = 'contribution'
                        """)
                .query(Long.class)
                .single();
    }

    private static String[] texts(Set<AccountId> accounts) {
        return accounts.stream().map(account -> account.value().toString()).toArray(String[]::new);
    }
}
