package se.uppsikt.platforms.statistics;

import java.util.List;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.journal.OriginalId;

/** The door for figures that platforms tell by themselves, without being asked. */
@Service
public class Statistics {
    private final Readings readings;

    Statistics(Readings readings) {
        this.readings = readings;
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
