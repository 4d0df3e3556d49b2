/**
 * The municipality's ads as they ran: what was shown, to whom, when and at what cost (X5, N2, N3).
 * Read from the platforms once a day and at once after connecting; nothing is changed there.
 *
 * <p>Owns what platforms tell of campaigns, sets and ads, in versions, and what each ad cost and
 * gave day by day. Each platform with ads has a bean of {@link se.uppsikt.advertising.AdSource}; a
 * platform that is for advertising alone is nothing more to Uppsikt (decision 0113).
 *
 * <p>What was ordered is the inner room {@code orders}'s, which tells by {@link
 * se.uppsikt.advertising.AdOrders} which of the ads that run have an order.
 *
 * <p>Must never: change anything on a platform; show a nought for what is not known; add together
 * what different currencies cost, or the persons of different days.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.shared",
            "platforms",
            "policy",
            "records.journal"
        })
package se.uppsikt.advertising;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
