package se.uppsikt.advertising.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.orders.AdOrder.Names;
import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.base.database.Columns;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.AssetUse;

/** SQL of the table {@code advertising.ad_order}. */
@Repository
class OrderRows implements AssetUse {
    private static final String FIELDS =
            """
            account = :account, account_name = :accountName, owner_name = :ownerName,
                unit_name = :unitName, orderer_name = :ordererName, writer = :writer, name = :name,
                purpose = :purpose, age_from = :ageFrom, age_to = :ageTo, places = :places,
                targeting = :targeting, profiled = :profiled, starts = :starts, ends = :ends,
                budget = :budget, cost_centre = :costCentre, text = :text,
                pictures = cast(:pictures as uuid[]), post = :post, sender = :sender, link = :link,
                reason = :reason
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AdOrder order) {
        jdbc.sql(
                        """
                        insert into advertising.ad_order (id, version, round, state, account, unit, orderer, writer,
                            account_name, owner_name, unit_name, orderer_name, name, purpose, age_from, age_to, places,
                            targeting, profiled, budget, cost_centre, text, pictures, post, sender, link, reason,
                            changed_at)
                        values (:id, 0, 0, :state, :account, :unit, :orderer, :orderer, '', '', '', '', '', '', '',
                            '', '', '', false, '', '', '', '{}', '', '', '', '', :at)
                        """)
                .param("id", order.id())
                .param("state", order.state().name())
                .param("account", order.account().value())
                .param("unit", order.unit().value())
                .param("orderer", order.orderer().value())
                .param("at", Columns.time(order.changedAt()))
                .update();
        put(order);
    }

    /** All that it is now; its unit and whoever began it stay. */
    void put(AdOrder order) {
        said(
                        jdbc.sql(
                                "update advertising.ad_order set version = version + 1, round = :round, state = :state, changed_at = :at, "
                                        + FIELDS
                                        + " where id = :id"),
                        order.terms())
                .param("id", order.id())
                .param("round", order.round())
                .param("state", order.state().name())
                .param("at", Columns.time(order.changedAt()))
                .param("account", order.account().value())
                .param("accountName", order.names().account())
                .param("ownerName", order.names().owner())
                .param("unitName", order.names().unit())
                .param("ordererName", order.names().orderer())
                .param("writer", order.writer().value())
                .update();
    }

    private static JdbcClient.StatementSpec said(
            JdbcClient.StatementSpec statement, OrderTerms terms) {
        return statement
                .param("name", terms.name())
                .param("purpose", terms.purpose())
                .param("ageFrom", terms.ageFrom())
                .param("ageTo", terms.ageTo())
                .param("places", terms.places())
                .param("targeting", terms.targeting())
                .param("profiled", terms.profiled())
                .param("starts", terms.starts(), Types.DATE)
                .param("ends", terms.ends(), Types.DATE)
                .param("budget", terms.budget())
                .param("costCentre", terms.costCentre())
                .param("text", terms.text())
                .param("pictures", Columns.ids(terms.pictures()))
                .param("post", terms.post())
                .param("sender", terms.sender())
                .param("link", terms.link())
                .param("reason", terms.reason());
    }

    Optional<AdOrder> order(UUID id) {
        return one(id, "");
    }

    /** The same, held until the transaction ends. */
    Optional<AdOrder> held(UUID id) {
        return one(id, " for update");
    }

    private Optional<AdOrder> one(UUID id, String how) {
        return jdbc.sql("select * from advertising.ad_order where id = ?" + how)
                .param(id)
                .query((row, _) -> order(row))
                .optional();
    }

    List<AdOrder> some(Collection<UUID> ids) {
        return jdbc.sql("select * from advertising.ad_order where id = " + Columns.ANY_OF_IDS)
                .param(Columns.ids(ids))
                .query((row, _) -> order(row))
                .list();
    }

    /**
     * Whose orders somebody reads.
     *
     * @param accounts those on these accounts, whichever unit pays
     * @param unit and those of this unit, whatever the account
     */
    record Reach(Collection<AccountId> accounts, ServiceAreaId unit) {}

    /**
     * What narrows a list; what is null narrows nothing.
     *
     * @param year a year that the period touches; a draft without a period is in all of them
     */
    record Narrowed(@Nullable State state, @Nullable ServiceAreaId unit, @Nullable Integer year) {}

    /**
     * The latest first.
     *
     * @param after the last of the part before; null for the first
     */
    List<AdOrder> part(Reach reach, Narrowed narrowed, @Nullable UUID after, int limit) {
        Integer year = narrowed.year();
        return jdbc.sql(
                        """
                        select * from advertising.ad_order
                        where (account = any(cast(:accounts as uuid[])) or unit = :own)
                            and (cast(:state as text) is null or state = :state)
                            and (cast(:unit as uuid) is null or unit = :unit)
                            and (cast(:first as date) is null or starts is null
                                or starts < cast(:first as date) + interval '1 year'
                                    and coalesce(ends, starts) >= cast(:first as date))
                            and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("accounts", Columns.ids(reach.accounts(), AccountId::value))
                .param("own", reach.unit().value())
                .param(
                        "state",
                        narrowed.state() == null ? null : narrowed.state().name(),
                        Types.VARCHAR)
                .param(
                        "unit",
                        narrowed.unit() == null ? null : narrowed.unit().value(),
                        Types.OTHER)
                .param("first", year == null ? null : LocalDate.of(year, 1, 1), Types.DATE)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> order(row))
                .list();
    }

    /** Those of some accounts that an ad may still be tied to, the latest first. */
    List<AdOrder> open(Collection<AccountId> accounts, int limit) {
        return jdbc.sql(
                        """
                        select * from advertising.ad_order
                        where account = any(cast(? as uuid[])) and state not in ('REFUSED', 'CANCELLED')
                        order by id desc limit ?
                        """)
                .params(Columns.ids(accounts, AccountId::value), limit)
                .query((row, _) -> order(row))
                .list();
    }

    /**
     * Those that have been approved and are not evaluated, held until the transaction ends; one
     * that somebody holds has its turn the next time.
     */
    List<AdOrder> underWay(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from advertising.ad_order
                        where state in ('APPROVED', 'RUNNING', 'ENDED')
                            and (cast(:after as uuid) is null or id > :after)
                        order by id limit :limit for update skip locked
                        """)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> order(row))
                .list();
    }

    @Override
    public Set<AssetId> of(Collection<AssetId> assets) {
        return jdbc.sql(
                        """
                        select distinct p from advertising.ad_order o, unnest(o.pictures) p
                        where o.pictures && cast(:ids as uuid[]) and p = any(cast(:ids as uuid[]))
                        """)
                .param("ids", Columns.ids(assets, AssetId::value))
                .query((row, _) -> new AssetId(Columns.id(row, "p")))
                .set();
    }

    private static AdOrder order(ResultSet row) throws SQLException {
        return new AdOrder(
                Columns.id(row, "id"),
                row.getInt("version"),
                row.getInt("round"),
                State.valueOf(text(row, "state")),
                new AccountId(Columns.id(row, "account")),
                new ServiceAreaId(Columns.id(row, "unit")),
                new PersonId(Columns.id(row, "orderer")),
                new PersonId(Columns.id(row, "writer")),
                new Names(
                        text(row, "account_name"),
                        text(row, "owner_name"),
                        text(row, "unit_name"),
                        text(row, "orderer_name")),
                terms(row),
                Columns.time(row, "changed_at"));
    }

    private static OrderTerms terms(ResultSet row) throws SQLException {
        return new OrderTerms(
                text(row, "name"),
                text(row, "purpose"),
                text(row, "age_from"),
                text(row, "age_to"),
                text(row, "places"),
                text(row, "targeting"),
                row.getBoolean("profiled"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                text(row, "budget"),
                text(row, "cost_centre"),
                text(row, "text"),
                Arrays.asList((UUID[]) row.getArray("pictures").getArray()),
                text(row, "post"),
                text(row, "sender"),
                text(row, "link"),
                text(row, "reason"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
