package se.uppsikt.advertising.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdView;
import se.uppsikt.advertising.Money;

/**
 * What ran of an order.
 *
 * @param micro what it cost; null when nothing is known
 * @param foreign whether an ad is paid in another currency, so that it cannot be added up
 * @param percent how much of the budget that is; null when nobody can tell
 */
public record Spent(
        List<AdView> ads, @Nullable Long micro, boolean foreign, @Nullable Integer percent) {
    public Spent {
        ads = List.copyOf(ads);
    }

    public String shown() {
        return foreign
                ? "flera valutor, läggs inte ihop"
                : ads.isEmpty() ? "ingen annons hör hit än" : Money.shown(micro, Spending.KRONOR);
    }

    public boolean over() {
        return percent != null && percent > 100;
    }

    boolean spends() {
        return ads.stream()
                .anyMatch(
                        each -> {
                            Long spent = each.spentMicro();
                            return spent != null && spent > 0;
                        });
    }
}
