package se.uppsikt.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.moderation.police.PoliceReportRows;
import se.uppsikt.moderation.suggestions.LabelledCorpus;
import se.uppsikt.moderation.suggestions.StoredSuggestion;
import se.uppsikt.moderation.suggestions.SuggestionRows;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** Puts the lists of moderation together: each neighbour is asked once for all of them. */
@Component
class Overviews {
    private static final int AT_MOST = 200;
    private static final int WORDS = 90;
    private static final Duration RECENT = Duration.ofDays(30);
    private static final Set<SuggestionRule> GRAVE =
            Set.of(SuggestionRule.PERSONAL_NUMBER, SuggestionRule.THREAT, SuggestionRule.ABUSE);

    private final JudgementRows judgements;
    private final SuggestionRows suggestions;
    private final PoliceReportRows reports;
    private final Neighbours neighbours;
    private final InstantSource time;

    Overviews(
            JudgementRows judgements,
            SuggestionRows suggestions,
            PoliceReportRows reports,
            Neighbours neighbours,
            InstantSource time) {
        this.judgements = judgements;
        this.suggestions = suggestions;
        this.reports = reports;
        this.neighbours = neighbours;
        this.time = time;
    }

    /** What the neighbours tell about all that is listed. */
    private record Known(
            Map<ContributionId, Contribution> contributions,
            Map<ContributionId, List<Command>> commands,
            Map<AccountId, String> accounts) {}

    private enum Pile {
        ALARM,
        SECOND,
        WAITING,
        HIDDEN,
        FINISHED
    }

    @Transactional(readOnly = true)
    Overview overview(Employee me) {
        Instant now = time.instant();
        Set<AccountId> reach = new HashSet<>(neighbours.accounts().reach(me, Permission.MODERATE));
        reach.addAll(neighbours.accounts().reach(me, Permission.REGISTER));
        List<Judgement> open = judgements.open(reach, AT_MOST);
        List<ContributionId> pointedAt =
                suggestions.unjudged(reach, GRAVE, now.minus(RECENT), AT_MOST);
        var ids = new ArrayList<>(pointedAt);
        open.forEach(judgement -> ids.add(judgement.contribution()));
        Known known = known(ids);
        Map<Pile, List<Overview.Row>> piles = piles(open, known, now);
        return new Overview(
                piles.getOrDefault(Pile.ALARM, List.of()),
                piles.getOrDefault(Pile.SECOND, List.of()),
                piles.getOrDefault(Pile.WAITING, List.of()),
                piles.getOrDefault(Pile.HIDDEN, List.of()),
                reports(reach, now),
                pointedAt(pointedAt, known),
                figures(),
                open.size() < AT_MOST && pointedAt.size() < AT_MOST);
    }

    private Known known(Collection<ContributionId> ids) {
        Map<AccountId, String> accounts = new HashMap<>();
        neighbours.accounts().all().forEach(one -> accounts.put(one.id(), one.shown()));
        return new Known(
                neighbours.records().contributions(ids),
                neighbours.platforms().commands(ids),
                accounts);
    }

    private Map<Pile, List<Overview.Row>> piles(List<Judgement> open, Known known, Instant now) {
        Guideline guideline = neighbours.policy().current();
        Map<Pile, List<Overview.Row>> piles = new HashMap<>();
        for (Judgement judgement : open) {
            Contribution contribution = known.contributions().get(judgement.contribution());
            if (contribution != null) {
                TakedownFacts standing = judgement.standing(contribution);
                piles.computeIfAbsent(
                                pile(judgement, standing, guideline, now), _ -> new ArrayList<>())
                        .add(row(judgement, standing, contribution, known));
            }
        }
        return piles;
    }

    private static Pile pile(
            Judgement judgement, TakedownFacts standing, Guideline guideline, Instant now) {
        TakedownStage stage = standing.stage();
        Instant removedAt = judgement.removedAt();
        boolean entryLate =
                removedAt != null
                        && stage != TakedownStage.REMOVED
                        && now.isAfter(
                                DueRules.sameWorkingDay(
                                        guideline.answerTimes().calendar(), removedAt));
        if (entryLate
                || DueRules.hiddenTooLong(judgement, guideline.moderation().hiddenAtMost(), now)) {
            return Pile.ALARM;
        }
        return switch (stage) {
            case AWAITING_SECOND -> Pile.SECOND;
            case HIDDEN -> Pile.HIDDEN;
            case UNTOUCHED, REMOVED -> Pile.FINISHED;
            case BEGUN,
                    SECURED,
                    CONCEALED,
                    DECIDED,
                    AWAITING_PLATFORM,
                    ENTERED,
                    REMOVED_UNDECIDED,
                    REMOVED_DECIDED ->
                    Pile.WAITING;
        };
    }

    private static Overview.Row row(
            Judgement judgement, TakedownFacts standing, Contribution contribution, Known known) {
        String says =
                standing.stage().swedish()
                        + standing.next().map(step -> ". Nästa: " + step.swedish()).orElse("");
        return row(
                contribution,
                known,
                words(contribution),
                says,
                judgement.hiddenAt() == null ? contribution.writtenAt() : judgement.hiddenAt());
    }

    private static Overview.Row row(
            Contribution contribution,
            Known known,
            @Nullable String words,
            String says,
            Instant since) {
        return new Overview.Row(
                contribution.id().value(),
                contribution.kind().swedish(),
                known.accounts().getOrDefault(contribution.account(), ""),
                contribution.author().shown(),
                words,
                says,
                since,
                trouble(known.commands().getOrDefault(contribution.id(), List.of())));
    }

    private static @Nullable String words(Contribution contribution) {
        String text = contribution.text();
        if (text == null || text.codePointCount(0, text.length()) <= WORDS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, WORDS)) + " …";
    }

    private static @Nullable String trouble(List<Command> commands) {
        if (commands.isEmpty() || commands.getLast().state() == Command.State.DONE) {
            return null;
        }
        Command last = commands.getLast();
        return last.deed().swedish() + ": " + last.state().swedish();
    }

    private List<Overview.Row> pointedAt(List<ContributionId> ids, Known known) {
        Map<ContributionId, List<StoredSuggestion>> hints = suggestions.find(ids);
        var rows = new ArrayList<Overview.Row>();
        for (ContributionId id : ids) {
            Contribution contribution = known.contributions().get(id);
            if (contribution != null && ActRules.concerning(contribution).isEmpty()) {
                Set<String> rules =
                        hints.getOrDefault(id, List.of()).stream()
                                .filter(hint -> hint.wording() == contribution.versions())
                                .map(hint -> hint.suggestion().rule().swedish())
                                .collect(Collectors.toCollection(LinkedHashSet::new));
                if (!rules.isEmpty()) {
                    rows.add(
                            row(
                                    contribution,
                                    known,
                                    words(contribution),
                                    String.join(", ", rules),
                                    contribution.writtenAt()));
                }
            }
        }
        return rows;
    }

    private List<Overview.Report> reports(Set<AccountId> reach, Instant now) {
        return reports.open(reach, AT_MOST).stream()
                .map(
                        report ->
                                new Overview.Report(
                                        report.contribution().value(),
                                        report.groundName(),
                                        report.urgent(),
                                        report.dueAt(),
                                        now.isAfter(report.dueAt())))
                .toList();
    }

    /** Counted from the rules as they are; a program that has other rules counts them anew. */
    private static List<Overview.RuleFigures> figures() {
        Map<SuggestionRule, Overview.Measured> measured = new HashMap<>();
        for (LabelledCorpus.Figures one : LabelledCorpus.measured()) {
            measured.put(
                    one.rule(),
                    new Overview.Measured(
                            one.precision(), one.recall(), one.right(), one.wrong(), one.missed()));
        }
        return Arrays.stream(SuggestionRule.values())
                .map(
                        rule ->
                                new Overview.RuleFigures(
                                        rule.id(),
                                        rule.swedish(),
                                        rule.reads(),
                                        measured.get(rule)))
                .toList();
    }
}
