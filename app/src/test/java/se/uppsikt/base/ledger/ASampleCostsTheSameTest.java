package se.uppsikt.base.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.ledger.Verifiable.Portion;

/**
 * H8: a sample of what the log vouches for reads so many of each table and no more, however much
 * there is, and names what nobody vouches for.
 */
@Proves("H8")
@UppsiktTest
class ASampleCostsTheSameTest {
    private static final int COUNT = 50;

    @Autowired VouchedCheck check;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    /** A table of a test's own that the log vouches for; it is gone when the test is over. */
    private void withMany(int number, Runnable work) {
        transaction.executeWithoutResult(
                status -> {
                    looseEndsAreVouchedFor();
                    database.sql("create table ledger.many (key uuid primary key, word text)")
                            .update();
                    database.sql(
                                    "create view ledger.many_print as select key, ledger.print(to_jsonb(x)) as print from ledger.many x")
                            .update();
                    database.sql(
                                    "insert into ledger.many select gen_random_uuid(), 'ord' from generate_series(1, ?)")
                            .param(number)
                            .update();
                    database.sql(
                                    "insert into ledger.vouched_sort values ('ledger.many', 'prov', 'ledger.many_print')")
                            .update();
                    database.sql(
                                    "insert into ledger.vouched (sort, key, print) select 'ledger.many', key, print from ledger.many_print")
                            .update();
                    database.sql("analyze ledger.many").update();
                    database.sql("analyze ledger.vouched").update();
                    work.run();
                    status.setRollbackOnly();
                });
    }

    /** What other tests have written past the log. */
    private void looseEndsAreVouchedFor() {
        database.sql(
                        """
                        do $$
                        declare each record;
                        begin
                            for each in select sort, prints from ledger.vouched_sort loop
                                execute format(
                                    'insert into ledger.vouched (sort, key, print)
                                        select %L, p.key, ledger.print_of(%L, p.key) from %s p where not exists (
                                            select from ledger.vouched v where v.sort = %L and v.key = p.key)',
                                    each.sort, each.prints, each.prints, each.sort);
                            end loop;
                        end $$
                        """)
                .update();
    }

    /** How many rows of tables and indexes are read so far. */
    private long read() {
        return database.sql(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables
                        where schemaname in ('ledger', 'records') and relname in ('many', 'vouched', 'ledger')
                        """)
                .query(Long.class)
                .single();
    }

    private long readBy(int number) {
        long[] read = new long[1];
        withMany(
                number,
                () -> {
                    long before = read();
                    Portion sample = check.sample(COUNT);
                    read[0] = read() - before;
                    assertThat(sample.broken()).isNull();
                    assertThat(sample.checked()).isEqualTo(COUNT);
                });
        return read[0];
    }

    @Test
    void itReadsNoMoreWhenThereIsTenTimesAsMuch() {
        long few = readBy(2_000);
        long many = readBy(20_000);
        assertThat(many).isLessThan(few + 10L * COUNT);
    }

    @Test
    void whatNobodyVouchesForIsNamed() {
        withMany(
                COUNT,
                () -> {
                    database.sql(
                                    "insert into ledger.many select gen_random_uuid(), 'löst' from generate_series(1, 2000)")
                            .update();
                    Portion sample = check.sample(COUNT);
                    assertThat(String.valueOf(sample.broken())).contains("ledger.many");
                });
    }
}
