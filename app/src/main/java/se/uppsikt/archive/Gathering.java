package se.uppsikt.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.archive.Deviation.Subject;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Holdings.Delivery;
import se.uppsikt.records.Kept;
import se.uppsikt.records.OriginalId;
import se.uppsikt.records.Version;
import se.uppsikt.shared.Enforces;

/**
 * Finds out what belongs to a package before anything of it is written, and reads all of it against
 * the fingerprints taken when it came. What deviates is packed as it is and told by name
 * (docs/beslut/0041): a year is never held back by one altered file, and never handed over as
 * whole.
 */
@Enforces(
        value = "A4",
        how = "Allt jämförs med fingeravtrycken från när det kom; det som avviker nämns vid namn.")
final class Gathering {
    private static final int PAGE = 500;

    private final Build build;
    private final YearPackage.Id id;
    private final ContentRows content;

    Gathering(Build build) {
        this.build = build;
        this.id = build.subject().id();
        this.content = build.content();
    }

    Coverage gather() throws IOException {
        build.step("Samlar ihop året");
        content.clear(id);
        build.year(this::contributions);
        build.step("Kontrollerar originalen");
        originals();
        new MediaCheck(build).check();
        new ExportPart(build).gather();
        content.arrange(id);
        return content.coverage(id);
    }

    private void contributions(List<Kept> page) {
        content.add(id, page, build.records().withheld(originals(page)));
        List<Contribution> contributions = page.stream().map(Kept::contribution).toList();
        List<Deviation> deviations = new ArrayList<>();
        Map<ContributionId, List<String>> altered = build.holdings().altered(contributions);
        for (Contribution each : contributions) {
            for (String reason : altered.getOrDefault(each.id(), List.of())) {
                deviations.add(
                        new Deviation(
                                Subject.CONTRIBUTION,
                                "urn:uuid:" + each.id().value(),
                                each.id().value(),
                                reason,
                                null,
                                null));
            }
        }
        content.deviations().add(id, deviations);
    }

    private void originals() {
        List<OriginalId> page = content.originals().undescribed(id, 0, PAGE);
        while (!page.isEmpty()) {
            List<Delivery> deliveries = build.holdings().deliveries(page);
            content.originals().describe(id, deliveries);
            content.deviations()
                    .add(
                            id,
                            deliveries.stream()
                                    .filter(each -> !each.intact())
                                    .map(Gathering::deviation)
                                    .toList());
            build.advance(0);
            page = content.originals().undescribed(id, page.getLast().value(), PAGE);
        }
        content.originals().arrange(id, OriginalPart.FULL);
    }

    private static Deviation deviation(Delivery delivery) {
        return new Deviation(
                Subject.ORIGINAL,
                OriginalPart.name(delivery.id()),
                null,
                "Originalet är ändrat sedan det kom in.",
                delivery.onArrival().hex(),
                delivery.now().hex());
    }

    private static Set<OriginalId> originals(List<Kept> page) {
        return page.stream()
                .flatMap(kept -> kept.versions().stream())
                .map(Version::original)
                .collect(Collectors.toSet());
    }
}
