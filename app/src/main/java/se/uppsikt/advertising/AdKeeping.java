package se.uppsikt.advertising;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.AdFact.Sort;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** Keeps an answer together with what it changes; one that tells nothing new is not kept. */
@Component
class AdKeeping {
    private final AdRows ads;
    private final DayRows days;
    private final Journal journal;
    private final TimeIds ids;
    private final InstantSource time;

    AdKeeping(AdRows ads, DayRows days, Journal journal, TimeIds ids, InstantSource time) {
        this.ads = ads;
        this.days = days;
        this.journal = journal;
        this.ids = ids;
        this.time = time;
    }

    /** Made once the answer is kept, with the id that it got. */
    private interface Change {
        void make(OriginalId original);
    }

    @Transactional
    public void keep(AccountId account, String source, byte[] answer, List<AdFact> facts) {
        Instant now = time.instant();
        List<Change> changes = new ArrayList<>();
        Map<String, List<AdFact.Day>> byAd = new HashMap<>();
        for (AdFact fact : facts) {
            switch (fact) {
                case AdFact.Standing standing ->
                        change(account, standing, now).ifPresent(changes::add);
                case AdFact.Day day ->
                        byAd.computeIfAbsent(day.ad(), _ -> new ArrayList<>()).add(day);
            }
        }
        byAd.forEach((ad, told) -> changes.addAll(changes(account, ad, told, now)));
        if (changes.isEmpty()) {
            return;
        }
        OriginalId original =
                journal.keep(List.of(new Original(source, "application/json", answer, now)))
                        .getFirst()
                        .id();
        changes.forEach(each -> each.make(original));
    }

    private Optional<Change> change(AccountId account, AdFact.Standing told, Instant now) {
        AdRows.Known known = ads.known(account, told.sort(), told.key()).orElse(null);
        if (known != null && known.terms().equals(told.terms())) {
            ads.seen(known.id(), now);
            return Optional.empty();
        }
        return Optional.of(
                original -> {
                    UUID id = known == null ? ids.next() : known.id();
                    if (known == null) {
                        ads.add(id, account, told, now);
                    }
                    int number = known == null ? 1 : known.latest() + 1;
                    ads.change(id, new AdRows.Version(number, now, told.terms(), original));
                });
    }

    /** Figures of an ad that nobody has told of lie in the journal of no account, and are left. */
    private List<Change> changes(AccountId account, String ad, List<AdFact.Day> told, Instant now) {
        UUID id = ads.known(account, Sort.AD, ad).map(AdRows.Known::id).orElse(null);
        if (id == null) {
            return List.of();
        }
        LocalDate first =
                told.stream().map(AdFact.Day::day).min(Comparator.naturalOrder()).orElseThrow();
        Map<LocalDate, DayRows.Known> known = days.known(id, first);
        List<Change> changes = new ArrayList<>();
        for (AdFact.Day day : told) {
            DayRows.@Nullable Known before = known.get(day.day());
            if (before == null || !before.figures().sameAs(day.figures())) {
                int number = before == null ? 1 : before.number() + 1;
                changes.add(
                        original -> days.tell(id, day.day(), number, day.figures(), original, now));
            } else if (day.figures().settled() && !before.figures().settled()) {
                days.settle(id, day.day());
            }
        }
        return changes;
    }
}
