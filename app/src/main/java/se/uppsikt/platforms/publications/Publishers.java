package se.uppsikt.platforms.publications;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/** The platforms that Uppsikt publishes on. */
@Component
class Publishers {
    private final List<Publisher> publishers;
    private final Accounts accounts;

    Publishers(List<Publisher> publishers, Accounts accounts) {
        this.publishers = List.copyOf(publishers);
        this.accounts = accounts;
    }

    Optional<Publisher> of(Platform platform) {
        return publishers.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /**
     * @throws PlatformTrouble when nothing is published by a program there
     */
    Publisher on(AccountId account) {
        return of(accounts.account(account).platform())
                .orElseThrow(
                        () ->
                                new PlatformTrouble(
                                        PlatformProblem.REFUSED,
                                        "no publisher",
                                        "Där publicerar Uppsikt inget; det görs för hand.",
                                        null));
    }
}
