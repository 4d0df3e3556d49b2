package se.uppsikt.advertising.orders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.advertising.AdView;
import se.uppsikt.advertising.ReadAds;

/** What the ads of orders have cost until now. */
@Component
class Spending {
    static final String KRONOR = "SEK";

    private final TieRows ties;
    private final ReadAds read;

    Spending(TieRows ties, ReadAds read) {
        this.ties = ties;
        this.read = read;
    }

    Map<UUID, Spent> of(Collection<AdOrder> orders) {
        Map<UUID, List<UUID>> tied = ties.ads(orders.stream().map(AdOrder::id).toList());
        Map<UUID, AdView> ads =
                read.some(tied.values().stream().flatMap(List::stream).toList()).stream()
                        .collect(Collectors.toMap(AdView::id, Function.identity()));
        Map<UUID, Spent> spent = new HashMap<>();
        for (AdOrder order : orders) {
            List<AdView> own =
                    tied.getOrDefault(order.id(), List.of()).stream()
                            .filter(ads::containsKey)
                            .map(id -> Objects.requireNonNull(ads.get(id)))
                            .toList();
            spent.put(order.id(), spent(order, own));
        }
        return spent;
    }

    Spent of(AdOrder order) {
        return Objects.requireNonNull(of(List.of(order)).get(order.id()));
    }

    private static Spent spent(AdOrder order, List<AdView> ads) {
        boolean foreign =
                ads.stream()
                        .map(AdView::currency)
                        .anyMatch(each -> !each.isEmpty() && !each.equals(KRONOR));
        Long micro = null;
        for (AdView ad : ads) {
            Long one = ad.spentMicro();
            if (one != null && !foreign) {
                micro = micro == null ? one : Long.valueOf(micro + one);
            }
        }
        return new Spent(
                ads,
                micro,
                foreign,
                SpendRules.percent(Budget.read(order.terms().budget()).micro(), micro));
    }
}
