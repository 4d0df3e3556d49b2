package se.uppsikt.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.turns.Relay;
import se.uppsikt.accounts.turns.Turns;
import se.uppsikt.base.shared.NotFound;

/** Composes what is handed over when an account changes hands, and tells hosts about it. */
@Component
class HandOvers {
    private final Accounts accounts;
    private final Turns turns;
    private final InstantSource time;

    HandOvers(Accounts accounts, Turns turns, InstantSource time) {
        this.accounts = accounts;
        this.turns = turns;
        this.time = time;
    }

    /** The account of a hand-over list, for somebody who may read it. */
    Account account(Employee me, String handle) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account " + handle));
        accounts.require(me, Permission.READ, account.id());
        return account;
    }

    HandOver handOver(Account account, List<Listing.Row> waiting, boolean more) {
        return HandOver.of(account, turns.relay(account), waiting, more, time.instant());
    }

    /**
     * What the inbox tells of relays.
     *
     * @param all every account, since the next host does not read the account yet
     * @param seen those that the person reads
     */
    HandOver.Notices notices(Employee me, List<Account> all, List<Account> seen) {
        List<Account> relays = all.stream().filter(Account::relay).toList();
        if (relays.isEmpty()) {
            return HandOver.Notices.NONE;
        }
        Instant now = time.instant();
        Map<AccountId, Relay> by = turns.relays(relays);
        return new HandOver.Notices(
                accounts.answersWhereHost(me) ? HandOver.hosting(me, relays, by, now) : List.of(),
                seen.stream()
                        .filter(Account::relay)
                        .collect(
                                Collectors.toMap(
                                        Account::id,
                                        account ->
                                                Objects.requireNonNull(by.get(account.id()))
                                                        .answers(now)
                                                        .name())));
    }

    /** What waits when an account changes hands (K5). */
    @Controller("handOverPage")
    static class HandOverPage {
        private final HandOvers handOvers;
        private final Listings listings;

        HandOverPage(HandOvers handOvers, Listings listings) {
            this.handOvers = handOvers;
            this.listings = listings;
        }

        @GetMapping("/inkorg/overlamning/{handle}")
        ModelAndView list(@PathVariable String handle, Employee me) {
            Account account = handOvers.account(me, handle);
            List<Listing.Row> waiting = listings.waiting(me, account);
            HandOver handOver =
                    handOvers.handOver(
                            account,
                            waiting.stream().limit(Listings.PAGE).toList(),
                            waiting.size() > Listings.PAGE);
            return new ModelAndView(
                    "inbox/handOver",
                    Map.of(
                            "handOver",
                            handOver,
                            "mine",
                            handOver.turn() != null
                                    && handOver.turn().host().equals(me.serviceArea())));
        }
    }
}
