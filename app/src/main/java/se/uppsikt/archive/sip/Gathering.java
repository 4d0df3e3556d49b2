package se.uppsikt.archive.sip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.archive.sip.Deviation.Subject;
import se.uppsikt.archive.sip.PackedOriginalRows.Place;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.evidence.Holdings.Delivery;
import se.uppsikt.records.journal.OriginalId;

/**
 * Finds out what belongs to a package before anything of it is written, and reads all of it against
 * the fingerprints taken when it came. What deviates is packed as it is and told by name
 * (docs/beslut/0041): a year is never held back by one altered file, and never handed over as
 * whole.
 */
@Enforces(
        value = "A4",
        how = "Allt jämförs med fingeravtrycken från när det kom; det som avviker nämns vid namn.")
public final class Gathering {
    private final PackageBuild build;
    private final PackageId id;
    private final ContentRows content;

    /** How many bytes each month has so far. */
    private final Map<Integer, Long> filled = new HashMap<>();

    public Gathering(PackageBuild build) {
        this.build = build;
        this.id = build.subject().id();
        this.content = build.content();
    }

    public Coverage gather() throws IOException {
        build.step("Samlar ihop året");
        content.clear(id);
        build.year(this::contributions);
        new MediaCheck(build).check();
        new ExportPart(build).gather();
        content.arrange(id);
        return content.coverage(id);
    }

    private void contributions(List<Kept> page) {
        content.add(id, page);
        originals(content.originals().fresh(id, originals(page)));
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

    /** Several contributions may be told of in one delivery. */
    private void originals(Set<OriginalId> fresh) {
        Set<OriginalId> withheld = build.records().withheld(fresh);
        content.originals().addWithheld(id, withheld);
        fresh.removeAll(withheld);
        List<Delivery> deliveries = build.holdings().deliveries(fresh);
        content.originals().add(id, deliveries.stream().map(this::place).toList());
        content.deviations()
                .add(
                        id,
                        deliveries.stream()
                                .filter(each -> !each.intact())
                                .map(Gathering::deviation)
                                .toList());
    }

    /** In the container of the month it came, or in the next when that is full. */
    private Place place(Delivery delivery) {
        var came = SwedishTime.civil(delivery.receivedAt());
        int month = came.getYear() * 100 + came.getMonthValue();
        long before = filled.getOrDefault(month, 0L);
        filled.put(month, before + delivery.size());
        return new Place(
                delivery.id(),
                month,
                (int) (1 + before / OriginalPart.FULL),
                delivery.size(),
                delivery.contentType());
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
