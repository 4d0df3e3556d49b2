package se.uppsikt.accounts;

import java.net.URI;
import java.util.UUID;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceAreaId;

/** An account for tests of rules. */
public final class SomeAccount {
    private SomeAccount() {}

    public static Account with(Account.Status status, String platformId) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                Account.Kind.SERVICE_AREA,
                Platform.FACEBOOK,
                platformId,
                "facebook-naturskolan",
                "Naturskolan",
                URI.create("https://www.facebook.com/naturskolan"),
                new ServiceAreaId(UUID.randomUUID()),
                new CommitteeId(UUID.randomUUID()),
                status,
                "NATF",
                false);
    }
}
