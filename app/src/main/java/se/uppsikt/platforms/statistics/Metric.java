package se.uppsikt.platforms.statistics;

import se.uppsikt.base.shared.Swedish;

/** What platforms count, under one name here whatever each of them calls it. */
@Swedish("mått")
public enum Metric {
    VIEWS(
            "Visningar",
            "Hur många gånger något visades. Samma person kan räknas flera gånger.",
            true),
    REACHED(
            "Personer som nåddes",
            "Hur många olika som såg något. Personerna går inte att lägga ihop: den som såg något i går"
                    + " och i dag är en person, och den som såg både annons och inlägg också.",
            false),
    INTERACTIONS(
            "Interaktioner",
            "Hur många gånger någon reagerade, kommenterade, delade, sparade eller klickade.",
            true),
    REACTIONS("Reaktioner", "Gilla-markeringar och andra reaktioner.", true),
    COMMENTS("Kommentarer", "Så många kommentarer plattformen räknar.", true),
    SHARES("Delningar", "Hur många gånger något delades vidare.", true),
    SAVES("Sparningar", "Hur många gånger någon sparade för att läsa igen.", true),
    CLICKS("Klick", "Hur många gånger någon klickade.", true),
    REPLIES("Svar", "Svar på händelsen. I EU lämnar Instagram ut noll.", true),
    VIDEO_VIEWS("Filmvisningar", "Hur många gånger en film började spelas.", true),
    MINUTES("Minuter sedda", "Hur länge filmerna sågs, sammanlagt.", true),
    NEW_FOLLOWERS("Nya följare", "Hur många som började följa.", true),
    LOST_FOLLOWERS("Slutade följa", "Hur många som slutade följa.", true),
    FOLLOWERS("Följare", "Hur många som följer, den dagen.", false),
    FORWARD("Tryck framåt", "Hur många gånger någon gick vidare till nästa händelse.", true),
    BACK("Tryck bakåt", "Hur många gånger någon gick tillbaka.", true),
    EXITS("Lämnade", "Hur många gånger någon slutade titta vid händelsen.", true);

    private final String shown;
    private final String counts;
    private final boolean sums;

    Metric(String shown, String counts, boolean sums) {
        this.shown = shown;
        this.counts = counts;
        this.sums = sums;
    }

    /** The word for it. */
    public String shown() {
        return shown;
    }

    /** What is counted, in a Swedish sentence. */
    String counts() {
        return counts;
    }

    /** Whether days, and the organic and the paid part, may be added to each other. */
    boolean sums() {
        return sums;
    }
}
