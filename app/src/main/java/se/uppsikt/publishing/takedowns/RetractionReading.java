package se.uppsikt.publishing.takedowns;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** The tasks as people read of them: those of accounts they publish on, and all for the officer. */
@Component
class RetractionReading {
    private static final int PART = 50;

    private final RetractionRows rows;
    private final Posts posts;
    private final Accounts accounts;

    RetractionReading(RetractionRows rows, Posts posts, Accounts accounts) {
        this.rows = rows;
        this.posts = posts;
        this.accounts = accounts;
    }

    /** A part of the list; {@code next} is null when it is the last. */
    record Part(List<RetractionView> views, @Nullable RetractionId next) {}

    Part part(Employee me, boolean closed, @Nullable RetractionId after) {
        Set<AccountId> reach = reach(me);
        Retraction last = after == null ? null : rows.find(after).orElse(null);
        List<Retraction> found =
                closed ? rows.closed(reach, last, PART + 1) : rows.open(reach, last, PART + 1);
        List<Retraction> shown = found.stream().limit(PART).toList();
        return new Part(views(me, shown), found.size() > PART ? shown.getLast().id() : null);
    }

    RetractionView one(Employee me, RetractionId id) {
        return rows.find(id)
                .filter(task -> reach(me).contains(task.account()))
                .map(task -> views(me, List.of(task)).getFirst())
                .orElseThrow(() -> new NotFound("retraction " + id.value()));
    }

    private Set<AccountId> reach(Employee me) {
        Set<AccountId> reach = new HashSet<>(accounts.reach(me, Permission.PUBLISH));
        if (me.has(Role.DATA_PROTECTION_OFFICER)) {
            reach.addAll(accounts.reach(me, Permission.READ));
        }
        return reach;
    }

    private List<RetractionView> views(Employee me, Collection<Retraction> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        Map<PublicationId, Whereabouts> where = posts.where(tasks);
        Map<PublicationId, Contribution> kept = posts.kept(where.values());
        Map<ContributionId, Command> removals =
                posts.removals(kept.values().stream().map(Contribution::id).toList());
        Map<AccountId, Account> named =
                accounts.all().stream().collect(Collectors.toMap(Account::id, each -> each));
        Set<AccountId> mine = accounts.reach(me, Permission.PUBLISH);
        return tasks.stream()
                .map(
                        task -> {
                            Contribution post = kept.get(task.publication());
                            Account account = requireNonNull(named.get(task.account()));
                            return new RetractionView(
                                    task,
                                    account.shown(),
                                    account.platform(),
                                    requireNonNull(where.get(task.publication())),
                                    post == null ? null : post.id(),
                                    post == null ? null : removals.get(post.id()),
                                    mine.contains(task.account()));
                        })
                .toList();
    }
}
