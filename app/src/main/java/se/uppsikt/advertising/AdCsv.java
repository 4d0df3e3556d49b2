package se.uppsikt.advertising;

import java.io.IOException;
import java.util.List;
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
        for (AdView ad : ads.all(me)) {
            List<DayRows.Shown> days = ads.days(ad);
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
