package se.uppsikt.inbox.views;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.inbox.languages.Language;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * Narrows a list without sorting or counting all of it: the list is walked in its own order, some
 * hundreds at a time, until a page is full or so many have been looked at that somebody must say
 * whether to go on.
 */
@Component
public class Views {
    /** So many are looked at for one page. */
    public static final int EXAMINED = 1_000;

    private static final int STEP = 200;

    private final Records records;
    private final Moderation moderation;
    private final Languages languages;
    private final Access access;
    private final SavedViewRows saved;

    Views(
            Records records,
            Moderation moderation,
            Languages languages,
            Access access,
            SavedViewRows saved) {
        this.records = records;
        this.moderation = moderation;
        this.languages = languages;
        this.access = access;
        this.saved = saved;
    }

    /**
     * A page of a list.
     *
     * @param next where the next begins; null when this is the last
     * @param early whether it ends because enough was looked at, and not because it is full
     */
    public record Page<T>(List<T> items, @Nullable String next, boolean early) {
        public Page {
            items = List.copyOf(items);
        }

        /** Of what was read, one more than is wanted when there is more. */
        public static <T> Page<T> of(List<T> read, int wanted, Function<T, String> place) {
            return read.size() <= wanted
                    ? new Page<>(read, null, false)
                    : new Page<>(read.subList(0, wanted), place.apply(read.get(wanted - 1)), false);
        }
    }

    /** The whole list, a page at a time; the first where the place is null. */
    public interface Pages<T> {
        Page<T> after(@Nullable String place, int wanted);
    }

    /**
     * A list that is walked.
     *
     * @param place where one stands in it
     * @param free whether nobody answers it now
     */
    public record Walk<T>(
            Pages<T> pages,
            Function<T, String> place,
            Function<T, ContributionId> id,
            Predicate<T> free) {}

    /** What somebody may read, on the accounts of the area that is asked for. */
    public Clearance within(
            Clearance clearance, Narrowing narrowing, Supplier<List<Account>> accounts) {
        ServiceAreaId area = narrowing.area();
        if (area == null) {
            return clearance;
        }
        Set<AccountId> its =
                accounts.get().stream()
                        .filter(each -> each.owner().equals(area))
                        .map(Account::id)
                        .collect(Collectors.toSet());
        return clearance.within(its);
    }

    /** The page that begins after a place, of what stays. */
    public <T> Page<T> page(Narrowing narrowing, @Nullable String after, int wanted, Walk<T> walk) {
        if (!narrowing.sifts()) {
            return walk.pages().after(after, wanted);
        }
        List<T> kept = new ArrayList<>();
        String from = after;
        for (int examined = 0; examined < EXAMINED; examined += STEP) {
            Page<T> looked = walk.pages().after(from, STEP);
            kept.addAll(passing(narrowing, looked.items(), walk));
            if (kept.size() > wanted || looked.next() == null) {
                return Page.of(kept, wanted, walk.place());
            }
            from = looked.next();
        }
        return new Page<>(kept, from, kept.size() < wanted);
    }

    /** Those of a list that stay. Each owner is asked once for all of them. */
    public <T> List<T> passing(Narrowing narrowing, List<T> items, Walk<T> walk) {
        List<T> left = narrowing.free() ? items.stream().filter(walk.free()).toList() : items;
        return written(narrowing, told(narrowing, left, walk), walk);
    }

    private <T> List<T> told(Narrowing narrowing, List<T> items, Walk<T> walk) {
        if (narrowing.rule() == null && narrowing.kind() == null && !narrowing.unopened()) {
            return items;
        }
        List<ContributionId> ids = items.stream().map(walk.id()).toList();
        Set<ContributionId> pointed = pointed(narrowing, ids);
        Map<ContributionId, Contribution> known =
                narrowing.kind() == null && !narrowing.unopened()
                        ? Map.of()
                        : records.contributions(pointed);
        return items.stream()
                .filter(each -> pointed.contains(walk.id().apply(each)))
                .filter(each -> stays(narrowing, known.get(walk.id().apply(each))))
                .toList();
    }

    /** What is in Swedish has no language noted. */
    private <T> List<T> written(Narrowing narrowing, List<T> items, Walk<T> walk) {
        if (narrowing.languages().isEmpty()) {
            return items;
        }
        Map<ContributionId, Language> written =
                languages.of(items.stream().map(walk.id()).toList());
        return items.stream()
                .filter(
                        each ->
                                Optional.ofNullable(written.get(walk.id().apply(each)))
                                        .filter(narrowing.languages()::contains)
                                        .isPresent())
                .toList();
    }

    private Set<ContributionId> pointed(Narrowing narrowing, List<ContributionId> ids) {
        if (narrowing.rule() == null) {
            return Set.copyOf(ids);
        }
        String rule = narrowing.rule().swedish();
        return moderation.pointedAt(ids).entrySet().stream()
                .filter(each -> each.getValue().contains(rule))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean stays(Narrowing narrowing, @Nullable Contribution contribution) {
        return contribution == null
                || (narrowing.kind() == null || contribution.kind() == narrowing.kind())
                        && (!narrowing.unopened() || contribution.facts().seenAt() == null);
    }

    /**
     * How the list is narrowed, as it is shown.
     *
     * @param seen the accounts that the person sees
     */
    public Narrowed shown(Employee me, Narrowing narrowing, List<Account> seen) {
        Set<ServiceAreaId> owners = seen.stream().map(Account::owner).collect(Collectors.toSet());
        List<ServiceArea> areas =
                access.serviceAreas().values().stream()
                        .filter(each -> owners.contains(each.id()))
                        .sorted(Views::bySwedishName)
                        .toList();
        return new Narrowed(areas, Chips.of(narrowing, areas), saved.of(me.id()));
    }

    private static int bySwedishName(ServiceArea one, ServiceArea other) {
        return Collator.getInstance(Locale.of("sv")).compare(one.name(), other.name());
    }
}
