package se.uppsikt.insight.figures;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.AccountId;

/** The figures of follow-up without waiting for their task, and as they stand in the table. */
public final class CountedNow {
    private final Counting counting;
    private final JdbcClient database;

    public CountedNow(ApplicationContext house) {
        this.counting = house.getBean(Counting.class);
        this.database = house.getBean(JdbcClient.class);
    }

    /** All that was changed. */
    public void changes() {
        while (counting.next()) {
            // until nothing is left
        }
    }

    /** Everything, from the beginning. */
    public void all() {
        counting.orderAll();
        changes();
    }

    /** How many months of accounts there are to count from the beginning; then they are counted. */
    public long months() {
        counting.orderAll();
        long months = counting.monthsLeft();
        changes();
        return months;
    }

    /** Every sum of the account, by day and by month. */
    public List<String> of(AccountId account) {
        return database.sql(
                        """
                        select day || ' ' || confidential || ' ' || kind || ' ' || detail || ' ' || number
                        from insight.day_figure where account = :account
                        union all
                        select 'month ' || month || ' ' || confidential || ' ' || kind || ' ' || detail || ' ' || number
                        from insight.month_figure where account = :account
                        order by 1
                        """)
                .param("account", account.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The sum of a kind over all time. */
    public long sum(AccountId account, String kind, boolean confidential) {
        return database.sql(
                        """
                        select coalesce(sum(number), 0) from insight.month_figure
                        where account = ? and kind = ? and confidential = ?
                        """)
                .params(account.value(), kind, confidential)
                .query(Long.class)
                .single();
    }
}
