package se.uppsikt.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.ledger.LedgerRows;
import se.uppsikt.records.Records.RegisterEntries;

/** Puts wordings, media, deeds and entries to contributions, a whole page at a time. */
@Component
class Completing {
    private final VersionRows versions;
    private final MediaRows media;
    private final LedgerRows ledger;
    private final RegisterEntries register;

    Completing(VersionRows versions, MediaRows media, LedgerRows ledger, RegisterEntries register) {
        this.versions = versions;
        this.media = media;
        this.ledger = ledger;
        this.register = register;
    }

    /** Four questions, however many contributions. */
    List<Kept> whole(List<Contribution> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<ContributionId> ids = page.stream().map(Contribution::id).toList();
        Map<ContributionId, List<Version>> wordings = versions(page);
        Map<ContributionId, List<LedgerEntry>> deeds = new HashMap<>();
        ledger.about(ids.stream().map(ContributionId::value).toList())
                .forEach(
                        entry ->
                                deeds.computeIfAbsent(
                                                ContributionId.about(entry), _ -> new ArrayList<>())
                                        .add(entry));
        Map<ContributionId, Registration> entries = register.of(ids);
        return page.stream()
                .map(
                        c ->
                                new Kept(
                                        c,
                                        wordings.getOrDefault(c.id(), List.of()),
                                        deeds.getOrDefault(c.id(), List.of()),
                                        Optional.ofNullable(entries.get(c.id())).stream().toList()))
                .toList();
    }

    private Map<ContributionId, List<Version>> versions(List<Contribution> page) {
        List<ContributionId> ids = page.stream().map(Contribution::id).toList();
        List<ContributionId> there =
                page.stream().filter(c -> !c.disposed()).map(Contribution::id).toList();
        Set<ContributionId> neverShown =
                page.stream()
                        .filter(c -> c.facts().neverShown())
                        .map(Contribution::id)
                        .collect(Collectors.toSet());
        // before their media: a wording that somebody keeps meanwhile never lacks its own
        List<VersionRows.Read> read = versions.of(ids);
        Map<Long, List<Version.Media>> pictures = pictures(there);
        Map<ContributionId, List<Version>> wordings = new HashMap<>();
        for (VersionRows.Read each : read) {
            wordings.computeIfAbsent(each.contribution(), _ -> new ArrayList<>())
                    .add(
                            new Version(
                                    each.number(),
                                    neverShown.contains(each.contribution()) ? null : each.text(),
                                    neverShown.contains(each.contribution()) ? null : each.genre(),
                                    pictures.getOrDefault(each.id(), List.of()),
                                    each.at(),
                                    each.capturedAt(),
                                    each.original(),
                                    each.hash()));
        }
        return wordings;
    }

    /** By their wordings. */
    private Map<Long, List<Version.Media>> pictures(List<ContributionId> contributions) {
        return media.of(contributions).stream()
                .collect(
                        Collectors.groupingBy(
                                MediaRows.Read::version,
                                Collectors.mapping(MediaRows.Read::shown, Collectors.toList())));
    }
}
