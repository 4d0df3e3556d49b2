package se.uppsikt.publishing.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;

/** Whether a basis holds, and why it does not. Pure. */
final class CoverageRules {
    private CoverageRules() {}

    /** A person in a picture, with the bases that are about it. */
    record Seen(String name, List<Basis> bases) {}

    /** Where and when it goes out; without a place, whether it may go out anywhere. */
    record Asked(Collection<Platform> channels, LocalDate day) {}

    /** Why a basis does not hold, the nearest to holding last. */
    enum Fault {
        PLATFORM,
        WITHDRAWN,
        ENDED,
        NOT_BEGUN,
        GUARDIAN
    }

    /** One reason, in words that follow a name. */
    record Hindrance(Fault fault, String why) {}

    /**
     * @param seen those who can be recognised; null when nobody has looked
     */
    static Coverage coverage(@Nullable List<Seen> seen, Asked asked) {
        if (seen == null) {
            return new Coverage.Unasked();
        }
        if (seen.isEmpty()) {
            return new Coverage.Nobody();
        }
        List<String> lacking = seen.stream().flatMap(each -> lacks(each, asked).stream()).toList();
        return lacking.isEmpty() ? new Coverage.Covered() : new Coverage.Lacking(lacking);
    }

    private static List<String> lacks(Seen seen, Asked asked) {
        if (seen.bases().isEmpty()) {
            return List.of(seen.name() + " saknar rättslig grund för bilden.");
        }
        if (asked.channels().isEmpty()) {
            return hindrance(seen.bases(), null, asked.day())
                    .map(each -> seen.name() + ": " + each.why() + ".")
                    .stream()
                    .toList();
        }
        Map<Hindrance, List<Platform>> where = new LinkedHashMap<>();
        for (Platform platform : asked.channels()) {
            hindrance(seen.bases(), platform, asked.day())
                    .ifPresent(
                            each ->
                                    where.computeIfAbsent(each, _ -> new ArrayList<>())
                                            .add(platform));
        }
        return where.entrySet().stream()
                .map(
                        each ->
                                sentence(
                                        seen.name(),
                                        each.getKey(),
                                        each.getValue(),
                                        asked.channels()))
                .toList();
    }

    private static String sentence(
            String name, Hindrance why, List<Platform> where, Collection<Platform> asked) {
        boolean everywhere = where.size() == asked.size() && why.fault() != Fault.PLATFORM;
        String places = where.stream().map(Platform::shown).collect(Collectors.joining(", "));
        return name + ": " + why.why() + (everywhere ? "" : " på " + places) + ".";
    }

    /**
     * Why the person may not be shown there that day; empty when some basis holds. Of several that
     * do not, the one nearest to holding is told, and of these the latest.
     *
     * @param platform null where nobody has chosen one yet
     */
    private static Optional<Hindrance> hindrance(
            List<Basis> bases, @Nullable Platform platform, LocalDate day) {
        if (bases.stream().anyMatch(each -> against(each, platform, day).isEmpty())) {
            return Optional.empty();
        }
        return bases.stream()
                .sorted(
                        Comparator.comparing((Basis each) -> each.content().begins())
                                .thenComparing(each -> each.id().value())
                                .reversed())
                .flatMap(each -> against(each, platform, day).stream())
                .reduce((one, other) -> one.fault().compareTo(other.fault()) >= 0 ? one : other);
    }

    /** What stands against the basis on a platform and a day; empty when it holds. */
    static Optional<Hindrance> against(Basis basis, @Nullable Platform platform, LocalDate day) {
        Basis.Content content = basis.content();
        LocalDate ends = content.ends();
        Basis.Withdrawal withdrawal = basis.withdrawal();
        if (platform != null && !content.reaches(platform)) {
            return hindrance(
                    Fault.PLATFORM,
                    content.kind() == Basis.Kind.CONSENT
                            ? "samtycket gäller inte"
                            : "grunden gäller inte");
        }
        if (withdrawal != null && !day.isBefore(withdrawal.on())) {
            return hindrance(Fault.WITHDRAWN, "återkallat " + SwedishTime.date(withdrawal.on()));
        }
        if (ends != null && !day.isBefore(ends)) {
            return hindrance(Fault.ENDED, "slutade gälla " + SwedishTime.date(ends));
        }
        if (day.isBefore(content.begins())) {
            return hindrance(
                    Fault.NOT_BEGUN, "gäller först från " + SwedishTime.date(content.begins()));
        }
        return content.child() && guardianMissing(basis, day)
                ? hindrance(Fault.GUARDIAN, "vårdnadshavares godkännande saknas")
                : Optional.empty();
    }

    private static Optional<Hindrance> hindrance(Fault fault, String why) {
        return Optional.of(new Hindrance(fault, why));
    }

    /** A child's own yes is not enough, whatever the age; all who were asked must have said yes. */
    private static boolean guardianMissing(Basis basis, LocalDate day) {
        return basis.guardians().isEmpty()
                || !basis.guardians().stream().allMatch(each -> each.agrees(day));
    }
}
