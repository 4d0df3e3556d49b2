package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.disposal.Disposal.Span;

/**
 * What somebody wants gone through, as it is filled in.
 *
 * @param from the first day, as a form writes it
 */
public record Wish(AuthorityId authority, Set<AccountId> accounts, String from, String to) {
    public Wish {
        accounts = Set.copyOf(accounts);
    }

    static Wish of(UUID authority, @Nullable Set<UUID> accounts, String from, String to) {
        return new Wish(
                new AuthorityId(authority),
                accounts == null
                        ? Set.of()
                        : accounts.stream().map(AccountId::new).collect(Collectors.toSet()),
                from,
                to);
    }

    /** Empty when they are no days, or in the wrong order. */
    Optional<Span> span() {
        Optional<LocalDate> first = AuthorityRules.day(from);
        return AuthorityRules.day(to)
                .filter(last -> first.isPresent() && !last.isBefore(first.get()))
                .map(last -> new Span(first.orElseThrow(), last));
    }
}
