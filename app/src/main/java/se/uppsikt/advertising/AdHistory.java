package se.uppsikt.advertising;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdFact.Creative;
import se.uppsikt.advertising.AdFact.Terms;
import se.uppsikt.advertising.Ads.Change;

/** What has changed between the versions of an ad, its set and its campaign. Pure. */
final class AdHistory {
    private AdHistory() {}

    /**
     * @param versions of one thing, the newest first
     */
    static List<Change> entries(String of, List<AdRows.Version> versions, String currency) {
        List<Change> entries = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Terms before = i + 1 < versions.size() ? versions.get(i + 1).terms() : null;
            List<String> changes = changes(before, versions.get(i).terms(), currency);
            String what = before == null ? of + ", när den först lästes" : of;
            entries.add(new Change(versions.get(i).toldAt(), what, changes));
        }
        return entries;
    }

    static List<Change> together(List<Change> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(Change::at).reversed().thenComparing(Change::of))
                .toList();
    }

    private static List<String> changes(@Nullable Terms before, Terms now, String currency) {
        List<String> changes = new ArrayList<>();
        add(changes, "Namn", before == null ? null : before.name(), now.name());
        add(changes, "Läge", before == null ? null : word(before.status()), word(now.status()));
        add(
                changes,
                "Granskning",
                before == null ? null : word(before.review()),
                word(now.review()));
        add(changes, "Skäl", before == null ? null : reasons(before), reasons(now));
        add(changes, "Period", before == null ? null : period(before), period(now));
        add(changes, "Målgrupp", before == null ? null : audience(before), audience(now));
        add(changes, "Rubrik", before == null ? null : headline(before), headline(now));
        add(changes, "Leder till", before == null ? null : link(before), link(now));
        add(
                changes,
                "Budget",
                before == null ? null : budget(before, currency),
                budget(now, currency));
        return changes;
    }

    private static void add(
            List<String> changes, String what, @Nullable String before, @Nullable String now) {
        if (Objects.equals(before, now)) {
            return;
        }
        String after = now == null ? "inget" : now;
        changes.add(before == null ? what + ": " + after : what + ": " + before + " → " + after);
    }

    private static @Nullable String word(@Nullable String told) {
        return told == null ? null : AdWords.word(told);
    }

    private static @Nullable String reasons(Terms terms) {
        return terms.reasons().isEmpty() ? null : String.join("; ", terms.reasons());
    }

    private static @Nullable String period(Terms terms) {
        return terms.period().equals(AdFact.Period.UNTOLD) ? null : AdWords.period(terms.period());
    }

    private static @Nullable String audience(Terms terms) {
        Audience audience = terms.audience();
        return audience == null ? null : audience.shown();
    }

    private static @Nullable String headline(Terms terms) {
        Creative creative = terms.creative();
        return creative == null ? null : creative.headline();
    }

    private static @Nullable String link(Terms terms) {
        Creative creative = terms.creative();
        return creative == null ? null : creative.link();
    }

    private static @Nullable String budget(Terms terms, String currency) {
        return terms.budgetMicro() == null ? null : Money.shown(terms.budgetMicro(), currency);
    }
}
