package se.uppsikt.moderation;

import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** The doors that moderation asks about what it does not own. */
@Component
record Neighbours(
        Records records,
        Readers readers,
        Accounts accounts,
        Access access,
        Platforms platforms,
        Policy policy) {}
