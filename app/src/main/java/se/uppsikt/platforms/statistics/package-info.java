/**
 * What the platforms count: how often the accounts' contributions are shown, how many people that
 * reaches, and what they do (X1–X4, P9, U1).
 *
 * <p>Owns the figures of each account's days, those of its posts, and what the platform does not
 * tell. An adapter that can read figures has a bean of {@link
 * se.uppsikt.platforms.statistics.StatisticsSource}; nothing else of it is known here. They are
 * read once a day, of stories once an hour while they live, and never before answers: where little
 * of a platform's budget is left, figures wait (decision 0112).
 *
 * <p>Must never: add people reached on one day to those of another, or organic to paid; change a
 * figure that the platform has settled without saying so; hurt a connection's poll.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.shared",
            "platforms",
            "records",
            "records.journal",
            "records.readers"
        })
package se.uppsikt.platforms.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
