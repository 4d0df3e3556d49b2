package se.uppsikt.records.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.records.disclosure.DisclosureReading.Documents;

/** What is shown of what belongs to a request, and of what a search for more finds. */
@Component
public class SetReading {
    private static final int PAGE = 50;

    /** Nobody counts further. */
    private static final int COUNTED = 100_000;

    private static final int SIZE = 2_001;

    private final DisclosureSets sets;
    private final Gatherings gatherings;
    private final Documents documents;

    SetReading(DisclosureSets sets, Gatherings gatherings, Documents documents) {
        this.sets = sets;
        this.gatherings = gatherings;
        this.documents = documents;
    }

    /**
     * One document.
     *
     * @param document null when whoever reads the list may not read it
     * @param belongs whether it belongs to the request
     */
    public record Item(
            String id, @Nullable Contribution document, String account, boolean belongs) {
        /** What others see of it on the platform, when that is not all. */
        public String gone() {
            if (document == null) {
                return "";
            }
            if (document.facts().visibility() != Visibility.PUBLIC) {
                return document.facts().visibility().swedish();
            }
            return document.facts().withdrawnAt() == null ? "" : "Borta från plattformen";
        }
    }

    /**
     * What belongs to a request.
     *
     * @param gathering what is or was last added many at a time; null when nothing was
     */
    public record Part(
            int count, List<Item> items, @Nullable String next, @Nullable Gathering gathering) {
        public Part {
            items = List.copyOf(items);
        }

        public String counted() {
            return count == 1 ? "En handling" : count + " handlingar";
        }
    }

    /**
     * What a search finds.
     *
     * @param size how many in all, or one more than anybody counts to
     */
    public record Hits(
            SetQuestion question,
            List<Account> accounts,
            List<Item> items,
            @Nullable String next,
            long size) {
        public Hits {
            accounts = List.copyOf(accounts);
            items = List.copyOf(items);
        }

        public String counted() {
            if (size >= SIZE && !question.everything()) {
                return "Fler än " + (SIZE - 1) + " handlingar";
            }
            return size == 1 ? "En handling" : size + " handlingar";
        }
    }

    /** What is confidential among them is not shown in a list, and so not opened. */
    @Transactional(readOnly = true)
    public Part part(Employee me, DisclosureId id, @Nullable String after) {
        List<ContributionId> found = sets.page(id, contribution(after).orElse(null), PAGE + 1);
        List<ContributionId> page = found.subList(0, Math.min(found.size(), PAGE));
        return new Part(
                sets.count(id, COUNTED),
                items(me, page, page),
                found.size() > PAGE ? page.getLast().value().toString() : null,
                gatherings.latest(id).orElse(null));
    }

    @Transactional(readOnly = true)
    public Hits hits(Employee me, DisclosureId id, SetQuestion question, @Nullable String after) {
        List<ContributionId> found =
                question.asked()
                        ? gatherings.find(me, question, contribution(after), PAGE + 1)
                        : List.of();
        List<ContributionId> page = found.subList(0, Math.min(found.size(), PAGE));
        Clearance clearance = documents.accounts().clearance(me);
        return new Hits(
                question,
                documents.accounts().all().stream()
                        .filter(each -> clearance.accounts().contains(each.id()))
                        .toList(),
                items(me, page, sets.among(id, page)),
                found.size() > PAGE ? page.getLast().value().toString() : null,
                question.asked() ? gatherings.size(me, question, SIZE) : 0);
    }

    private List<Item> items(
            Employee me, List<ContributionId> page, Collection<ContributionId> belonging) {
        Map<ContributionId, Contribution> all = documents.records().contributions(page);
        Clearance clearance =
                documents
                        .accounts()
                        .clearance(
                                me,
                                all.values().stream()
                                        .map(Contribution::account)
                                        .distinct()
                                        .toList());
        return page.stream()
                .map(
                        id -> {
                            Contribution one = all.get(id);
                            boolean belongs = belonging.contains(id);
                            return one == null || !readable(clearance, one)
                                    ? new Item(id.value().toString(), null, "", belongs)
                                    : new Item(
                                            id.value().toString(),
                                            one,
                                            account(one.account()),
                                            belongs);
                        })
                .toList();
    }

    private static boolean readable(Clearance clearance, Contribution one) {
        return one.confidential()
                ? clearance.confidential().contains(one.account())
                : clearance.accounts().contains(one.account());
    }

    private String account(AccountId id) {
        return documents.accounts().account(id).shown();
    }

    static Optional<ContributionId> contribution(@Nullable String written) {
        return WayRules.id(written).map(id -> new ContributionId(id.value()));
    }
}
