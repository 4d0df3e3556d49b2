package se.uppsikt.moderation.suggestions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * Reads what has just been kept and keeps the suggestions, in the transaction that kept it: three
 * statements a batch, whatever its size, and two more where something was changed. Suggestions
 * never lead to anything by themselves.
 */
@Component
class Suggesting {
    private static final Duration WEEK = Duration.ofDays(7);

    /** A shorter text than this, such as a thank-you, is no repetition. */
    private static final int ESSENCE_AT_LEAST = 20;

    /** So many who say the same are no chance. */
    private static final int CAMPAIGN = 5;

    private final SuggestionRows rows;
    private final Records records;
    private final ApplicationEventPublisher events;

    Suggesting(SuggestionRows rows, Records records, ApplicationEventPublisher events) {
        this.rows = rows;
        this.records = records;
        this.events = events;
    }

    @EventListener
    void on(ContributionsKept kept) {
        List<Contribution> received =
                Stream.concat(kept.added().stream(), kept.reworded().stream())
                        .filter(Contribution::received)
                        .toList();
        var hints = new ArrayList<StoredSuggestion>();
        var essences = new ArrayList<SuggestionRows.Essence>();
        for (Contribution contribution : received) {
            read(contribution, kept.at(), hints, essences);
        }
        rows.forgetEssences(kept.at().minus(WEEK));
        rows.addEssences(essences);
        List<ContributionId> told =
                essences.stream().map(SuggestionRows.Essence::contribution).toList();
        Set<ContributionId> repeated = rows.repeated(told, WEEK);
        Set<ContributionId> campaign = rows.shared(told, WEEK, CAMPAIGN);
        for (Contribution contribution : received) {
            String text = contribution.text();
            if (text != null && repeated.contains(contribution.id())) {
                hints.add(hint(contribution, repetition(text)));
            }
            if (text != null && campaign.contains(contribution.id())) {
                hints.add(hint(contribution, campaign(text)));
            }
        }
        hints.addAll(earlierThreats(received));
        rows.add(hints);
        events.publishEvent(new PointedOut(hints, kept.reworded()));
    }

    /**
     * What was changed before anybody had kept or read it as it was. A threat is one, whatever its
     * author writes over it (M4).
     */
    private List<StoredSuggestion> earlierThreats(List<Contribution> received) {
        List<ContributionId> changed =
                received.stream().filter(one -> one.versions() > 1).map(Contribution::id).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        var read = rows.find(changed);
        var threats = new ArrayList<StoredSuggestion>();
        for (Kept kept : records.kept(changed)) {
            Contribution present = kept.contribution();
            var known = read.getOrDefault(present.id(), List.of());
            kept.versions().stream()
                    .filter(version -> version.number() < present.versions())
                    .filter(
                            version ->
                                    known.stream()
                                            .noneMatch(hint -> hint.wording() == version.number()))
                    .flatMap(version -> threats(present, version))
                    .forEach(threats::add);
        }
        return threats;
    }

    private static Stream<StoredSuggestion> threats(Contribution present, Version earlier) {
        var text = new NormalizedText(Objects.requireNonNullElse(earlier.text(), ""));
        List<Suggestion> listed = SuggestionRules.find(text);
        return Stream.concat(listed.stream(), LearntWords.beside(listed, text).stream())
                .map(found -> hint(present, earlier.number(), found))
                .filter(StoredSuggestion::isThreat);
    }

    private static void read(
            Contribution contribution,
            Instant now,
            List<StoredSuggestion> hints,
            List<SuggestionRows.Essence> essences) {
        String text = contribution.text();
        if (text == null) {
            return;
        }
        var readable = new NormalizedText(text);
        List<Suggestion> found = SuggestionRules.find(readable);
        Stream.concat(found.stream(), LearntWords.beside(found, readable).stream())
                .forEach(suggestion -> hints.add(hint(contribution, suggestion)));
        Sha256 print = print(contribution.author().platformId(), readable.essence());
        if (print != null && contribution.writtenAt().isAfter(now.minus(WEEK))) {
            essences.add(
                    new SuggestionRows.Essence(
                            contribution.id(),
                            print,
                            Sha256.of(readable.essence().getBytes(StandardCharsets.UTF_8)),
                            contribution.writtenAt()));
        }
    }

    private static @Nullable Sha256 print(@Nullable String author, String essence) {
        if (author == null || essence.length() < ESSENCE_AT_LEAST) {
            return null;
        }
        return Sha256.of((author + '\0' + essence).getBytes(StandardCharsets.UTF_8));
    }

    private static Suggestion repetition(String text) {
        return new Suggestion(
                SuggestionRule.REPETITION,
                new NormalizedText.Span(0, text.length()),
                "Samma avsändare har skrivit samma sak förut den senaste veckan.");
    }

    private static Suggestion campaign(String text) {
        return new Suggestion(
                SuggestionRule.CAMPAIGN,
                new NormalizedText.Span(0, text.length()),
                "Minst "
                        + CAMPAIGN
                        + " personer har skrivit samma sak den senaste veckan. Det är åsikter och"
                        + " inte skräp: svara alla på en gång, och dölj ingen för det.");
    }

    private static StoredSuggestion hint(Contribution contribution, Suggestion suggestion) {
        return hint(contribution, contribution.versions(), suggestion);
    }

    private static StoredSuggestion hint(
            Contribution contribution, int wording, Suggestion suggestion) {
        return new StoredSuggestion(
                contribution.id(),
                contribution.account(),
                wording,
                contribution.writtenAt(),
                suggestion);
    }
}
