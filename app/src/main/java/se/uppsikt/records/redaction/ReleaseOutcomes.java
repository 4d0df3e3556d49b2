package se.uppsikt.records.redaction;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppsikt.records.disclosure.Disclosure;
import se.uppsikt.records.disclosure.Outcomes;

/** What whoever asked fetches and reads: what was given out, and what was told with a no. */
@Component
class ReleaseOutcomes implements Outcomes {
    private final ReleaseRows rows;

    ReleaseOutcomes(ReleaseRows rows) {
        this.rows = rows;
    }

    @Override
    public Outcome of(Disclosure disclosure) {
        List<Given> files =
                rows.given(disclosure.id()).stream()
                        .flatMap(release -> files(disclosure, release))
                        .toList();
        List<Told> told =
                rows.refusals(disclosure.id()).stream()
                        .map(each -> new Told(each.at(), each.decision(), each.told()))
                        .toList();
        return new Outcome(files, told);
    }

    private Stream<Given> files(Disclosure disclosure, Release release) {
        return rows.files(release.id()).stream()
                .map(
                        file ->
                                new Given(
                                        file.name(),
                                        kind(file.mime()),
                                        file.size(),
                                        "/begar-handling/"
                                                + disclosure.reference().shown()
                                                + "/fil/"
                                                + release.id()
                                                + "/"
                                                + file.place()));
    }

    private static String kind(String mime) {
        return switch (mime.split(";", 2)[0]) {
            case "application/pdf" -> "PDF";
            case "text/csv" -> "tabell (CSV)";
            default -> "data (JSON)";
        };
    }
}
