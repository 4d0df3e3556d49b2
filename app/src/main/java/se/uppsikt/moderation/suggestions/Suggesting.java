package se.uppsikt.moderation.suggestions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Reads what has just been kept and keeps the suggestions, in the transaction that kept it: three
 * statements a batch, whatever its size. Suggestions never lead to anything by themselves.
 */
@Component
class Suggesting {
    private static final Duration WEEK = Duration.ofDays(7);

    /** A shorter text than this, such as a thank-you, is no repetition. */
    private static final int ESSENCE_AT_LEAST = 20;

    /** So many who say the same are no chance. */
    private static final int CAMPAIGN = 5;

    private final SuggestionRows rows;
    private final ApplicationEventPublisher events;

    Suggesting(SuggestionRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
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
        rows.add(hints);
        events.publishEvent(new PointedOut(hints, kept.reworded()));
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
        return new StoredSuggestion(
                contribution.id(),
                contribution.account(),
                contribution.versions(),
                contribution.writtenAt(),
                suggestion);
    }
}
