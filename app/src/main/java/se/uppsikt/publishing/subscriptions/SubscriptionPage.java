package se.uppsikt.publishing.subscriptions;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.publishing.subscriptions.Feeds.Here;
import se.uppsikt.publishing.subscriptions.SubscriptionView.Made;

/** Where a person gets the addresses for the own calendar, and takes them back. */
@Controller
class SubscriptionPage {
    private static final String HERE = "/publicering/prenumerationer";

    private final Subscriptions subscriptions;
    private final Here here;
    private final InstantSource time;

    SubscriptionPage(Subscriptions subscriptions, Here here, InstantSource time) {
        this.subscriptions = subscriptions;
        this.here = here;
        this.time = time;
    }

    @GetMapping(HERE)
    ModelAndView see(Employee me) {
        return page(me, null);
    }

    /**
     * What was made is shown in the answer itself, and nowhere else.
     *
     * @param before which address there was on the page
     */
    @PostMapping(HERE)
    ModelAndView make(
            Employee me,
            @RequestParam("konto") UUID id,
            @RequestParam(name = "efter", defaultValue = "") String before) {
        Account account = subscriptions.seen(me, new AccountId(id));
        if (!before.equals(subscriptions.mark(me, account.id()))) {
            // The answer was asked for again: what it made must not die of that.
            return new ModelAndView("redirect:" + HERE);
        }
        String secret = subscriptions.make(me, account.id());
        return page(me, new Made(account.shown(), here.address("/kalender/" + secret + ".ics")));
    }

    @PostMapping(HERE + "/ta-bort")
    String withdraw(Employee me, @RequestParam("konto") UUID id) {
        subscriptions.withdraw(me, new AccountId(id));
        return "redirect:" + HERE;
    }

    private ModelAndView page(Employee me, @Nullable Made made) {
        return new ModelAndView("publishing/subscriptions/page")
                .addObject("view", new SubscriptionView(subscriptions.of(me), made))
                .addObject("now", time.instant());
    }
}
