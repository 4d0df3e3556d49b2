package se.uppsikt.advertising;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;

/** What an ad cost and gave in a year, in one currency; null is not known, and never nought. */
public record AdYear(
        UUID ad,
        AccountId account,
        int year,
        String currency,
        @Nullable Long spendMicro,
        @Nullable Long impressions,
        @Nullable Long clicks) {}
