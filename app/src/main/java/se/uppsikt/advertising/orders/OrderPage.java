package se.uppsikt.advertising.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** One order: its form, what hinders it beside it, who approves it, and what ran of it. */
@Controller
class OrderPage {
    private static final String ONE = OrderListPage.LIST + "/{id:[0-9a-f-]{36}}";

    private final Orders orders;
    private final OrderApprovals approvals;
    private final Ties ties;
    private final OrderViews views;

    OrderPage(Orders orders, OrderApprovals approvals, Ties ties, OrderViews views) {
        this.orders = orders;
        this.approvals = approvals;
        this.ties = ties;
        this.views = views;
    }

    @GetMapping(ONE)
    ModelAndView see(Employee me, @PathVariable UUID id) {
        return page(me, id, null, List.of());
    }

    private ModelAndView page(
            Employee me, UUID id, @Nullable OrderTerms typed, List<Objection> objections) {
        return new ModelAndView("advertising/orders/order")
                .addObject("view", views.view(me, id, typed))
                .addObject("objections", objections);
    }

    /** Saved as far as it has come; handed in at the same press when that was asked for. */
    @PostMapping(ONE)
    ModelAndView save(
            Employee me,
            @PathVariable UUID id,
            @ModelAttribute("form") OrderForm form,
            @RequestParam(name = "gor", defaultValue = "") String then) {
        ModelAndView saved = after(me, id, form.written(), () -> orders.save(me, id, form));
        return saved.getStatus() == null && then.equals("lamna-in")
                ? after(me, id, null, () -> orders.handIn(me, id))
                : saved;
    }

    @PostMapping(ONE + "/ta-tillbaka")
    ModelAndView takeBack(Employee me, @PathVariable UUID id) {
        return after(me, id, null, () -> orders.takeBack(me, id));
    }

    @PostMapping(ONE + "/stall-in")
    ModelAndView cancel(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "skal", defaultValue = "") String reason) {
        return after(me, id, null, () -> orders.cancel(me, id, reason));
    }

    @PostMapping(ONE + "/utvardera")
    ModelAndView evaluate(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "resultat", defaultValue = "") String result) {
        return after(me, id, null, () -> orders.evaluate(me, id, result));
    }

    @PostMapping(ONE + "/godkann")
    ModelAndView approve(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "version", defaultValue = "") String read) {
        return after(me, id, null, () -> approvals.approve(me, id, read));
    }

    @PostMapping(ONE + "/nej")
    ModelAndView no(
            Employee me,
            @PathVariable UUID id,
            @RequestParam(name = "version", defaultValue = "") String read,
            @RequestParam(name = "skal", defaultValue = "") String reason,
            @RequestParam(name = "som", defaultValue = "") String how) {
        return after(
                me,
                id,
                null,
                () -> {
                    if (how.equals("avslag")) {
                        approvals.refuse(me, id, read, reason);
                    } else {
                        approvals.sendBack(me, id, read, reason);
                    }
                });
    }

    @PostMapping(ONE + "/koppla")
    ModelAndView tie(Employee me, @PathVariable UUID id, @RequestParam("annons") UUID ad) {
        return after(me, id, null, () -> ties.tie(me, id, ad));
    }

    @PostMapping(ONE + "/koppla-bort")
    ModelAndView untie(Employee me, @PathVariable UUID id, @RequestParam("annons") UUID ad) {
        return after(me, id, null, () -> ties.untie(me, id, ad));
    }

    private ModelAndView after(Employee me, UUID id, @Nullable OrderTerms typed, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:" + OrderListPage.LIST + "/" + id);
        } catch (NotPermitted notHere) {
            throw notHere;
        } catch (Refused refused) {
            ModelAndView page = page(me, id, typed, refused.objections());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }
}
