package se.uppsikt.insight.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.insight.figures.FollowUpView.OfPlatform;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.platforms.statistics.PeriodFigures;
import se.uppsikt.platforms.statistics.PeriodFigures.Counted;

/** What the platforms have counted on each account; what nobody has told is not known. */
final class PlatformLines {
    private PlatformLines() {}

    static List<OfPlatform> of(
            List<Account> accounts,
            Map<AccountId, PeriodFigures> now,
            Map<AccountId, PeriodFigures> before) {
        return accounts.stream()
                .map(each -> line(each, now.get(each.id()), before.get(each.id())))
                .toList();
    }

    private static OfPlatform line(
            Account account, @Nullable PeriodFigures now, @Nullable PeriodFigures before) {
        @Nullable Counted views = counted(now, Metric.VIEWS);
        return new OfPlatform(
                account.shown(),
                account.handle(),
                whole(now, Metric.FOLLOWERS),
                whole(before, Metric.FOLLOWERS),
                whole(now, Metric.VIEWS),
                Shown.of(views == null ? null : views.paid()),
                whole(now, Metric.REACHED),
                whole(now, Metric.INTERACTIONS),
                note(views));
    }

    private static String note(@Nullable Counted views) {
        return views == null ? "inga dygn" : views.days() + " dygn";
    }

    private static Shown whole(@Nullable PeriodFigures figures, Metric metric) {
        @Nullable Counted counted = counted(figures, metric);
        return Shown.of(counted == null ? null : counted.whole());
    }

    private static @Nullable Counted counted(@Nullable PeriodFigures figures, Metric metric) {
        return figures == null ? null : figures.of(metric);
    }
}
