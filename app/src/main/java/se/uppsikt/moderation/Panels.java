package se.uppsikt.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.moderation.police.PoliceReport;
import se.uppsikt.moderation.police.PoliceReports;
import se.uppsikt.moderation.suggestions.NormalizedText;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.SuggestionRows;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Registration;

/** Puts the panel of one contribution together for one person. */
@Component
class Panels {
    private final JudgementRows judgements;
    private final SuggestionRows suggestions;
    private final PoliceReports reports;
    private final Neighbours neighbours;
    private final Conflicts conflicts;
    private final InstantSource time;

    Panels(
            JudgementRows judgements,
            SuggestionRows suggestions,
            PoliceReports reports,
            Neighbours neighbours,
            InstantSource time) {
        this.judgements = judgements;
        this.suggestions = suggestions;
        this.reports = reports;
        this.neighbours = neighbours;
        this.conflicts = new Conflicts(neighbours);
        this.time = time;
    }

    @Transactional
    Panel panel(Employee me, ContributionId id) {
        return panel(me, opened(me, id));
    }

    private Panel panel(Employee me, Contribution contribution) {
        Account account = neighbours.accounts().account(contribution.account());
        Guideline guideline = neighbours.policy().current();
        Judgement judgement = judgement(contribution);
        TakedownFacts standing = neighbours.standing(judgement, contribution);
        Set<TakedownStep> may = may(me, contribution, judgement, standing);
        List<Panel.Pointer> pointers = pointers(contribution);
        @Nullable TakedownStep next = standing.next().filter(may::contains).orElse(null);
        return new Panel(
                contribution,
                account.shown(),
                judgement.version(),
                neighbours.told(judgement, contribution).swedish(),
                decided(judgement, standing),
                last(judgement),
                neighbours.marks(judgement, contribution),
                may.stream().map(TakedownStep::name).collect(Collectors.toUnmodifiableSet()),
                next == null ? null : next.name(),
                next == null ? waitsFor(me, judgement, standing) : null,
                alarm(judgement, standing, guideline),
                pointers,
                guideline.grounds(),
                guideline.moderation().motiveLength(),
                proposed(guideline, pointers),
                commands(contribution.id()),
                reports(contribution.id()),
                Registration.Entry.proposed(contribution, account.platform()).subject(),
                NoticeRules.notice(judgement, contribution, guideline),
                conflicts.conflict(me, account, contribution, judgement),
                moderates(me, contribution),
                neighbours.unable(contribution));
    }

    private Judgement judgement(Contribution of) {
        return judgements.find(of.id()).orElseGet(() -> Judgement.none(of));
    }

    private boolean moderates(Employee me, Contribution contribution) {
        return neighbours.accounts().may(me, Permission.MODERATE, contribution.account());
    }

    private Contribution opened(Employee me, ContributionId id) {
        Contribution contribution = neighbours.readers().readable(me, id);
        neighbours.readers().opened(me, List.of(contribution));
        return contribution;
    }

    private List<Command> commands(ContributionId id) {
        return neighbours.platforms().commands(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(Panels::isOurs)
                .toList();
    }

    private static boolean isOurs(Command command) {
        return switch (command.deed()) {
            case HIDE, UNHIDE, REMOVE -> true;
            case ANSWER,
                    PRIVATE_ANSWER,
                    BLOCK,
                    UNBLOCK,
                    CLOSE_COMMENTS,
                    OPEN_COMMENTS,
                    LIKE,
                    UNLIKE ->
                    false;
        };
    }

    private Set<TakedownStep> may(
            Employee me, Contribution contribution, Judgement judgement, TakedownFacts standing) {
        boolean moderates = moderates(me, contribution);
        boolean registers =
                neighbours.accounts().may(me, Permission.REGISTER, contribution.account());
        return Arrays.stream(TakedownStep.values())
                .filter(step -> step == TakedownStep.ENTER ? registers : moderates)
                .filter(step -> step != TakedownStep.HIDE || neighbours.hideable(contribution))
                .filter(step -> StepRules.objections(step, standing, "").isEmpty())
                .filter(step -> !isForAnother(step) || !isProposer(me, judgement))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isForAnother(TakedownStep step) {
        return step == TakedownStep.ASSENT || step == TakedownStep.DECLINE;
    }

    private static boolean isProposer(Employee me, Judgement judgement) {
        return judgement.begun() != null && judgement.begun().by().equals(me.id());
    }

    private @Nullable String waitsFor(Employee me, Judgement judgement, TakedownFacts standing) {
        if (!standing.withinReach() && !standing.begun() && !standing.removed()) {
            return standing.reach().swedish();
        }
        if (standing.stage() == TakedownStage.AWAITING_PLATFORM) {
            return "Väntar på att plattformen bekräftar att det är dolt. Gick det inte, kan du dölja"
                    + " det där och bekräfta för hand.";
        }
        return standing.next()
                .map(
                        next -> {
                            if (isForAnother(next) && isProposer(me, judgement)) {
                                return "Väntar på att någon annan än du tar ställning.";
                            }
                            return next == TakedownStep.ENTER
                                    ? "Väntar på att en registrator för in det i diariet."
                                    : "Väntar på någon som får moderera på det här kontot.";
                        })
                .orElse(null);
    }

    private @Nullable String alarm(
            Judgement judgement, TakedownFacts standing, Guideline guideline) {
        Instant now = time.instant();
        if (standing.withinReach()
                && DueRules.hiddenTooLong(judgement, guideline.moderation().hiddenAtMost(), now)) {
            return "Det har varit dolt i mer än "
                    + guideline.moderation().hiddenAtMost().toHours()
                    + " timmar. Ta bort det i laglig ordning eller visa det igen.";
        }
        if (standing.withinReach() && judgement.hiddenByTheConcerned()) {
            return "Det doldes av någon som det gäller. En annan person ska avgöra om det ska tas bort"
                    + " eller visas igen.";
        }
        @Nullable Instant since = entryOwedSince(judgement, standing);
        if (since == null) {
            return null;
        }
        Instant due = DueRules.sameWorkingDay(guideline.answerTimes().calendar(), since);
        String done = judgement.removedAt() == null ? "Det är bedömt" : "Det är borttaget";
        return now.isBefore(due)
                ? done
                        + ". Diarieföringen ska vara klar samma arbetsdag, senast "
                        + SwedishTime.weekday(due)
                        + "."
                : done + " och diarieföringen är försenad.";
    }

    /** The entry may come after the deed, the same working day (M2, M4); null when none is owed. */
    private static @Nullable Instant entryOwedSince(Judgement judgement, TakedownFacts standing) {
        if (standing.stage().over()) {
            return null;
        }
        if (judgement.removedAt() != null) {
            return judgement.removedAt();
        }
        return standing.withinReach() || judgement.begun() == null ? null : judgement.begun().at();
    }

    /** The ground of the first rule that points; the guideline says which belong together. */
    private static @Nullable String proposed(Guideline guideline, List<Panel.Pointer> pointers) {
        for (Panel.Pointer pointer : pointers) {
            for (Ground ground : guideline.grounds()) {
                if (ground.suggestedBy().contains(pointer.ruleId())) {
                    return ground.id();
                }
            }
        }
        return null;
    }

    private List<Panel.Pointer> pointers(Contribution contribution) {
        String text = contribution.text();
        return suggestions
                .find(List.of(contribution.id()))
                .getOrDefault(contribution.id(), List.of())
                .stream()
                .filter(hint -> hint.wording() == contribution.versions())
                .map(hint -> pointer(hint.suggestion(), text))
                .toList();
    }

    private static Panel.Pointer pointer(Suggestion suggestion, @Nullable String text) {
        NormalizedText.Span where = suggestion.where();
        boolean quotable =
                text != null && where.end() <= text.length() && !suggestion.rule().ofSeveral();
        return new Panel.Pointer(
                suggestion.rule().id(),
                suggestion.rule().swedish(),
                suggestion.why(),
                quotable
                        ? Objects.requireNonNull(text).substring(where.start(), where.end())
                        : null);
    }

    private List<Panel.Report> reports(ContributionId id) {
        Instant now = time.instant();
        return reports.about(id).stream()
                .map(
                        report ->
                                new Panel.Report(
                                        report.ground(),
                                        report.groundName(),
                                        report.urgent(),
                                        report.dueAt(),
                                        report.doneAt() == null && now.isAfter(report.dueAt()),
                                        done(report)))
                .toList();
    }

    private static @Nullable String done(PoliceReport report) {
        return report.doneAt() == null
                ? null
                : report.doneBy()
                        + ", "
                        + SwedishTime.exact(report.doneAt())
                        + ": "
                        + report.reference();
    }

    private static Panel.@Nullable Decided decided(Judgement judgement, TakedownFacts standing) {
        Judgement.Reason reason = judgement.reason();
        if (reason == null) {
            return null;
        }
        return new Panel.Decided(
                reason.ground().name(),
                reason.ground().legalBasis(),
                reason.motive(),
                standing.withinReach() && reason.ground().mustBeRemoved(),
                standing.withinReach() && reason.ground().secondPerson(),
                judgement.begun() == null ? null : judgement.begun().label(),
                judgement.second() == null ? null : judgement.second().label(),
                reason.considered().words());
    }

    private static @Nullable String last(Judgement judgement) {
        Judgement.Last last = judgement.last();
        return last == null
                ? null
                : last.step().swedish() + " – " + last.by() + ", " + SwedishTime.exact(last.at());
    }
}
