package se.uppsikt.platforms.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * The door: figures that platforms tell by themselves, without being asked, and those of a post.
 */
@Service
public class Statistics {
    private final Readings readings;
    private final PostFigureRows posts;
    private final AccountFigureRows days;

    Statistics(Readings readings, PostFigureRows posts, AccountFigureRows days) {
        this.readings = readings;
        this.posts = posts;
        this.days = days;
    }

    /**
     * What the platforms have counted on each account in the days from the first to before the
     * next; nothing of an account of which nothing is told.
     */
    public Map<AccountId, PeriodFigures> of(
            Collection<AccountId> accounts, LocalDate first, LocalDate next) {
        return PeriodFigures.of(days.told(accounts, first, next));
    }

    /** What is counted on one post; without a row where nobody has asked the platform yet. */
    public PostTable of(AccountId account, PlatformKey post) {
        return PostTable.of(
                posts.measured(account, post).stream().toList(),
                posts.of(account, List.of(post)),
                _ -> PostTable.Shown.NOTHING);
    }

    /** Figures of a post, told in an original that is kept already. */
    public void told(
            AccountId account,
            StatisticsSink.Post post,
            List<Figure> figures,
            OriginalId original) {
        readings.told(account, post, figures, original);
    }
}
