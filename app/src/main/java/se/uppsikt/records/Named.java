package se.uppsikt.records;

import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Storable;

/**
 * What a contribution is called on its platform: unique key of the table, and the order in which
 * rows are locked so that two who keep the same never wait for each other crosswise.
 */
public record Named(AccountId account, PlatformKey key) implements Comparable<Named> {
    public static Named of(Observation observation) {
        return new Named(observation.account(), storable(observation.key()));
    }

    public static PlatformKey storable(PlatformKey key) {
        return new PlatformKey(Storable.text(key.value()));
    }

    @Override
    public int compareTo(Named other) {
        int byAccount =
                account.equals(other.account)
                        ? 0
                        : account.value().toString().compareTo(other.account.value().toString());
        return byAccount == 0 ? key.value().compareTo(other.key.value()) : byAccount;
    }
}
