package se.uppsikt.records.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
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
import se.uppsikt.records.ContributionId;

/**
 * However much is registered, a word in the register finds what looking through all of it would, in
 * the same order, and reads little more than it shows. Nothing of this is left behind.
 */
@SecondProgramTest
@TestInstance(Lifecycle.PER_CLASS)
class RegisterSearchReadsWhatItShowsTest {
    private static final int KEPT = 30_000;
    private static final int PAGE = 50;

    /** Two looks, each for the entries and for where it ends, and what the index finds. */
    private static final int READ_AT_MOST = 9_000;

    /** A page, and for each entry what protects it and what of it is open. */
    private static final int NEWEST_READ = 6 * PAGE;

    private static final String CONTRIBUTIONS =
            """
            insert into records.contribution (id, account, key, kind, direction, author_name, thread, text, written_at,
                captured_at, time_doubtful, placeholder, versions, media, answering, never_shown, header_print)
            select gen_random_uuid(), account, 'n' || n, 'COMMENT', 'RECEIVED', 'Kim', 'n', n, timestamptz '2012-01-01 00:00Z',
                now(), false, false, 1, 0, 'NEW', false, ''::bytea
            from generate_series(1, :kept) n
            join unnest(cast(:accounts as uuid[])) with ordinality as of (account, place) on place = 1 + n % :number
            """;

    /** Several are registered in the same moment, all in the year of their number. */
    private static final String ENTRIES =
            """
            insert into records.registration (contribution, account, committee, committee_code, series, year, running,
                registered_at, registered_by, received_at, direction, counterpart, subject, public_without_names)
            select id, account, gen_random_uuid(), case when n % 7 = 0 then 'PROV' else 'TEST' end, 'X',
                extract(year from registered_at at time zone 'Europe/Stockholm'), n,
                registered_at, 'Lars', now(), 'RECEIVED',
                case when n % 50 = 1 then 'Skolhuset AB' else 'Kim Verkstad' end,
                'Torsdagen nummer ' || n
                    || case when n % 45 = 0 then ' Skolorna' else '' end
                    || case when n % 10 = 3 then ' Grus på vägen' else '' end
                    || case when n % 60 = 9 then ' Hundrastgården' else '' end
                    || case when n % 100 = 3 then ' Badplatsen' else '' end
                    || case when n % 1000 = 5 then ' Skridskois' else '' end
                    || case when n % 3000 = 7 then ' Älgarna' else '' end
                    || case when n = 500 then ' Meteoriten' else '' end
                    || case when n < 4000 and n % 3 = 0 then ' fordom' else '' end, true
            from (select id, account, n, timestamptz '2012-01-01 00:00Z' + make_interval(hours => 9 * (n / 3)) as registered_at
                from records.contribution cross join lateral (select cast(text as int) as n) numbered
                where account = any(cast(:accounts as uuid[])) and thread = 'n') filled
            """;

    private static final String COUNTERS =
            """
            insert into records.register_counter (committee_code, series, year, last)
            select committee_code, series, year, max(running) from records.registration
            where account = any(cast(:accounts as uuid[])) group by 1, 2, 3
            """;

    private static final String CORRECTIONS =
            """
            insert into records.registration_correction (contribution, number, corrected_at, corrected_by, subject, words)
            select contribution, 1, now(), 'Lars', wording, records.register_words('', wording, null)
            from (select contribution, case when running % 2 = 0 then 'Rättad' else 'Rättad älg i skolan' end as wording
                from records.registration where account = any(cast(:accounts as uuid[])) and running % 90 < 2) corrected
            """;

    private static final String RELEASED =
            """
            insert into records.registration_public_view (contribution, number, shows, decided_at, decided_by)
            select contribution, 1, 'SUBJECT', now(), 'Lars' from records.registration
            where account = any(cast(:accounts as uuid[])) and running % 11 <> 0
            """;

    private static final String THROUGH_ALL =
            """
            select contribution, account, committee_code, year from records.register_entry entry
            cross join lateral (select websearch_to_tsquery('swedish', records.words(:words))
                || to_tsquery('simple', :begins) as sought) asked
            where account = any(cast(:accounts as uuid[])) and words @@ sought
                and (:names or shows <> 'NUMBER_AND_DATE' and ts_filter(words, '{a}') @@ sought)
            order by registered_at desc, contribution desc
            """;

    @Autowired RegisterListRows rows;
    @Autowired JdbcClient database;

    @Autowired PlatformTransactionManager transactions;

    private @Nullable TransactionStatus undone;
    private Set<AccountId> all = Set.of();

    @BeforeAll
    void fill() {
        undone = transactions.getTransaction(TransactionDefinition.withDefaults());
        all = accounts(12);
        run(CONTRIBUTIONS, all);
        run(ENTRIES, all);
        run(COUNTERS, all);
        run(CORRECTIONS, all);
        run(RELEASED, all);
        database.sql("analyze records.registration").update();
        database.sql("analyze records.registration_correction").update();
    }

    @AfterAll
    void undo() {
        if (undone != null) {
            transactions.rollback(undone);
        }
    }

    private void run(String sql, Set<AccountId> accounts) {
        database.sql(sql)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("number", accounts.size())
                .param("kept", KEPT)
                .update();
    }

    private static Set<AccountId> accounts(int number) {
        return Stream.generate(() -> new AccountId(UUID.randomUUID()))
                .limit(number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void pageAfterPageItIsWhatLookingThroughAllFinds() {
        Set<AccountId> few = all.stream().limit(3).collect(Collectors.toSet());
        for (String words :
                List.of(
                        "torsdag",
                        "skola",
                        "grus",
                        "älg",
                        "hundrastgård",
                        "badplats",
                        "skridskois",
                        "meteorit",
                        "fordom",
                        "rättad",
                        "skolhuset",
                        "verkstad",
                        "finnsinte")) {
            List<Found> open = throughAll(words, false);
            List<Found> found = throughAll(words, true);
            for (Set<AccountId> accounts : List.of(all, few)) {
                same(new RegisterQuestion(words, "", 0, false, null), accounts, open);
                same(new RegisterQuestion(words, "", 0, true, null), accounts, found);
                same(new RegisterQuestion(words, "PROV", 0, true, null), accounts, found);
                same(new RegisterQuestion(words, "", 2012, true, null), accounts, found);
            }
        }
    }

    /**
     * In all, in every tenth, every sixtieth, every hundredth, every thousandth, in one, in none;
     * and the word of nearly every name, which the public finds nothing by.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "torsdag",
                "grus",
                "skola",
                "hundrastgård",
                "badplats",
                "skridskois",
                "älg",
                "meteorit",
                "finnsinte",
                "verkstad"
            })
    void littleMoreIsReadThanIsShown(String words) {
        RegisterQuestion open = new RegisterQuestion(words, "", 0, false, null);
        assertThat(readBy(open, null)).as("in public").isLessThan(READ_AT_MOST);
        RegisterQuestion signedIn = new RegisterQuestion(words, "", 0, true, null);
        assertThat(readBy(signedIn, all)).as("signed in").isLessThan(READ_AT_MOST);
    }

    /** Whoever reads many accounts has no page of each of them read. */
    @Test
    void theNewestOfManyAccountsAreReadOnce() {
        assertThat(readBy(new RegisterQuestion("", "", 0, true, null), all))
                .isLessThan(NEWEST_READ);
        assertThat(readBy(new RegisterQuestion("", "", 2015, true, null), all))
                .isLessThan(NEWEST_READ);
    }

    private long readBy(RegisterQuestion question, @Nullable Set<AccountId> accounts) {
        long before = read();
        Clearance clearance = accounts == null ? null : new Clearance(accounts, accounts);
        assertThat(rows.entries(question, clearance, PAGE + 1)).hasSizeLessThanOrEqualTo(PAGE + 1);
        return read() - before;
    }

    private void same(RegisterQuestion question, Set<AccountId> accounts, List<Found> found) {
        assertThat(pages(question, accounts))
                .as("%s of %s", question, accounts.size())
                .isEqualTo(
                        found.stream()
                                .filter(each -> accounts.contains(each.account()))
                                .filter(each -> each.isAskedForBy(question))
                                .limit(5 * PAGE)
                                .map(Found::contribution)
                                .toList());
    }

    private record Found(UUID contribution, AccountId account, String committee, int year) {
        boolean isAskedForBy(RegisterQuestion question) {
            return (question.committee().isEmpty() || committee.equals(question.committee()))
                    && (question.year() == 0 || year == question.year());
        }
    }

    private List<UUID> pages(RegisterQuestion question, Set<AccountId> accounts) {
        List<UUID> read = new ArrayList<>();
        @Nullable ContributionId after = null;
        List<ListedEntry> page;
        do {
            page =
                    rows.entries(
                            new RegisterQuestion(
                                    question.words(),
                                    question.committee(),
                                    question.year(),
                                    question.names(),
                                    after),
                            new Clearance(accounts, accounts),
                            PAGE);
            page.forEach(entry -> read.add(entry.entry().contribution().value()));
            after = page.isEmpty() ? null : page.getLast().entry().contribution();
        } while (page.size() == PAGE && read.size() < 5 * PAGE);
        return read;
    }

    private List<Found> throughAll(String words, boolean names) {
        return database.sql(THROUGH_ALL)
                .param("accounts", Columns.ids(all, AccountId::value))
                .param("words", words)
                .param("begins", SearchWordRules.begins(words))
                .param("names", names)
                .query(
                        (row, _) ->
                                new Found(
                                        Columns.id(row, "contribution"),
                                        new AccountId(Columns.id(row, "account")),
                                        row.getString("committee_code"),
                                        row.getInt("year")))
                .list();
    }

    private long read() {
        return database.sql(
                        """
                        select sum(seq_tup_read + idx_tup_fetch) from pg_stat_xact_user_tables
                        where schemaname = 'records' and (relname like 'registration%' or relname = 'contribution')
                        """)
                .query(Long.class)
                .single();
    }
}
