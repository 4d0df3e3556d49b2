package se.uppsikt.advertising.costs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.tables.Xlsx;

/** What ads have cost: a year at a time as a picture and tables, all of it as files (N3). */
@Controller
class CostPage {
    private static final String PAGE = "/annonser/kostnader";
    private static final List<String> HEADING =
            List.of(
                    "År",
                    "Verksamhet",
                    "Beställning",
                    "Annonser",
                    "Kostnad",
                    "Valuta",
                    "Visningar",
                    "Klick",
                    "Kostnad per klick",
                    "Kostnad per tusen visningar");

    private final Costs costs;

    CostPage(Costs costs) {
        this.costs = costs;
    }

    @GetMapping(PAGE)
    ModelAndView page(Employee me, @RequestParam(name = "ar", defaultValue = "") String wanted) {
        List<CostLine> lines = costs.lines(me);
        List<CostLine> units = CostRules.byUnit(lines);
        List<Integer> years = units.stream().map(CostLine::year).distinct().toList();
        int year =
                years.stream()
                        .filter(each -> each.toString().equals(wanted))
                        .findFirst()
                        .orElse(years.isEmpty() ? 0 : years.getFirst());
        return new ModelAndView("advertising/costs/costs")
                .addObject("years", years)
                .addObject("year", year)
                .addObject("plot", CostPlot.of(year, units))
                .addObject("units", units.stream().filter(each -> each.year() == year).toList())
                .addObject("lines", lines.stream().filter(each -> each.year() == year).toList());
    }

    @GetMapping(PAGE + "/kostnader.csv")
    void csv(Employee me, HttpServletResponse answer) throws IOException {
        named(answer, "text/csv; charset=utf-8", "annonskostnader.csv");
        Csv csv = new Csv(Csv.Form.SPREADSHEET, answer.getOutputStream());
        csv.line(HEADING.toArray());
        for (CostLine each : costs.lines(me)) {
            @Nullable Object[] cells = cells(each);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof BigDecimal amount) {
                    cells[i] = amount.toPlainString().replace('.', ',');
                }
            }
            csv.line(cells);
        }
    }

    @GetMapping(PAGE + "/kostnader.xlsx")
    void xlsx(Employee me, HttpServletResponse answer) throws IOException {
        named(
                answer,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "annonskostnader.xlsx");
        try (Xlsx table = new Xlsx(answer.getOutputStream(), List.of("Annonskostnader"))) {
            table.sheet(HEADING);
            for (CostLine each : costs.lines(me)) {
                table.line(cells(each));
            }
        }
    }

    private static void named(HttpServletResponse answer, String type, String name) {
        answer.setContentType(type);
        answer.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private static @Nullable Object[] cells(CostLine line) {
        return new @Nullable Object[] {
            line.year(),
            line.unit(),
            line.order(),
            line.ads(),
            line.amount(),
            line.currency(),
            line.impressions(),
            line.clicks(),
            line.per(line.clicks(), 1),
            line.per(line.impressions(), 1_000)
        };
    }
}
