package se.uppsikt.insight.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.tables.Xlsx;
import se.uppsikt.insight.figures.FollowUpView.Line;

/** The same figures as rows and cells; a cell is a number where it is one, and else words. */
final class Tables {
    private Tables() {}

    /** A sheet of a workbook. */
    record Sheet(String name, List<List<@Nullable Object>> rows) {}

    static List<Sheet> of(FollowUpView view) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet("Om siffrorna", about(view.about())));
        sheets.add(new Sheet("Siffror", lines(view, view.lines())));
        sheets.add(new Sheet("Grunder", lines(view, view.grounds())));
        sheets.add(new Sheet("Månader", months(view)));
        view.units().forEach(units -> sheets.add(new Sheet(units.word(), units(units))));
        sheets.add(new Sheet("Plattformarna", platforms(view)));
        return sheets;
    }

    /** One table after another, each under its name, with an empty line between. */
    static void csv(FollowUpView view, OutputStream out) throws IOException {
        Csv csv = new Csv(Csv.Form.SPREADSHEET, out);
        csv.line("Uppföljning");
        for (Sheet sheet : of(view)) {
            csv.line();
            csv.line(sheet.name());
            for (List<@Nullable Object> row : sheet.rows()) {
                csv.line(row.toArray());
            }
        }
    }

    /** One sheet after another; the first row of each is its heading. */
    static void xlsx(FollowUpView view, OutputStream out) throws IOException {
        List<Sheet> sheets = of(view);
        try (Xlsx book = new Xlsx(out, sheets.stream().map(Sheet::name).toList())) {
            for (Sheet sheet : sheets) {
                book.sheet(sheet.rows().getFirst().stream().map(String::valueOf).toList());
                for (List<@Nullable Object> row : sheet.rows().subList(1, sheet.rows().size())) {
                    book.line(row.toArray());
                }
            }
        }
    }

    /** What they are of, and whose accounts they leave out. */
    private static List<List<@Nullable Object>> about(FollowUpView.About about) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of("Gäller", about.scope().words()));
        rows.add(List.of("Period", about.period().words()));
        rows.add(List.of("Bredvid", about.period().before().words()));
        rows.add(List.of("Hämtat", SwedishTime.exact(about.at())));
        if (about.scope().whole()) {
            rows.add(
                    List.of(
                            "Konton",
                            "%d av %d: de som den som hämtade siffrorna får läsa"
                                    .formatted(about.readable(), about.all())));
        }
        return rows;
    }

    private static List<List<@Nullable Object>> lines(FollowUpView view, List<Line> lines) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Siffra",
                        view.about().period().words(),
                        view.about().period().before().words()));
        lines.forEach(
                each -> rows.add(List.of(each.word(), cell(each.now()), cell(each.before()))));
        return rows;
    }

    private static List<List<@Nullable Object>> months(FollowUpView view) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<@Nullable Object> head =
                new ArrayList<>(List.of("Månad", "Kom in", "Besvarat i tid, procent"));
        head.addAll(view.months().political());
        rows.add(head);
        view.months()
                .rows()
                .forEach(
                        each -> {
                            List<@Nullable Object> row =
                                    new ArrayList<>(
                                            List.of(
                                                    each.month().toString(),
                                                    cell(each.received()),
                                                    cell(each.inTime())));
                            each.political().forEach(number -> row.add(cell(number)));
                            rows.add(row);
                        });
        return rows;
    }

    private static List<List<@Nullable Object>> units(FollowUpView.Units units) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        units.word(),
                        "Kom in",
                        "Besvarat i tid, procent",
                        "Svarstid, hälften",
                        "Obesvarat nu",
                        "Publicerat"));
        units.rows()
                .forEach(
                        each ->
                                rows.add(
                                        List.of(
                                                each.word(),
                                                cell(each.received()),
                                                cell(each.inTime()),
                                                cell(each.median()),
                                                cell(each.waiting()),
                                                cell(each.published()))));
        return rows;
    }

    private static List<List<@Nullable Object>> platforms(FollowUpView view) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        "Konto",
                        "Följare",
                        "Följare perioden före",
                        "Visningar",
                        "varav betalda",
                        "Nådda som mest på ett dygn",
                        "Interaktioner",
                        "Visningar lästa för"));
        view.platforms()
                .forEach(
                        each ->
                                rows.add(
                                        List.of(
                                                each.word(),
                                                cell(each.followers()),
                                                cell(each.followersBefore()),
                                                cell(each.views()),
                                                cell(each.paid()),
                                                cell(each.reached()),
                                                cell(each.interactions()),
                                                each.note())));
        return rows;
    }

    private static Object cell(Shown shown) {
        return shown.number() == null ? shown.words() : shown.number();
    }
}
