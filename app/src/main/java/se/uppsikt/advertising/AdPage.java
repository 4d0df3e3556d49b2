package se.uppsikt.advertising;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Csv;

/** The ads: which run and have run, to whom, and at what cost (X5, N3). */
@Controller
class AdPage {
    private final Ads ads;
    private final ReadAds read;
    private final AdOrders orders;

    AdPage(Ads ads, ReadAds read, AdOrders orders) {
        this.ads = ads;
        this.read = read;
        this.orders = orders;
    }

    @GetMapping("/annonser")
    ModelAndView all(Employee me, @RequestParam(required = false) @Nullable UUID efter) {
        Map<String, Object> model = new HashMap<>();
        Ads.Part part = ads.part(me, efter);
        model.put("part", part);
        model.put("orders", orders.of(part.ads().stream().map(AdView::id).toList()));
        model.put("without", efter == null ? orders.without(me, read.running(me)) : List.of());
        model.put("readings", ads.readings(me));
        model.put("months", ads.months(me));
        return new ModelAndView("advertising/ads", model);
    }

    @GetMapping("/annonser/{id:[0-9a-f-]{36}}")
    ModelAndView one(@PathVariable UUID id, Employee me) {
        Ads.Whole ad = ads.one(me, id);
        AdOrders.Link order = orders.of(List.of(id)).get(id);
        return new ModelAndView("advertising/ad", "ad", ad).addObject("order", order);
    }

    /** A line for each ad and day; an ad of which no day is known has one line without a day. */
    @GetMapping("/annonser/annonser.csv")
    void csv(Employee me, HttpServletResponse answer) throws IOException {
        answer.setContentType("text/csv; charset=utf-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"annonser.csv\"");
        AdCsv.write(ads, me, new Csv(Csv.Form.SPREADSHEET, answer.getOutputStream()));
    }
}
