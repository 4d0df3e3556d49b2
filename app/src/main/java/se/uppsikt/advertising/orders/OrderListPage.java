package se.uppsikt.advertising.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;

/** The orders of ads that somebody reads, the latest first (N1). */
@Controller
class OrderListPage {
    static final String LIST = "/annonser/bestallningar";

    private final OrderViews views;
    private final OrderRights rights;
    private final Orders orders;
    private final OrderDesk desk;

    OrderListPage(OrderViews views, OrderRights rights, Orders orders, OrderDesk desk) {
        this.views = views;
        this.rights = rights;
        this.orders = orders;
        this.desk = desk;
    }

    @GetMapping(LIST)
    ModelAndView list(
            Employee me,
            @RequestParam(name = "lage", defaultValue = "") String state,
            @RequestParam(name = "enhet", defaultValue = "") String unit,
            @RequestParam(name = "ar", defaultValue = "") String year,
            @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        OrderList.Chosen chosen = new OrderList.Chosen(state, unit, year, desk.today().getYear());
        return new ModelAndView("advertising/orders/list")
                .addObject("part", views.part(me, chosen.narrowed(), after))
                .addObject("chosen", chosen)
                .addObject("units", views.units())
                .addObject("accounts", rights.from(me));
    }

    @PostMapping(LIST)
    ModelAndView begin(Employee me, @RequestParam("konto") UUID account) {
        return new ModelAndView(
                "redirect:" + LIST + "/" + orders.begin(me, new AccountId(account)));
    }
}
