package se.uppsikt.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.moderation.Filling.Entry;
import se.uppsikt.moderation.ModerationFilter.Place;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.suggestions.StoredSuggestion;
import se.uppsikt.moderation.suggestions.SuggestionRows;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * What the gravest rules point at and nobody has judged: what can be taken away, and threats
 * wherever they stand.
 */
@Component
class Unjudged {
    private static final Duration RECENT = Duration.ofDays(30);
    private static final Set<SuggestionRule> GRAVE =
            EnumSet.of(
                    SuggestionRule.PERSONAL_NUMBER,
                    SuggestionRule.THREAT,
                    SuggestionRule.GROUP_HATRED,
                    SuggestionRule.ABUSE,
                    SuggestionRule.SEXUAL_INSULT,
                    SuggestionRule.HEALTH_OF_ANOTHER);

    /** A crime is one in a message too; what hurts only where others read it is none there. */
    private static final Set<SuggestionRule> GRAVE_ANYWHERE = EnumSet.of(SuggestionRule.THREAT);

    private final SuggestionRows suggestions;
    private final Records records;

    Unjudged(SuggestionRows suggestions, Records records) {
        this.suggestions = suggestions;
        this.records = records;
    }

    /**
     * Twice as many as there is room for are looked at, since most of what is pointed at in
     * messages and in what is gone harms nobody there. Where even those leave room the page ends
     * there, and the next looks on.
     */
    void addTo(Filling page, Clearance clearance, Instant now) {
        if (!page.takes(View.POINTED_AT)) {
            return;
        }
        int room = page.room();
        List<SuggestionRows.PointedAt> looked =
                suggestions.unjudged(
                        clearance,
                        GRAVE,
                        now.minus(RECENT),
                        pointedAt(page.from(View.POINTED_AT)),
                        2 * room);
        List<Entry> entries = entries(looked);
        page.add(entries.subList(0, Math.min(room, entries.size())));
        if (entries.size() < room && looked.size() == 2 * room) {
            page.end(place(looked.getLast()));
        }
    }

    private List<Entry> entries(List<SuggestionRows.PointedAt> looked) {
        List<ContributionId> ids =
                looked.stream().map(SuggestionRows.PointedAt::contribution).toList();
        Map<ContributionId, Contribution> contributions = records.contributions(ids);
        Map<ContributionId, List<StoredSuggestion>> hints = suggestions.find(ids);
        List<Entry> entries = new ArrayList<>();
        for (SuggestionRows.PointedAt one : looked) {
            Contribution contribution = contributions.get(one.contribution());
            if (contribution != null) {
                Set<SuggestionRule> rules =
                        rules(contribution, hints.getOrDefault(contribution.id(), List.of()));
                if (waits(contribution, rules)) {
                    entries.add(new Entry.PointedAt(place(one), contribution, named(rules)));
                }
            }
        }
        return entries;
    }

    private static boolean waits(Contribution contribution, Set<SuggestionRule> rules) {
        return Reach.of(contribution) == Reach.PUBLIC
                ? !rules.isEmpty()
                : rules.stream().anyMatch(GRAVE_ANYWHERE::contains);
    }

    /** An edit takes away neither the crime nor the record (M4). */
    private static Set<SuggestionRule> rules(
            Contribution contribution, List<StoredSuggestion> hints) {
        return hints.stream()
                .filter(hint -> hint.wording() == contribution.versions() || hint.isThreat())
                .map(hint -> hint.suggestion().rule())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> named(Set<SuggestionRule> rules) {
        return rules.stream()
                .map(SuggestionRule::swedish)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static SuggestionRows.@Nullable PointedAt pointedAt(@Nullable Place place) {
        return place == null
                ? null
                : new SuggestionRows.PointedAt(new ContributionId(place.id()), place.at());
    }

    private static Place place(SuggestionRows.PointedAt one) {
        return new Place(View.POINTED_AT, one.writtenAt(), one.contribution().value(), "");
    }
}
