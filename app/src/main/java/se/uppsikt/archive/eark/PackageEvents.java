package se.uppsikt.archive.eark;

import java.time.Instant;
import java.util.List;

/** What was done to make a package and what binds its content, in the words of PREMIS. */
public final class PackageEvents {
    private final Instant at;

    public PackageEvents(Instant at) {
        this.at = at;
    }

    public Premis.Event capture() {
        return event(
                "hamtning",
                "capture",
                "Bevarat som det kom från plattformen, vid den tid som står i originalen.csv.");
    }

    /**
     * @param deviating how many things did not agree with their fingerprints
     */
    public Premis.Event check(long deviating) {
        return new Premis.Event(
                "kontroll",
                "fixity check",
                at,
                "Original, exporter, bilder, filer och varje uppgift om bidragen jämfördes med de"
                        + " fingeravtryck som togs när de kom.",
                deviating == 0
                        ? "allt stämde"
                        : "%d avvikelser, se documentation/avvikelser.csv".formatted(deviating));
    }

    public Premis.Event rename() {
        return event(
                "namnbyte",
                "filename change",
                "Bilder och filmer har fått namn efter sitt kontrollvärde. Plattformens namn står kvar.");
    }

    public Premis.Event copy() {
        return event(
                "formatkopia",
                "migration",
                "Bilder i format som arkiv inte tar emot, såsom WebP, har fått en kopia i PNG."
                        + " Originalet är orört.");
    }

    public Premis.Event layOut() {
        return event(
                "uppstallning",
                "creation",
                "Sidorna är gjorda ur det bevarade, även det dolda, borttagna och försvunna.");
    }

    public Premis.Event describe() {
        return event("beskrivning", "creation", "Poster och översikt är gjorda ur det bevarade.");
    }

    public Premis.Event pack() {
        return event(
                "paketering",
                "packaging",
                "Packat enligt E-ARK SIP 2.1.0 (FGS Paketstruktur 2.0).");
    }

    public List<Premis.Right> rights() {
        return List.of(
                new Premis.Right(
                        "sekretess",
                        "Offentlighets- och sekretesslagen (2009:400)",
                        "Innehållet är inte maskat. Sekretess prövas när någon begär ut det."),
                new Premis.Right(
                        "personuppgifter",
                        "Dataskyddsförordningen (EU) 2016/679, artikel 89",
                        "Personuppgifter för arkivändamål av allmänt intresse."));
    }

    private Premis.Event event(String id, String type, String detail) {
        return new Premis.Event(id, type, at, detail, "genomförd");
    }
}
