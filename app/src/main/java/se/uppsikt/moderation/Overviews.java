package se.uppsikt.moderation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.moderation.Filling.Entry;
import se.uppsikt.moderation.ModerationFilter.Place;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.police.PoliceReport;
import se.uppsikt.moderation.police.PoliceReports;
import se.uppsikt.moderation.police.Releases;
import se.uppsikt.moderation.police.WithholdingReversal;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** Puts a page of moderation together: each neighbour is asked once for all of it. */
@Component
class Overviews {
    private static final int WORDS = 90;

    private final QueueRows queues;
    private final Unjudged unjudged;
    private final PoliceLists police;
    private final Neighbours neighbours;
    private final InstantSource time;

    Overviews(
            QueueRows queues,
            Unjudged unjudged,
            PoliceLists police,
            Neighbours neighbours,
            InstantSource time) {
        this.queues = queues;
        this.unjudged = unjudged;
        this.police = police;
        this.neighbours = neighbours;
        this.time = time;
    }

    /** What the police are to be told, and what may come back by their word. */
    @Component
    record PoliceLists(PoliceReports reports, Releases releases) {}

    /** What the neighbours tell about all that is listed. */
    private record Known(
            Map<ContributionId, Contribution> judged,
            Map<ContributionId, List<Command>> commands,
            Map<AccountId, String> accounts,
            Set<AccountId> hideable) {}

    @Transactional(readOnly = true)
    Overview overview(Employee me, ModerationFilter filter) {
        Instant now = time.instant();
        QueueRows.Question question = question(me, now);
        var page = new Filling(filter);
        addReports(page, question.clearance());
        addReleases(page, me);
        addJudged(page, question, List.of(View.ALARMS, View.SECOND, View.WAITING));
        unjudged.addTo(page, question.clearance(), now);
        addJudged(page, question, List.of(View.HIDDEN));
        return shown(filter, page, queues.counts(question), now);
    }

    /** What is left to do after what has been judged, for whoever works with it. */
    @Transactional(readOnly = true)
    Overview.Left left(Employee me) {
        QueueRows.Question question = question(me, time.instant());
        Map<View, Overview.Figure> counts = new EnumMap<>(queues.counts(question));
        counts.remove(View.HIDDEN);
        int reports = police.reports().open(question.clearance(), null, Filling.PAGE + 1).size();
        counts.put(View.REPORTS, Overview.Figure.upTo(reports, Filling.PAGE));
        return new Overview.Left(counts);
    }

    private QueueRows.Question question(Employee me, Instant now) {
        Set<AccountId> reach = new HashSet<>(neighbours.accounts().reach(me, Permission.MODERATE));
        reach.addAll(neighbours.accounts().reach(me, Permission.REGISTER));
        Guideline guideline = neighbours.policy().current();
        return new QueueRows.Question(
                neighbours.accounts().clearance(me).within(reach),
                now.minus(guideline.moderation().hiddenAtMost()),
                DueRules.entriesLateBefore(guideline.answerTimes().calendar(), now));
    }

    private void addReports(Filling page, Clearance clearance) {
        if (page.takes(View.REPORTS)) {
            Place from = page.from(View.REPORTS);
            PoliceReport.Key after =
                    from == null
                            ? null
                            : new PoliceReport.Key(new ContributionId(from.id()), from.ground());
            page.add(
                    police.reports().open(clearance, after, page.room()).stream()
                            .map(report -> new Entry.Reported(place(report), report))
                            .toList());
        }
    }

    private static Place place(PoliceReport report) {
        return new Place(
                View.REPORTS, report.dueAt(), report.contribution().value(), report.ground());
    }

    private void addReleases(Filling page, Employee me) {
        if (page.takes(View.RELEASES)) {
            Place from = page.from(View.RELEASES);
            WithholdingReversal.Place after =
                    from == null ? null : new WithholdingReversal.Place(from.at(), from.id());
            page.add(
                    police.releases().waiting(me, after, page.room()).stream()
                            .map(release -> new Entry.Proposed(place(release), release))
                            .toList());
        }
    }

    private static Place place(WithholdingReversal.Waiting release) {
        return new Place(View.RELEASES, release.since(), release.id(), "");
    }

    private void addJudged(Filling page, QueueRows.Question question, List<View> all) {
        List<View> lists = all.stream().filter(page::takes).toList();
        if (!lists.isEmpty()) {
            Place after =
                    lists.stream()
                            .map(page::from)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            page.add(queues.page(question, lists, after, page.room()));
        }
    }

    private Overview shown(
            ModerationFilter filter, Filling page, Map<View, Overview.Figure> counts, Instant now) {
        Known known = known(page.page());
        List<Overview.Report> reports = new ArrayList<>();
        List<WithholdingReversal.Waiting> releases = new ArrayList<>();
        Map<View, List<Overview.Row>> rows = new EnumMap<>(View.class);
        for (Entry entry : page.page()) {
            List<Overview.Row> list =
                    rows.computeIfAbsent(entry.place().list(), _ -> new ArrayList<>());
            switch (entry) {
                case Entry.Reported(_, PoliceReport report) -> reports.add(report(report, now));
                case Entry.Proposed(_, WithholdingReversal.Waiting release) ->
                        releases.add(release);
                case Entry.Judged(_, Judgement judgement) -> list.addAll(rows(judgement, known));
                case Entry.PointedAt pointedAt -> list.add(row(pointedAt, known));
            }
        }
        return new Overview(
                filter,
                reports,
                releases,
                queues(rows),
                counts(page, counts),
                Overview.RuleFigures.counted(),
                page.next());
    }

    /** The lists that nobody counts ahead are counted where they begin. */
    private static Map<View, Overview.Figure> counts(
            Filling page, Map<View, Overview.Figure> counted) {
        Map<View, Overview.Figure> counts = new EnumMap<>(counted);
        for (View list : List.of(View.REPORTS, View.RELEASES, View.POINTED_AT)) {
            page.counted(list).ifPresent(figure -> counts.put(list, figure));
        }
        return counts;
    }

    private static List<Overview.Queue> queues(Map<View, List<Overview.Row>> rows) {
        return rows.entrySet().stream()
                .filter(list -> !list.getValue().isEmpty())
                .map(list -> new Overview.Queue(list.getKey(), list.getValue()))
                .toList();
    }

    private Known known(List<Entry> page) {
        List<ContributionId> judged = new ArrayList<>();
        List<ContributionId> all = new ArrayList<>();
        for (Entry entry : page) {
            switch (entry) {
                case Entry.Judged(_, Judgement judgement) -> judged.add(judgement.contribution());
                case Entry.PointedAt pointedAt -> all.add(pointedAt.contribution().id());
                case Entry.Reported _, Entry.Proposed _ -> {}
            }
        }
        all.addAll(judged);
        Map<AccountId, String> accounts = new HashMap<>();
        Set<AccountId> hideable = new HashSet<>();
        for (Account one : neighbours.accounts().all()) {
            accounts.put(one.id(), one.shown());
            if (neighbours.adapters().unable(one.platform(), Command.Deed.HIDE).isEmpty()) {
                hideable.add(one.id());
            }
        }
        return new Known(
                neighbours.records().contributions(judged),
                neighbours.platforms().commands(all),
                accounts,
                hideable);
    }

    private static Overview.Report report(PoliceReport report, Instant now) {
        return new Overview.Report(
                report.contribution().value(),
                report.groundName(),
                report.urgent(),
                report.dueAt(),
                now.isAfter(report.dueAt()));
    }

    private static List<Overview.Row> rows(Judgement judgement, Known known) {
        Contribution contribution = known.judged().get(judgement.contribution());
        if (contribution == null) {
            return List.of();
        }
        boolean hideable = known.hideable().contains(contribution.account());
        TakedownFacts standing = judgement.standing(contribution, hideable);
        String says =
                judgement.told(contribution, hideable).swedish()
                        + standing.next().map(step -> ". Nästa: " + step.swedish()).orElse("");
        Instant hiddenAt = judgement.hiddenAt();
        return List.of(
                row(
                        contribution,
                        known,
                        says,
                        hiddenAt == null ? contribution.writtenAt() : hiddenAt));
    }

    private static Overview.Row row(Entry.PointedAt pointedAt, Known known) {
        Contribution contribution = pointedAt.contribution();
        return row(
                contribution,
                known,
                String.join(", ", pointedAt.rules()),
                contribution.writtenAt());
    }

    private static Overview.Row row(
            Contribution contribution, Known known, String says, Instant since) {
        return new Overview.Row(
                contribution.id().value(),
                contribution.kind().swedish(),
                known.accounts().getOrDefault(contribution.account(), ""),
                contribution.author().shown(),
                words(contribution),
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
}
