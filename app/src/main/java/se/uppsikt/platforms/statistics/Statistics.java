package se.uppsikt.platforms.statistics;

import java.util.List;
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

    Statistics(Readings readings, PostFigureRows posts) {
        this.readings = readings;
        this.posts = posts;
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
