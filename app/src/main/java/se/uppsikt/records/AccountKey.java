package se.uppsikt.records;

import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.StorableText;

/**
 * What a contribution is called on its platform: unique key of the table, and the order in which
 * rows are locked so that two who keep the same never wait for each other crosswise.
 */
public record AccountKey(AccountId account, PlatformKey key) implements Comparable<AccountKey> {
    public static AccountKey of(Observation observation) {
        return new AccountKey(observation.account(), storable(observation.key()));
    }

    public static PlatformKey storable(PlatformKey key) {
        return new PlatformKey(StorableText.text(key.value()));
    }

    @Override
    public int compareTo(AccountKey other) {
        int byAccount =
                account.equals(other.account)
                        ? 0
                        : account.value().toString().compareTo(other.account.value().toString());
        return byAccount == 0 ? key.value().compareTo(other.key.value()) : byAccount;
    }
}
