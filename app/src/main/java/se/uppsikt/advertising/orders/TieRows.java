package se.uppsikt.advertising.orders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;

/** SQL of the table {@code advertising.ordered_ad}. */
@Repository
class TieRows {
    private final JdbcClient jdbc;

    TieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether it was nobody's
     */
    boolean tie(UUID ad, UUID order, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into advertising.ordered_ad (ad, ad_order, tied_by_name, tied_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(ad, order, by, Columns.time(at))
                        .update()
                > 0;
    }

    boolean untie(UUID ad, UUID order) {
        return jdbc.sql("delete from advertising.ordered_ad where ad = ? and ad_order = ?")
                        .params(ad, order)
                        .update()
                > 0;
    }

    /** The order of each ad; one without is not among them. */
    Map<UUID, UUID> orders(Collection<UUID> ads) {
        Map<UUID, UUID> orders = new HashMap<>();
        jdbc.sql("select ad, ad_order from advertising.ordered_ad where ad = " + Columns.ANY_OF_IDS)
                .param(Columns.ids(ads))
                .query(
                        row -> {
                            orders.put(Columns.id(row, "ad"), Columns.id(row, "ad_order"));
                        });
        return orders;
    }

    /** The ads of each order. */
    Map<UUID, List<UUID>> ads(Collection<UUID> orders) {
        Map<UUID, List<UUID>> ads = new HashMap<>();
        jdbc.sql(
                        "select ad, ad_order from advertising.ordered_ad where ad_order = "
                                + Columns.ANY_OF_IDS
                                + " order by ad")
                .param(Columns.ids(orders))
                .query(
                        row -> {
                            ads.computeIfAbsent(Columns.id(row, "ad_order"), _ -> new ArrayList<>())
                                    .add(Columns.id(row, "ad"));
                        });
        return ads;
    }

    /** All ads of the orders of one unit. */
    List<UUID> ofUnit(UUID unit) {
        return jdbc.sql(
                        """
                        select t.ad from advertising.ordered_ad t
                            join advertising.ad_order o on o.id = t.ad_order
                        where o.unit = ?
                        """)
                .param(unit)
                .query((row, _) -> Columns.id(row, "ad"))
                .list();
    }
}
