package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;

/** What the pages of contests show, and to whom. */
@Component
public class ContestViews {
    private static final int PART = 50;

    private final ContestRows rows;
    private final Drafts drafts;
    private final Around around;

    ContestViews(ContestRows rows, Drafts drafts, Around around) {
        this.rows = rows;
        this.drafts = drafts;
        this.around = around;
    }

    /** Accounts, people and the day. */
    @Component("contestsAround")
    record Around(Accounts accounts, Access access, ContestDesk desk) {}

    /**
     * Beside the draft.
     *
     * @param contest null where it is none
     * @param missing what the form lacks
     * @param lacks what the text does not say
     * @param against what the text may not ask for
     */
    public record Beside(
            String address,
            @Nullable Contest contest,
            boolean writing,
            List<String> missing,
            List<String> lacks,
            List<String> against) {}

    Beside beside(Employee me, DraftId id) {
        Draft draft = drafts.draft(me, id);
        Contest contest = rows.contest(id).orElse(null);
        List<TextRules.Wording> wordings =
                draft.content().accounts().stream()
                        .map(around.accounts()::account)
                        .map(
                                account ->
                                        new TextRules.Wording(
                                                account.shown(),
                                                account.platform(),
                                                draft.content().text(account.id())))
                        .toList();
        return new Beside(
                "/publicering/" + id.value(),
                contest,
                draft.state() == Draft.State.WRITING,
                contest == null
                        ? List.of()
                        : ContestRules.missing(contest, around.desk().out(draft)),
                contest == null ? List.of() : TextRules.lacks(contest.terms(), wordings),
                contest == null
                        ? List.of()
                        : wordings.stream()
                                .map(TextRules.Wording::text)
                                .distinct()
                                .flatMap(text -> AgainstTermsRules.told(text).stream())
                                .distinct()
                                .toList());
    }

    /** What can be chosen in the form. */
    public record Choices(List<ServiceArea> areas, List<Employee> people) {}

    Choices choices() {
        return new Choices(
                List.copyOf(around.access().areasInUse().values()),
                around.access().people().stream().map(each -> each.employee()).toList());
    }

    /** A contest in the list. */
    public record Line(DraftId id, String heading, @Nullable Instant closes, boolean over) {}

    /**
     * A part of those that somebody works with or has been let in to.
     *
     * @param last the last that was looked at; null where there are no more
     */
    public record Lines(List<Line> lines, @Nullable DraftId last) {}

    Lines lines(Employee me, @Nullable DraftId after) {
        List<Contest> part = rows.part(after, PART + 1);
        List<Contest> here = part.stream().limit(PART).toList();
        Stream<Contest> letIn =
                after == null
                        ? rows.letIn(me.id(), around.desk().today(), PART).stream()
                        : Stream.empty();
        Map<DraftId, Line> lines = new LinkedHashMap<>();
        Stream.concat(letIn, here.stream())
                .forEach(contest -> line(me, contest).ifPresent(l -> lines.put(l.id(), l)));
        return new Lines(
                List.copyOf(lines.values()), part.size() > PART ? here.getLast().draft() : null);
    }

    private Optional<Line> line(Employee me, Contest contest) {
        return drafts.known(contest.draft())
                .filter(
                        draft ->
                                drafts.sees(me, draft)
                                        || contest.access().gives(me.id(), around.desk().today()))
                .map(
                        draft ->
                                new Line(
                                        draft.id(),
                                        draft.content().heading(),
                                        contest.terms().closes(),
                                        contest.terms().over(around.desk().now())));
    }
}
