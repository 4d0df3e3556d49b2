package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.commands.Gate;

/** Whether something may go out now: its time, the way to the platform, and whoever may stop it. */
@Component("publicationConditions")
class Conditions {
    private final Gate gate;
    private final ObjectProvider<PublicationPermit> permits;
    private final InstantSource time;
    private final Duration tolerance;

    /**
     * @param tolerance how late something still goes out by itself
     */
    Conditions(
            Gate gate,
            ObjectProvider<PublicationPermit> permits,
            InstantSource time,
            @Value("${uppsikt.publications.tolerance:PT15M}") Duration tolerance) {
        this.gate = gate;
        this.permits = permits;
        this.time = time;
        this.tolerance = tolerance;
    }

    Instant now() {
        return time.instant();
    }

    Duration until(Instant due) {
        return Duration.between(time.instant(), due);
    }

    /**
     * After a stop or an outage a person decides whether it is still to go out (P7). What is to go
     * out at once is not late because its film takes long to send.
     */
    boolean late(Publication publication) {
        boolean atOnce = !publication.due().isAfter(publication.orderedAt());
        Duration may = atOnce ? tolerance.plus(publication.post().sending()) : tolerance;
        return publication.due().plus(may).isBefore(time.instant());
    }

    Optional<PlatformTrouble> closed(AccountId account) {
        return gate.closed(account);
    }

    /** Why it does not go out now. */
    Optional<PublicationPermit.Stop> stopped(Publication publication) {
        return permits.stream().flatMap(each -> each.against(publication).stream()).findFirst();
    }

    /** Where nothing that is planned goes out just now, and why. */
    Map<AccountId, String> withheld(Collection<AccountId> accounts) {
        Map<AccountId, String> withheld = new HashMap<>();
        permits.forEach(each -> withheld.putAll(each.withheld(accounts)));
        return withheld;
    }

    void met(AccountId account, PlatformTrouble trouble) {
        gate.met(account, trouble);
    }
}
