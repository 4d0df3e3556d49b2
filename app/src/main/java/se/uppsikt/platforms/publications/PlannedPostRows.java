package se.uppsikt.platforms.publications;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.platforms.publications.Publication.State;

/** What is to go out on some accounts, and what of it waits for a person; counted so far only. */
@Repository
public class PlannedPostRows {
    /** More than this is told as more. */
    public static final int COUNTED = 10_000;

    private static final Set<State> AHEAD =
            EnumSet.of(State.WAITING, State.BEING_PREPARED, State.RETRYING);
    private static final Set<State> ON_ITS_WAY = EnumSet.of(State.UNDER_WAY, State.BEING_LOOKED_UP);

    private final JdbcClient jdbc;

    PlannedPostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as far as a list tells of it. */
    public record Planned(PublicationId id, AccountId account, String text, Instant due) {}

    /**
     * Some of them.
     *
     * @param count how many there are, as far as they are counted
     * @param first those whose time comes first
     */
    public record Part(int count, List<Planned> first) {
        public Part {
            first = List.copyOf(first);
        }

        public boolean isMore() {
            return count > COUNTED;
        }
    }

    /** What has not gone out and will, if nothing stops it. */
    public Part ahead(Collection<AccountId> accounts, int limit) {
        return part(accounts, AHEAD, limit);
    }

    /** What has left us: whether it has appeared is not known yet. */
    public Part onItsWay(Collection<AccountId> accounts, int limit) {
        return part(accounts, ON_ITS_WAY, limit);
    }

    /** Whose time has passed: a person decides. */
    public Part overdue(Collection<AccountId> accounts, int limit) {
        return part(accounts, EnumSet.of(State.OVERDUE), limit);
    }

    private Part part(Collection<AccountId> accounts, Set<State> states, int limit) {
        return accounts.isEmpty()
                ? new Part(0, List.of())
                : new Part(count(accounts, states), first(accounts, states, limit));
    }

    private int count(Collection<AccountId> accounts, Set<State> states) {
        return jdbc.sql(
                        """
                        select count(*) as number from (
                            select 1 from platforms.publication
                            where account = any(cast(:accounts as uuid[])) and settled_at is null
                                and state = any(:states)
                            limit :limit) counted
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("states", PublicationRows.names(states))
                .param("limit", COUNTED + 1)
                .query((row, _) -> row.getInt("number"))
                .single();
    }

    private List<Planned> first(Collection<AccountId> accounts, Set<State> states, int limit) {
        return jdbc.sql(
                        """
                        select id, account, coalesce(nullif(title, ''), left(text, 120)) as words, due
                        from platforms.publication
                        where account = any(cast(:accounts as uuid[])) and settled_at is null
                            and state = any(:states)
                        order by due, id limit :limit
                        """)
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("states", PublicationRows.names(states))
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Planned(
                                        new PublicationId(Columns.id(row, "id")),
                                        new AccountId(Columns.id(row, "account")),
                                        row.getString("words"),
                                        Columns.time(row, "due")))
                .list();
    }
}
