package se.uppsikt.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.shared.LifeLine;
import se.uppsikt.shared.Missing;
import se.uppsikt.shared.SwedishTime;

/** Finds what is kept and puts it together, always for a whole page at a time. */
@Component
class Reading {
    private static final Pattern OWN_SIGNS = Pattern.compile("[\"-]|\\b(?i:or)\\b");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ContributionRows contributions;
    private final VersionRows versions;
    private final MediaRows media;
    private final LedgerRows ledger;
    private final RegisterRows register;

    Reading(
            ContributionRows contributions,
            VersionRows versions,
            MediaRows media,
            LedgerRows ledger,
            RegisterRows register) {
        this.contributions = contributions;
        this.versions = versions;
        this.media = media;
        this.ledger = ledger;
        this.register = register;
    }

    Contribution one(ContributionId id) {
        return contributions.one(id).orElseThrow(() -> new Missing("contribution " + id.value()));
    }

    Map<ContributionId, Contribution> all(Collection<ContributionId> ids) {
        return contributions.all(ids);
    }

    Optional<Contribution> byKey(AccountId account, PlatformKey key) {
        return contributions.byKey(account, key);
    }

    Kept kept(ContributionId id) {
        return whole(List.of(one(id))).getFirst();
    }

    /** Two questions for a whole page, however many it has. */
    Map<ContributionId, LifeLine> lifeLines(Collection<ContributionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ContributionId, Map<String, LedgerRows.Became>> deeds = new HashMap<>();
        for (LedgerRows.Became became : ledger.became(ids)) {
            deeds.computeIfAbsent(became.contribution(), _ -> new HashMap<>())
                    .put(became.fact(), became);
        }
        Map<ContributionId, LifeLine> lines = LinkedHashMap.newLinkedHashMap(ids.size());
        contributions
                .all(ids)
                .forEach(
                        (id, c) ->
                                lines.put(id, LifeLines.line(c, deeds.getOrDefault(id, Map.of()))));
        return lines;
    }

    List<Kept> thread(AccountId account, PlatformKey thread) {
        return whole(contributions.thread(account, thread));
    }

    List<Kept> accountYear(AccountId account, int year, @Nullable ContributionId after, int limit) {
        return whole(
                contributions.written(account, newYear(year), newYear(year + 1), after, limit));
    }

    Map<Integer, Long> years(AccountId account) {
        return contributions.years(account, SwedishTime.ZONE.getId());
    }

    List<Contribution> presentSince(AccountId account, Instant since) {
        return contributions.presentSince(account, since);
    }

    Search.Found search(Search search) {
        if (search.accounts().isEmpty()) {
            return new Search.Found(List.of(), null);
        }
        List<Contribution> found =
                contributions.search(search, begins(search.words()), search.limit() + 1);
        if (found.size() <= search.limit()) {
            return new Search.Found(found, null);
        }
        List<Contribution> page = List.copyOf(found.subList(0, search.limit()));
        return new Search.Found(page, page.getLast().id());
    }

    /**
     * The words as beginnings of words, {@code gatu:* & lykt:*}; null when quotes, minus or
     * <em>or</em> say what is meant.
     */
    private static @Nullable String begins(String words) {
        if (OWN_SIGNS.matcher(words).find()) {
            return null;
        }
        String begins =
                BETWEEN_WORDS
                        .splitAsStream(words)
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.toLowerCase(Locale.ROOT) + ":*")
                        .collect(Collectors.joining(" & "));
        return begins.isEmpty() ? null : begins;
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(SwedishTime.ZONE).toInstant();
    }

    /** Four questions, however many contributions. */
    private List<Kept> whole(List<Contribution> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<ContributionId> ids = page.stream().map(Contribution::id).toList();
        Map<ContributionId, List<Version>> wordings = versions(page);
        Map<ContributionId, List<LedgerEntry>> deeds = new HashMap<>();
        ledger.about(ids)
                .forEach(
                        entry ->
                                deeds.computeIfAbsent(entry.contribution(), _ -> new ArrayList<>())
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
        Set<ContributionId> neverShown =
                page.stream()
                        .filter(c -> c.facts().neverShown())
                        .map(Contribution::id)
                        .collect(Collectors.toSet());
        Map<Long, List<Version.Media>> pictures =
                media.of(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        MediaRows.Read::version,
                                        Collectors.mapping(
                                                MediaRows.Read::shown, Collectors.toList())));
        Map<ContributionId, List<Version>> wordings = new HashMap<>();
        for (VersionRows.Read read : versions.of(ids)) {
            wordings.computeIfAbsent(read.contribution(), _ -> new ArrayList<>())
                    .add(
                            new Version(
                                    read.number(),
                                    neverShown.contains(read.contribution()) ? null : read.text(),
                                    pictures.getOrDefault(read.id(), List.of()),
                                    read.at(),
                                    read.capturedAt(),
                                    read.original(),
                                    read.hash()));
        }
        return wordings;
    }
}
