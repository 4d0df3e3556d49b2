package se.uppsikt.crisis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;

/** What was stopped goes out when somebody says so of each, one by one or chosen together (C2). */
@Service
class Letting {
    /** At once. */
    static final int MOST = 100;

    private final Publications publications;
    private final Accounts accounts;
    private final CrisisRows crises;

    Letting(Publications publications, Accounts accounts, CrisisRows crises) {
        this.publications = publications;
        this.accounts = accounts;
        this.crises = crises;
    }

    /** All of them or none: each may be let out by the person, and nothing stops it still. */
    @Transactional
    public void letGo(Employee me, Collection<PublicationId> chosen) {
        List<Publication> some = chosen(me, chosen);
        Crisis running = crises.running().orElse(null);
        List<Objection> objections = new ArrayList<>();
        for (Publication each : some) {
            if (running != null && running.stops(each.account())) {
                objections.add(
                        Objection.of(
                                "C2",
                                "Krisläget stoppar ännu det som är planerat på "
                                        + accounts.account(each.account()).shown()
                                        + "."));
            }
        }
        Refused.ifAny(objections.stream().distinct().toList());
        some.forEach(each -> publications.sendAgain(me, each.id()));
    }

    @Transactional
    public void giveUp(Employee me, Collection<PublicationId> chosen) {
        chosen(me, chosen).forEach(each -> publications.giveUp(me, each.id()));
    }

    private List<Publication> chosen(Employee me, Collection<PublicationId> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Refused(Objection.of("C2", "Välj ett till " + MOST + " inlägg i listan."));
        }
        publications.still(chosen);
        List<Publication> some = List.copyOf(publications.publications(chosen).values());
        for (Publication each : some) {
            Account account = accounts.account(each.account());
            accounts.require(me, Permission.PUBLISH, account.id());
        }
        return some;
    }
}
