package se.uppsikt.archive.disposal;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.FieldDigest;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;

/**
 * The fingerprint over a list, item by item: each is taken together with the one before, so that
 * none can be exchanged, added or left out afterwards.
 */
final class ListDigest {
    /** Before the first item. */
    static final Sha256 BEGINNING = new FieldDigest().add("gallringslista").taken();

    private ListDigest() {}

    /** What was found when the list was made. */
    static Sha256 listed(
            Sha256 before,
            long place,
            ContributionId contribution,
            Collection<RefusalReason> against) {
        return new FieldDigest()
                .add(before)
                .add(place)
                .add(contribution.value())
                .add(words(against))
                .taken();
    }

    /** What became of it; without a fingerprint it was left. */
    static Sha256 carriedOut(
            Sha256 before,
            long place,
            ContributionId contribution,
            @Nullable String fingerprint,
            Collection<RefusalReason> reasons) {
        return new FieldDigest()
                .add(before)
                .add(place)
                .add(contribution.value())
                .add(fingerprint)
                .add(words(reasons))
                .taken();
    }

    private static String words(Collection<RefusalReason> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
