package se.uppsikt.records;

import java.util.Comparator;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Storable;

/**
 * What a contribution is called on its platform: unique key of the table, and the order in which
 * rows are locked so that two who keep the same never wait for each other crosswise.
 */
public record Named(AccountId account, PlatformKey key) implements Comparable<Named> {
    private static final Comparator<Named> ORDER =
            Comparator.comparing((Named named) -> named.account.value().toString())
                    .thenComparing(named -> named.key.value());

    public static Named of(Observation observation) {
        return new Named(observation.account(), storable(observation.key()));
    }

    public static PlatformKey storable(PlatformKey key) {
        return new PlatformKey(Storable.text(key.value()));
    }

    @Override
    public int compareTo(Named other) {
        return ORDER.compare(this, other);
    }
}
