package se.uppsikt.inbox;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.inbox.assignment.DueTimes;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.records.ContributionId;

/** The items as they are kept. */
@Repository
class ItemRows implements DueTimes {
    private final JdbcClient database;

    ItemRows(JdbcClient database) {
        this.database = database;
    }

    /** New items; one that is there already stays as it is. */
    void arrive(List<Arrivals.Arrival> arrivals, Instant now) {
        database.sql(
                        """
                        insert into inbox.item (contribution, account, started_at, due, urgent, state, changed_at, confidential)
                        select contribution, account, started_at, due, urgent,
                               case when closed then 'CLOSED' else 'WAITING' end, cast(? as timestamptz), confidential
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]), cast(? as timestamptz[]),
                                    cast(? as boolean[]), cast(? as boolean[]), cast(? as boolean[]))
                             as arrival (contribution, account, started_at, due, urgent, closed, confidential)
                        on conflict (contribution) do nothing
                        """)
                .params(
                        Columns.time(now),
                        Columns.ids(arrivals, a -> a.contribution().value()),
                        Columns.ids(arrivals, a -> a.account().value()),
                        Columns.times(arrivals, Arrivals.Arrival::startedAt),
                        Columns.times(arrivals, Arrivals.Arrival::due),
                        Columns.texts(arrivals, a -> Boolean.toString(a.urgent())),
                        Columns.texts(arrivals, a -> Boolean.toString(a.closed())),
                        Columns.texts(arrivals, a -> Boolean.toString(a.confidential())))
                .update();
    }

    Optional<Item> item(ContributionId id) {
        return database.sql("select * from inbox.item where contribution = ?")
                .param(id.value())
                .query(ItemRows::item)
                .optional();
    }

    /** The item, held until the transaction ends, so that two acts come one after the other. */
    Optional<Item> held(ContributionId id) {
        return database.sql("select * from inbox.item where contribution = ? for update")
                .param(id.value())
                .query(ItemRows::item)
                .optional();
    }

    /** As {@link #held(ContributionId)}, in one order, so that two who hold many do not cross. */
    List<Item> held(Collection<ContributionId> ids) {
        return database.sql(
                        """
                        select * from inbox.item where contribution = any(cast(? as uuid[]))
                        order by contribution for update
                        """)
                .param(ContributionId.columns(ids))
                .query(ItemRows::item)
                .list();
    }

    Optional<Item> heldByCommand(CommandId command) {
        return database.sql("select * from inbox.item where command = ? for update")
                .param(command.value())
                .query(ItemRows::item)
                .optional();
    }

    Map<ContributionId, Item> items(Collection<ContributionId> ids) {
        return database
                .sql("select * from inbox.item where contribution = any(cast(? as uuid[]))")
                .param(ContributionId.columns(ids))
                .query(ItemRows::item)
                .list()
                .stream()
                .collect(Collectors.toMap(Item::contribution, Function.identity()));
    }

    @Override
    public Map<ContributionId, Instant> due(Collection<ContributionId> ids) {
        return items(ids).values().stream()
                .filter(item -> item.due() != null && !item.asksNothing())
                .collect(Collectors.toMap(Item::contribution, i -> requireNonNull(i.due())));
    }

    /** Somebody starts to write, or goes on writing. */
    void take(ContributionId id, Employee by, Instant now) {
        database.sql(
                        """
                        update inbox.item set taken_by = ?, taken_label = ?, taken_at = ?
                        where contribution = ?
                        """)
                .params(by.id().value(), by.label(), Columns.time(now), id.value())
                .update();
    }

    void letGo(ContributionId id, PersonId by) {
        database.sql(
                        """
                        update inbox.item set taken_by = null, taken_label = null, taken_at = null
                        where contribution = ? and taken_by = ?
                        """)
                .params(id.value(), by.value())
                .update();
    }

    /** An act is done: the next version, in nobody's hand. */
    void acted(ContributionId id, Item.State state, String form, Employee by, Instant now) {
        database.sql(
                        """
                        update inbox.item
                        set state = ?, last_form = ?, handled_by = ?, changed_at = ?, version = version + 1,
                            edited_at = case when ? = 'WAITING' then edited_at end,
                            taken_by = null, taken_label = null, taken_at = null
                        where contribution = ?
                        """)
                .params(
                        state.name(),
                        form,
                        by.id().value(),
                        Columns.time(now),
                        state.name(),
                        id.value())
                .update();
    }

    void underWay(ContributionId id, CommandId command, boolean referral) {
        database.sql("update inbox.item set command = ?, referral = ? where contribution = ?")
                .params(command.value(), referral, id.value())
                .update();
    }

    void settled(ContributionId id, Item.State state, Instant now) {
        database.sql(
                        """
                        update inbox.item set state = ?, changed_at = ?, version = version + 1
                        where contribution = ?
                        """)
                .params(state.name(), Columns.time(now), id.value())
                .update();
    }

    /** Somebody has answered them in the platform's own app. */
    void answeredThere(Map<ContributionId, Item.Answered> answered, Instant now) {
        List<Map.Entry<ContributionId, Item.Answered>> each = List.copyOf(answered.entrySet());
        database.sql(
                        """
                        update inbox.item i
                        set state = 'CLOSED', answered_by = a.by, answered_at = a.at, edited_at = null, changed_at = ?,
                            version = version + 1, taken_by = null, taken_label = null, taken_at = null
                        from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[]))
                            as a (contribution, by, at)
                        where i.contribution = a.contribution
                        """)
                .params(
                        Columns.time(now),
                        Columns.ids(each, one -> one.getKey().value()),
                        Columns.ids(each, one -> one.getValue().by().value()),
                        Columns.times(each, one -> one.getValue().at()))
                .update();
    }

    /** What answered it there is to be read no more; its promise is the one it had. */
    void answerGone(ContributionId id, Item.State state, Instant now) {
        database.sql(
                        """
                        update inbox.item
                        set state = ?, answered_by = null, answered_at = null, changed_at = ?,
                            version = version + 1
                        where contribution = ?
                        """)
                .params(state.name(), Columns.time(now), id.value())
                .update();
    }

    /** What these have answered in the platform's own app. */
    List<ContributionId> answeredBy(Collection<ContributionId> answers) {
        return database.sql(
                        "select contribution from inbox.item where answered_by = any(cast(? as uuid[]))")
                .param(Columns.ids(answers, id -> id.value()))
                .query((row, _) -> new ContributionId(row.getObject("contribution", UUID.class)))
                .list();
    }

    /** The author has changed it: its clock starts anew, and what was closed waits again. */
    void edited(ContributionId id, Instant at, Instant due, Instant now) {
        database.sql(
                        """
                        update inbox.item
                        set edited_at = ?, started_at = ?, due = ?, changed_at = ?, version = version + 1,
                            state = case when state = 'CLOSED' then 'WAITING' else state end
                        where contribution = ?
                        """)
                .params(
                        Columns.time(at),
                        Columns.time(at),
                        Columns.time(due),
                        Columns.time(now),
                        id.value())
                .update();
    }

    void urgent(ContributionId id, boolean urgent, Instant due) {
        database.sql("update inbox.item set urgent = ?, due = ? where contribution = ?")
                .params(urgent, Columns.time(due), id.value())
                .update();
    }

    /** What the rules point at stands first; what stands higher stays where it is. */
    void pointedOut(Collection<ContributionId> ids, Item.First first) {
        database.sql(
                        """
                        update inbox.item set first = ?
                        where contribution = any(cast(? as uuid[])) and first < ? and due is not null
                        """)
                .params(first.number(), ContributionId.columns(ids), first.number())
                .update();
    }

    /** As a person has said, of whatever it is. */
    void first(ContributionId id, Item.First first) {
        database.sql("update inbox.item set first = ? where contribution = ?")
                .params(first.number(), id.value())
                .update();
    }

    /** Nobody waits for an answer to these; what is history waits for none anyhow. */
    void asksNothing(Collection<ContributionId> ids) {
        database.sql(
                        """
                        update inbox.item set due = ?
                        where contribution = any(cast(? as uuid[])) and due is not null
                            and state = 'WAITING' and not urgent
                        """)
                .params(Columns.time(DeadlineRules.NEVER), ContributionId.columns(ids))
                .update();
    }

    static Item item(ResultSet row, int number) throws SQLException {
        UUID taken = row.getObject("taken_by", UUID.class);
        UUID command = row.getObject("command", UUID.class);
        UUID answer = row.getObject("answered_by", UUID.class);
        return new Item(
                new ContributionId(row.getObject("contribution", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Columns.time(row, "started_at"),
                row.getBoolean("urgent"),
                row.getObject("due") == null ? null : Columns.time(row, "due"),
                Item.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("last_form"),
                taken == null
                        ? null
                        : new Item.Taken(
                                new PersonId(taken),
                                row.getString("taken_label"),
                                Columns.time(row, "taken_at")),
                command == null ? null : new CommandId(command),
                row.getBoolean("referral"),
                answer == null
                        ? null
                        : new Item.Answered(
                                new ContributionId(answer), Columns.time(row, "answered_at")),
                Item.First.of(row.getInt("first")),
                row.getObject("edited_at") == null ? null : Columns.time(row, "edited_at"),
                Columns.time(row, "changed_at"),
                row.getBoolean("confidential"));
    }
}
