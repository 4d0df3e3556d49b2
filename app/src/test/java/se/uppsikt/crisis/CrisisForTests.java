package se.uppsikt.crisis;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;

/** Whoever leads starts and ends a crisis, for the tests of other rooms. */
public final class CrisisForTests {
    private final CrisisLead lead;
    private final CrisisRows crises;
    private final Employee leader;

    public CrisisForTests(ApplicationContext program) {
        lead = program.getBean(CrisisLead.class);
        crises = program.getBean(CrisisRows.class);
        leader = program.getBean(Access.class).employee("peter.storm").orElseThrow();
    }

    public CrisisId start(Set<AccountId> accounts) {
        return lead.start(leader, wish(accounts, Set.of()));
    }

    /** Things are published on these all the same. */
    public void exempt(Set<AccountId> exempt) {
        Crisis crisis = crises.running().orElseThrow();
        lead.change(leader, crisis.id(), crisis.version(), wish(crisis.accounts(), exempt));
    }

    /** From now on it concerns these. */
    public void concern(Set<AccountId> accounts) {
        Crisis crisis = crises.running().orElseThrow();
        lead.change(leader, crisis.id(), crisis.version(), wish(accounts, Set.of()));
    }

    /** Whatever goes on. */
    public void over() {
        crises.running().ifPresent(one -> lead.end(leader, one.id(), "Vattnet går att dricka."));
    }

    private static CrisisWish wish(Set<AccountId> accounts, Set<AccountId> exempt) {
        return new CrisisWish(
                "Vattenläcka",
                accounts.isEmpty() ? "alla" : "nagra",
                List.copyOf(accounts).stream().map(AccountId::value).toList(),
                exempt.stream().map(AccountId::value).toList(),
                null);
    }
}
