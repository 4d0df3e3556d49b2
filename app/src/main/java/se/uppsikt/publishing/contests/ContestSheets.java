package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.contests.WinnerRows.Draw;
import se.uppsikt.publishing.contests.WinnerRows.Winner;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Visibility;

/** One contest with its entries, for those who work with it and those who have been let in. */
@Component
public class ContestSheets {
    private static final int PART = 50;

    private final ContestRows rows;
    private final WinnerRows winners;
    private final Drafts drafts;
    private final Entries entries;
    private final ContestViews.Around around;

    ContestSheets(
            ContestRows rows,
            WinnerRows winners,
            Drafts drafts,
            Entries entries,
            ContestViews.Around around) {
        this.rows = rows;
        this.winners = winners;
        this.drafts = drafts;
        this.entries = entries;
        this.around = around;
    }

    /**
     * A contest with a part of its entries.
     *
     * @param works whether the reader works with it; otherwise the entries are all there is
     * @param accounts those where entries may be read
     * @param shown the one that is looked at; null where it is out nowhere
     * @param opens whether the reader may open the records themselves
     * @param last the last of the part; null where there are no more
     */
    public record Sheet(
            Contest contest,
            String heading,
            boolean works,
            List<Account> accounts,
            @Nullable Account shown,
            boolean opens,
            List<Contribution> entries,
            @Nullable ContributionId last,
            List<Won> won,
            Instant now,
            LocalDate today) {
        public boolean over() {
            return contest.terms().over(now);
        }

        public boolean won(ContributionId entry) {
            return won.stream().anyMatch(each -> each.id().equals(entry));
        }
    }

    /**
     * A winner.
     *
     * @param entry null where the reader may not read it
     * @param drawn how it was drawn; null where a jury chose
     */
    public record Won(
            ContributionId id,
            @Nullable Contribution entry,
            @Nullable Drawn drawn,
            Contest.Mark by) {}

    /** A draw, so that anybody can do it again. */
    public record Drawn(int lots, String print, String seed) {}

    /** What is looked at: an account of it, and from where. */
    record Place(String handle, @Nullable ContributionId after) {}

    /**
     * @throws NotFound for whoever neither works with it nor has access today
     */
    Sheet sheet(Employee me, DraftId id, Place place) {
        Contest contest = rows.contest(id).orElseThrow(() -> missing(id));
        Draft draft = drafts.known(id).orElseThrow(() -> missing(id));
        boolean works = drafts.sees(me, draft);
        boolean letIn = contest.access().gives(me.id(), around.desk().today());
        if (!works && !letIn) {
            throw missing(id);
        }
        Map<AccountId, Contribution> posts = entries.posts(draft);
        List<Account> readable = readable(me, posts.keySet(), letIn);
        Account shown =
                readable.stream()
                        .filter(each -> place.handle().isEmpty() || isCalled(each, place))
                        .findFirst()
                        .orElse(null);
        List<Contribution> part = part(posts, shown, place);
        return new Sheet(
                contest,
                draft.content().heading(),
                works,
                readable,
                shown,
                shown != null && reads(me, shown.id()),
                part.stream().limit(PART).filter(each -> seen(each, works)).toList(),
                part.size() > PART ? part.get(PART - 1).id() : null,
                works ? won(me, id) : List.of(),
                around.desk().now(),
                around.desk().today());
    }

    private List<Account> readable(Employee me, Set<AccountId> out, boolean letIn) {
        return out.stream()
                .filter(each -> letIn || reads(me, each))
                .map(around.accounts()::account)
                .toList();
    }

    private List<Contribution> part(
            Map<AccountId, Contribution> posts, @Nullable Account shown, Place place) {
        return shown == null
                ? List.of()
                : entries.part(
                        Objects.requireNonNull(posts.get(shown.id())), place.after(), PART + 1);
    }

    private static boolean isCalled(Account account, Place place) {
        return account.handle().equals(place.handle());
    }

    private boolean reads(Employee me, AccountId account) {
        return around.accounts().may(me, Permission.READ, account);
    }

    /** What others do not see is for those who work here, and not for whoever is let in. */
    private static boolean seen(Contribution each, boolean works) {
        return Entries.entry(each)
                && (works
                        || each.facts().visibility() == Visibility.PUBLIC
                                && !each.facts().neverShown());
    }

    private List<Won> won(Employee me, DraftId id) {
        List<Winner> found = winners.winners(id);
        Map<UUID, Draw> draws =
                winners.draws(id).stream().collect(Collectors.toMap(Draw::id, Function.identity()));
        Map<ContributionId, Contribution> kept =
                entries.some(found.stream().map(Winner::entry).collect(Collectors.toSet()));
        return found.stream()
                .map(
                        each ->
                                new Won(
                                        each.entry(),
                                        readable(me, kept.get(each.entry())),
                                        drawn(each, draws),
                                        each.by()))
                .toList();
    }

    private @Nullable Contribution readable(Employee me, @Nullable Contribution entry) {
        return entry != null && !entry.confidential() && reads(me, entry.account()) ? entry : null;
    }

    private static @Nullable Drawn drawn(Winner winner, Map<UUID, Draw> draws) {
        Draw draw = winner.draw() == null ? null : draws.get(winner.draw());
        return draw == null
                ? null
                : new Drawn(
                        draw.lots().size(),
                        Contests.print(draw.lots()),
                        HexFormat.of().formatHex(draw.seed()));
    }

    /**
     * The lots of a draw, one on each line, for whoever does it again.
     *
     * @throws NotFound for whoever does not work with it
     */
    String lots(Employee me, DraftId id) {
        drafts.draft(me, id);
        return winners.draws(id).stream()
                .map(ContestSheets::lots)
                .collect(Collectors.joining("\n\n"));
    }

    private static String lots(Draw draw) {
        return "# "
                + HexFormat.of().formatHex(draw.seed())
                + "\n"
                + draw.lots().stream().map(UUID::toString).collect(Collectors.joining("\n"));
    }

    private static NotFound missing(DraftId id) {
        return new NotFound("contest " + id.value());
    }
}
