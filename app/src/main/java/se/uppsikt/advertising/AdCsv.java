package se.uppsikt.advertising;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Csv;

/** The ads as a table to count in. */
final class AdCsv {
    private AdCsv() {}

    static void write(Ads ads, Employee me, Csv csv) throws IOException {
        csv.line(
                "Konto",
                "Kampanj",
                "Annons",
                "Läge",
                "Målgrupp",
                "Period",
                "Dag",
                "Kostnad",
                "Valuta",
                "Visningar",
                "Klick",
                "Unika personer",
                "Slutgiltigt");
        @Nullable UUID after = null;
        do {
            Ads.Part part = ads.part(me, after);
            Map<UUID, List<DayRows.Shown>> days = ads.days(part.ads());
            for (AdView ad : part.ads()) {
                days(csv, ad, days.getOrDefault(ad.id(), List.of()));
            }
            after = part.next();
        } while (after != null);
    }

    private static void days(Csv csv, AdView ad, List<DayRows.Shown> days) throws IOException {
        if (days.isEmpty()) {
            csv.line(
                    ad.account().shown(),
                    ad.campaign(),
                    ad.name(),
                    ad.state().words(),
                    ad.audience(),
                    ad.period());
        }
        for (DayRows.Shown day : days) {
            line(csv, ad, day);
        }
    }

    private static void line(Csv csv, AdView ad, DayRows.Shown day) throws IOException {
        AdFact.Figures figures = day.figures();
        Long spend = figures.spendMicro();
        csv.line(
                ad.account().shown(),
                ad.campaign(),
                ad.name(),
                ad.state().words(),
                ad.audience(),
                ad.period(),
                day.day(),
                spend == null ? null : Money.amount(spend).toPlainString().replace('.', ','),
                figures.currency(),
                figures.impressions(),
                figures.clicks(),
                figures.uniques(),
                figures.settled() ? "ja" : "nej");
    }
}
