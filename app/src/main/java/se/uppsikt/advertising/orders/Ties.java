package se.uppsikt.advertising.orders;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdOrders;
import se.uppsikt.advertising.AdView;
import se.uppsikt.advertising.ReadAds;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.advertising.orders.TieRules.Ran;
import se.uppsikt.base.shared.NotFound;

/** Which ad that was read belongs to which order. */
@Service
class Ties implements AdOrders {
    private static final int SOUGHT = 300;
    private static final int SUGGESTED = 3;

    private final TieRows rows;
    private final OrderRows orders;
    private final OrderRights rights;
    private final ReadAds read;
    private final OrderApprovals.Going going;

    Ties(
            TieRows rows,
            OrderRows orders,
            OrderRights rights,
            ReadAds read,
            OrderApprovals.Going going) {
        this.rows = rows;
        this.orders = orders;
        this.rights = rights;
        this.read = read;
        this.going = going;
    }

    /** Nothing happens where it is tied already; an ad is one order's alone. */
    @Transactional
    void tie(Employee by, UUID id, UUID ad) {
        AdOrder order = held(by, id);
        AdView found =
                read.some(List.of(ad)).stream()
                        .filter(each -> each.account().id().equals(order.account()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("ad " + ad));
        if (order.state() == AdOrder.State.REFUSED || order.state() == AdOrder.State.CANCELLED) {
            throw Orders.refused(
                    "Beställningen är avslagen eller inställd. Knyt annonsen till en annan beställning.");
        }
        if (rows.tie(ad, id, by.label(), going.desk().now())) {
            going.desk().done(Act.TIED, by, order, found.name());
            going.course().look(order);
        }
    }

    @Transactional
    void untie(Employee by, UUID id, UUID ad) {
        AdOrder order = held(by, id);
        if (rows.untie(ad, id)) {
            going.desk().done(Act.UNTIED, by, order, read.some(List.of(ad)).getFirst().name());
        }
    }

    private AdOrder held(Employee by, UUID id) {
        AdOrder order = orders.held(id).orElseThrow(() -> OrderRights.unknown(id));
        return rights.require(by, order, rights.ties(by, order), Permission.PUBLISH);
    }

    /** The ads of the order's account that may be it and that are nobody's, the likeliest first. */
    List<AdView> suggested(AdOrder order) {
        List<AdView> running = read.running(Set.of(order.account()));
        Map<UUID, UUID> tied = rows.orders(running.stream().map(AdView::id).toList());
        return running.stream()
                .filter(each -> !tied.containsKey(each.id()))
                .filter(each -> TieRules.likely(order.terms(), Ran.of(each)) > 0)
                .sorted(
                        Comparator.comparing(
                                (AdView each) -> -TieRules.likely(order.terms(), Ran.of(each))))
                .limit(SUGGESTED)
                .toList();
    }

    @Override
    public Map<UUID, Link> of(Collection<UUID> ads) {
        Map<UUID, UUID> tied = rows.orders(ads);
        Map<UUID, Link> known =
                orders.some(Set.copyOf(tied.values())).stream()
                        .collect(Collectors.toMap(AdOrder::id, Ties::link));
        Map<UUID, Link> links = new HashMap<>();
        tied.forEach(
                (ad, order) -> {
                    Link link = known.get(order);
                    if (link != null) {
                        links.put(ad, link);
                    }
                });
        return links;
    }

    @Override
    public List<UUID> ofUnit(ServiceAreaId unit) {
        return rows.ofUnit(unit.value());
    }

    @Override
    public List<Without> without(Employee me, List<AdView> running) {
        Map<UUID, Link> links = of(running.stream().map(AdView::id).toList());
        Set<AccountId> places =
                running.stream().map(each -> each.account().id()).collect(Collectors.toSet());
        List<AdOrder> open =
                orders.open(places, SOUGHT).stream().filter(each -> rights.ties(me, each)).toList();
        return running.stream()
                .filter(each -> lacks(links.get(each.id())))
                .map(each -> without(each, links.get(each.id()), open))
                .toList();
    }

    private static boolean lacks(@Nullable Link link) {
        return link == null || !link.approved();
    }

    private static Without without(AdView ad, @Nullable Link link, List<AdOrder> open) {
        if (link != null) {
            return new Without(ad, "Beställningen är inte godkänd", List.of());
        }
        List<Link> suggested =
                open.stream()
                        .filter(each -> each.account().equals(ad.account().id()))
                        .filter(each -> TieRules.likely(each.terms(), Ran.of(ad)) > 0)
                        .sorted(
                                Comparator.comparing(
                                        (AdOrder each) ->
                                                -TieRules.likely(each.terms(), Ran.of(ad))))
                        .limit(SUGGESTED)
                        .map(Ties::link)
                        .toList();
        return new Without(ad, "Ingen beställning", suggested);
    }

    private static Link link(AdOrder order) {
        return new Link(
                order.id(), order.heading(), order.names().unit(), order.state().approved());
    }
}
