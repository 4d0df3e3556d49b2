package se.uppsikt.inbox;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;

/** What waits when an account changes hands (K5). */
@Controller
class HandOverPage {
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
