package se.uppsikt.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.AskedOnce;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.moderation.police.PoliceReports;
import se.uppsikt.moderation.suggestions.StoredSuggestion;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.SuggestionRows;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * The door of moderation. Every act is a person's; nothing is hidden or removed by itself (M5).
 * Every refusal carries all that is missing at once.
 */
@Service
public class Moderation {
    private final Takedown steps;
    private final OpenFollowUps outstanding;
    private final PoliceReports reports;
    private final Reading reading;
    private final Conflicts conflicts;
    private final Neighbours neighbours;

    Moderation(
            Takedown steps,
            OpenFollowUps outstanding,
            PoliceReports reports,
            Reading reading,
            Neighbours neighbours) {
        this.steps = steps;
        this.outstanding = outstanding;
        this.reports = reports;
        this.reading = reading;
        this.conflicts = new Conflicts(neighbours);
        this.neighbours = neighbours;
    }

    /** What has been suggested and judged. */
    @Component("moderationReading")
    record Reading(SuggestionRows suggestions, JudgementRows judgements, QueueRows queues) {}

    /** What is owed after a judgement, and is somebody's to be told of. */
    public enum Owed {
        /** Whoever is threatened has hidden it, and nobody else has judged it (M10). */
        PROTECTED,

        /** A report to the police, the same day (M4). */
        REPORT,

        /** Merely hidden for too long, though it must be removed (M3). */
        HIDDEN,

        /** Removed, or judged where nothing can be removed, and not entered in time (M2). */
        ENTRY,

        /** Another person who agrees (M5, M10). */
        SECOND
    }

    /**
     * What stands of a judgement: something is hidden or removed, or, where nobody can take it
     * away, judged.
     *
     * @param done what was done, such as {@code Dolt}
     * @param ground as it was judged then: with {@link Ground#secondPerson} where it was an opinion
     */
    public record Measure(String done, Instant at, Ground ground, String motive) {}

    /**
     * Takes one step.
     *
     * @param version of the judgement the person had before them; 0 when there was none
     * @param considered what the person has answered beside ground and motive
     * @throws se.uppsikt.base.shared.Refused with everything that stands in the way, or with what
     *     somebody else did meanwhile
     */
    @Transactional
    public StepOutcome act(
            Employee me,
            ContributionId id,
            int version,
            TakedownAct act,
            Considerations considered) {
        Contribution contribution = neighbours.readers().readable(me, id);
        Permission needed =
                act instanceof TakedownAct.Enter ? Permission.REGISTER : Permission.MODERATE;
        neighbours.accounts().require(me, needed, contribution.account());
        return steps.act(me, contribution, version, act, considered);
    }

    /**
     * Begins to take it away and goes on as far as the law lets one person at once: secured, and
     * removed where the entry may follow, or else hidden. Every step is a record of its own (M2).
     *
     * @return that the evidence is wanting when it is; then no more is done than was begun
     */
    @Transactional
    public StepOutcome takeAway(
            Employee me,
            ContributionId id,
            int version,
            TakedownAct.Begin begin,
            Considerations considered) {
        StepOutcome outcome = act(me, id, version, begin, considered);
        int next = version + 1;
        for (Optional<TakedownAct> step = step(id); step.isPresent(); step = step(id)) {
            outcome = act(me, id, next++, step.get(), considered);
            if (outcome instanceof StepOutcome.EvidenceWanting) {
                break;
            }
        }
        return outcome;
    }

    private Optional<TakedownAct> step(ContributionId id) {
        return steps.next(neighbours.records().contribution(id)).flatMap(ActRules::withoutWords);
    }

    /** Notes that the police have been told (M4). */
    @Transactional
    public void reported(Employee me, ContributionId id, String ground, String reference) {
        requireModerator(me, id);
        reports.reported(me, id, ground, reference);
    }

    /** Sends again what the platform could not do. */
    @Transactional
    public void again(Employee me, ContributionId id, CommandId failed) {
        requireModerator(me, id);
        outstanding.again(me, id, failed);
    }

    /** Notes what somebody has done by hand on the platform (X8). */
    @Transactional
    public void doneByHand(Employee me, ContributionId id, CommandId waiting, String proof) {
        requireModerator(me, id);
        outstanding.doneByHand(me, id, waiting, proof);
    }

    /** What stands of what was judged about these, by contribution; what was undone is none. */
    public Map<ContributionId, Measure> measures(Collection<Contribution> about) {
        Map<ContributionId, Judgement> judged =
                reading.judgements().find(about.stream().map(Contribution::id).toList());
        Map<ContributionId, Measure> standing = LinkedHashMap.newLinkedHashMap(about.size());
        for (Contribution each : about) {
            Optional.ofNullable(judged.get(each.id()))
                    .flatMap(judgement -> judgement.measure(each))
                    .ifPresent(measure -> standing.put(each.id(), measure));
        }
        return standing;
    }

    /**
     * How much of each came to be owed within a time and still is, on each of the accounts that has
     * any: mere numbers for those who answer for it, counted as far as anybody counts.
     *
     * @param until its end, not within it
     */
    public Map<Owed, Map<AccountId, Long>> becameOwed(
            Collection<AccountId> accounts, Instant from, Instant until) {
        Guideline guideline = neighbours.policy().current();
        Map<Owed, Map<AccountId, Long>> owed = new EnumMap<>(Owed.class);
        for (Owed what : Owed.values()) {
            owed.put(
                    what,
                    what == Owed.REPORT
                            ? reports.late(accounts, from, until, Overview.Figure.MOST + 1)
                            : reading.queues()
                                    .owed(
                                            what,
                                            accounts,
                                            DueRules.judged(what, guideline, from),
                                            DueRules.judged(what, guideline, until)));
        }
        return owed;
    }

    /** What a page asks and tells whoever is to decide about the person who wrote this (M10). */
    public Panel.Conflict conflict(Employee me, Contribution about) {
        Account account = neighbours.accounts().account(about.account());
        return conflicts.conflict(me, account, about, Judgement.none(about));
    }

    /**
     * Why this person may not decide about whoever wrote this (M10): as of hiding it.
     *
     * @param close the answer to whether it concerns the person; null when there is none
     */
    public List<Objection> againstDeciding(
            Employee me, Contribution about, @Nullable Boolean close) {
        return conflicts.objections(
                me,
                about,
                Judgement.none(about),
                new TakedownAct.Hide("", ""),
                new Considerations(null, null, close));
    }

    /** Whether this person is asked before it is answered or closed (M10). */
    public boolean asksBeforeLayingAside(Employee me, Contribution about) {
        return conflicts.asksBeforeLayingAside(me, about);
    }

    /**
     * Why this person may not take it away from where others see it wait (M10).
     *
     * @param close the answer to whether it concerns the person; null when there is none
     */
    public List<Objection> againstLayingAside(
            Employee me, Contribution about, @Nullable Boolean close) {
        return conflicts.againstLayingAside(me, about, close);
    }

    /** The names of the rules that point at these, for lists; asked once for a whole page. */
    public Map<ContributionId, Set<String>> pointedAt(Collection<ContributionId> ids) {
        return reading.suggestions().find(ids).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, hints -> names(hints.getValue(), _ -> true)));
    }

    /** What may be a threat as it stands or stood and nobody has judged, gone or not (M4). */
    public Set<ContributionId> unjudgedThreats(Collection<Contribution> some) {
        var hints = reading.suggestions().find(some.stream().map(Contribution::id).toList());
        Set<ContributionId> threats =
                some.stream()
                        .filter(
                                one ->
                                        hints.getOrDefault(one.id(), List.of()).stream()
                                                .anyMatch(StoredSuggestion::isThreat))
                        .map(Contribution::id)
                        .collect(Collectors.toSet());
        threats.removeAll(reading.judgements().find(threats).keySet());
        return threats;
    }

    /**
     * The names of the rules by which it may have to be taken away. Thanks, requests, appeals and
     * what many have written are nothing to take away.
     */
    public Set<String> mayHarm(ContributionId id) {
        return names(stored(id), rule -> rule.triage() == null && rule != SuggestionRule.CAMPAIGN);
    }

    /** Several parts of a page tell of them. */
    private List<StoredSuggestion> stored(ContributionId id) {
        return AskedOnce.aRequest(
                "suggestions " + id.value(),
                () -> reading.suggestions().find(List.of(id)).getOrDefault(id, List.of()));
    }

    /** Where the rules point in a contribution's present words; they only suggest (M8). */
    public List<Suggestion> hints(Contribution contribution) {
        return stored(contribution.id()).stream()
                .filter(hint -> hint.wording() == contribution.versions())
                .map(StoredSuggestion::suggestion)
                .toList();
    }

    private static Set<String> names(
            List<StoredSuggestion> hints, Predicate<SuggestionRule> which) {
        int newest = hints.stream().mapToInt(StoredSuggestion::wording).max().orElse(0);
        return hints.stream()
                .filter(hint -> hint.wording() == newest)
                .map(hint -> hint.suggestion().rule())
                .filter(which)
                .map(SuggestionRule::swedish)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requireModerator(Employee me, ContributionId id) {
        neighbours
                .accounts()
                .require(me, Permission.MODERATE, neighbours.readers().readable(me, id).account());
    }
}
