package se.uppsikt.crisis;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationPermit;

/**
 * Nothing that is planned goes out on an account that a crisis concerns, unless somebody has said
 * that it may (C2).
 *
 * <p>Whoever releases shares the lock that whoever starts a crisis takes, until the release is
 * committed. So a release either was committed before the stop was decided, or sees it.
 */
@Enforces(
        value = "C2",
        how =
                "Det som är planerat går inte ut på ett konto i krisläge. Stoppet prövas i samma transaktion som släpper ett inlägg.")
@Component
class CrisisPermit implements PublicationPermit {
    private final StopRows rows;
    private final Locks locks;
    private final Crises crises;

    CrisisPermit(StopRows rows, Locks locks, Crises crises) {
        this.rows = rows;
        this.locks = locks;
        this.crises = crises;
    }

    @Override
    public Optional<Stop> against(Publication publication) {
        locks.share(Locks.Lock.CRISIS);
        return rows.stop(publication.account(), publication.due())
                .map(stopped -> new Stop(words(stopped), true));
    }

    @Override
    public Map<AccountId, String> withheld(Collection<AccountId> accounts) {
        return crises.running()
                .map(
                        running ->
                                accounts.stream()
                                        .filter(running::stops)
                                        .collect(
                                                Collectors.toMap(
                                                        account -> account,
                                                        _ ->
                                                                "Krisläget stoppar det som är planerat: "
                                                                        + running.what()
                                                                        + ".")))
                .orElse(Map.of());
    }

    private static String words(StopRows.Stopped stopped) {
        return stopped.goesOn()
                ? "Krisläget stoppade det: " + stopped.what() + "."
                : "Krisläget stoppade det: "
                        + stopped.what()
                        + ". Det är över nu, och någon behöver bestämma om inlägget ännu ska ut.";
    }
}
