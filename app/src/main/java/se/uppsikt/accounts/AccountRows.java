package se.uppsikt.accounts;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.remembered.Remembered;

/** The register of accounts, and what has happened to each one's status. */
@Repository
public class AccountRows {
    private static final String ACCOUNTS =
            """
            select id, kind, platform, coalesce(platform_id, '') as platform_id, handle, name, address, owner, committee,
                status, mark, relay
            from accounts.account
            """;

    /** Official first, then central, then of service areas; the index register_order follows it. */
    private static final String ORDER =
            """
            order by accounts.rank(kind), name collate "sv-SE-x-icu", platform, handle
            """;

    private static final String AFTER =
            """
            and (accounts.rank(kind), name collate "sv-SE-x-icu", platform, handle)
                > (:kind, :name, :platform, :handle)
            """;

    private final JdbcClient database;
    private final Locks locks;
    private final Remembered remembered;

    AccountRows(JdbcClient database, Locks locks, Remembered remembered) {
        this.database = database;
        this.locks = locks;
        this.remembered = remembered;
    }

    Optional<Account> account(AccountId id) {
        return remembered.answer(
                id,
                () ->
                        database.sql(ACCOUNTS + "where id = ?")
                                .param(id.value())
                                .query(AccountRows::read)
                                .optional());
    }

    /** The account, held until the transaction ends, so that two people do not move it at once. */
    public Optional<Account> held(AccountId id) {
        return database.sql(ACCOUNTS + "where id = ? for update")
                .param(id.value())
                .query(AccountRows::read)
                .optional();
    }

    public List<Account> all() {
        return remembered.answer(
                "accounts", () -> database.sql(ACCOUNTS + ORDER).query(AccountRows::read).list());
    }

    /** Some of them, in no order. */
    List<Account> some(Collection<AccountId> ids) {
        return database.sql(ACCOUNTS + "where id = any(cast(? as uuid[]))")
                .param(Columns.ids(ids, AccountId::value))
                .query(AccountRows::read)
                .list();
    }

    /**
     * A part of the register in its order.
     *
     * @param words something that the name or the handle holds; empty for all
     * @param after the last account of the part before; null for the first part
     */
    List<Account> part(String words, @Nullable Account after, int limit) {
        String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String beginning = ACCOUNTS + "where (name ilike :like or handle ilike :like) ";
        JdbcClient.StatementSpec part =
                after == null
                        ? database.sql(beginning + ORDER + " limit :limit")
                        : after(after, database.sql(beginning + AFTER + ORDER + " limit :limit"));
        return part.param("like", like).param("limit", limit).query(AccountRows::read).list();
    }

    /**
     * A part of what everybody may know of: those in use or at rest, in the order of the register.
     *
     * @param after the last account of the part before; null for the first part
     */
    List<Account> openPart(@Nullable Account after, int limit) {
        String beginning = ACCOUNTS + "where status in ('ACTIVE', 'DORMANT') ";
        JdbcClient.StatementSpec part =
                after == null
                        ? database.sql(beginning + ORDER + " limit :limit")
                        : after(after, database.sql(beginning + AFTER + ORDER + " limit :limit"));
        return part.param("limit", limit).query(AccountRows::read).list();
    }

    private static JdbcClient.StatementSpec after(Account last, JdbcClient.StatementSpec part) {
        return part.param("kind", last.kind().ordinal())
                .param("name", last.name())
                .param("platform", last.platform().name())
                .param("handle", last.handle());
    }

    Optional<Account> byPlatformId(Platform platform, String platformId) {
        return database.sql(ACCOUNTS + "where platform = ? and platform_id = ?")
                .params(platform.name(), platformId)
                .query(AccountRows::read)
                .optional();
    }

    public Optional<Account> byHandle(String handle) {
        return database.sql(ACCOUNTS + "where handle = ?")
                .param(handle)
                .query(AccountRows::read)
                .optional();
    }

    /** One address at a time is given to an account, on every node, until the transaction ends. */
    public void oneAddressAtATime() {
        locks.take(Locks.Lock.ACCOUNT_ADDRESS);
    }

    /**
     * Another account that has the address now. A closed account has left its address, and so has
     * an application that is withdrawn.
     *
     * @param but the account that may have it; null for none
     */
    public Optional<Account> atAddress(URI address, @Nullable AccountId but) {
        return database
                .sql(
                        ACCOUNTS
                                + """
                                where position(lower(:path) in lower(address)) > 0
                                    and status <> 'CLOSED'
                                    and id is distinct from :but
                                    and not exists (select 1 from accounts.application
                                        where account = accounts.account.id
                                            and state = 'WITHDRAWN')
                                """
                                + ORDER)
                .param("path", AddressRules.path(address))
                .param("but", but == null ? null : but.value(), Types.OTHER)
                .query(AccountRows::read)
                .list()
                .stream()
                .filter(found -> AddressRules.same(found.address(), address))
                .findFirst();
    }

    /**
     * Adds an account and the first line of its life; one known by its handle is left as it is.
     *
     * @return whether it was added
     */
    public boolean add(Account account, Actor actor, Instant at) {
        return database.sql(
                                """
                        with added as (
                            insert into accounts.account
                                (id, kind, platform, platform_id, handle, name, address, owner,
                                 committee, status, relay)
                            values (:id, :kind, :platform, nullif(:platformId, ''), :handle, :name,
                                :address,
                                :owner, :committee, :status, :relay)
                            on conflict (handle) do nothing
                            returning id, status)
                        insert into accounts.status_change (account, number, to_status, actor, at)
                        select id, 1, status, :actor, :at from added
                        """)
                        .param("id", account.id().value())
                        .param("kind", account.kind().name())
                        .param("platform", account.platform().name())
                        .param("platformId", account.platformId())
                        .param("handle", account.handle())
                        .param("name", account.name())
                        .param("address", account.address().toString())
                        .param("owner", account.owner().value())
                        .param("committee", account.committee().value())
                        .param("status", account.status().name())
                        .param("relay", account.relay())
                        .param("actor", actor.label())
                        .param("at", Columns.time(at))
                        .update()
                == 1;
    }

    /** What the plan says of the account, when it is handed in and when it is approved. */
    public void describe(AccountId id, String name, URI address) {
        database.sql("update accounts.account set name = ?, address = ? where id = ?")
                .params(name, address.toString(), id.value())
                .update();
    }

    /** Another service area answers for the account from now on. */
    void handOver(AccountId id, ServiceAreaId owner, CommitteeId committee) {
        database.sql("update accounts.account set owner = ?, committee = ? where id = ?")
                .params(owner.value(), committee.value(), id.value())
                .update();
    }

    /** The account is on the platform, and is called this there. */
    void appears(AccountId id, String platformId, URI address) {
        database.sql("update accounts.account set platform_id = ?, address = ? where id = ?")
                .params(platformId, address.toString(), id.value())
                .update();
    }

    void move(AccountId id, Account.Status to) {
        database.sql("update accounts.account set status = ? where id = ?")
                .params(to.name(), id.value())
                .update();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                Account.Kind.valueOf(row.getString("kind")),
                Platform.valueOf(row.getString("platform")),
                row.getString("platform_id"),
                row.getString("handle"),
                row.getString("name"),
                URI.create(row.getString("address")),
                new ServiceAreaId(row.getObject("owner", UUID.class)),
                new CommitteeId(row.getObject("committee", UUID.class)),
                Account.Status.valueOf(row.getString("status")),
                row.getString("mark"),
                row.getBoolean("relay"));
    }
}
