package se.uppsikt.advertising.orders;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.advertising.orders.OrderRules.Around;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Policy;

/** A whole order of an ad, and what is around it, for tests of rules. */
final class SomeOrder {
    static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    static final PersonId ORDERER = new PersonId(UUID.randomUUID());

    private SomeOrder() {}

    /** What is typed, one field changed at a time. */
    record Typed(
            String ages,
            boolean profiled,
            String period,
            String budget,
            String text,
            String reason) {
        static final Typed WHOLE =
                new Typed(
                        "18-30",
                        false,
                        "2026-12-05/2026-12-20",
                        "12 000 kr",
                        "Sök sommarjobb hos oss.",
                        "");

        Typed ages(String other) {
            return new Typed(other, profiled, period, budget, text, reason);
        }

        Typed chosenByProfile() {
            return new Typed(ages, true, period, budget, text, reason);
        }

        Typed period(String other) {
            return new Typed(ages, profiled, other, budget, text, reason);
        }

        Typed budget(String other) {
            return new Typed(ages, profiled, period, other, text, reason);
        }

        Typed text(String other) {
            return new Typed(ages, profiled, period, budget, other, reason);
        }

        Typed reason(String other) {
            return new Typed(ages, profiled, period, budget, text, other);
        }

        OrderTerms terms() {
            String[] span = (ages + "- ").split("-");
            String[] days = (period + "/ ").split("/");
            return new OrderTerms(
                    "Sommarjobb 2027",
                    "Fler ska söka sommarjobb",
                    span[0].strip(),
                    span[1].strip(),
                    "Örebro kommun",
                    "",
                    profiled,
                    day(days[0]),
                    day(days[1]),
                    budget,
                    "4711",
                    text,
                    List.of(),
                    "",
                    "Örebro kommun",
                    "https://www.orebro.se/sommarjobb",
                    reason);
        }

        private static @Nullable LocalDate day(String typed) {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        }
    }

    static Account account(Platform platform, Account.Kind kind) {
        return new Account(
                new AccountId(UUID.randomUUID()),
                kind,
                platform,
                "1",
                "konto",
                "Örebro kommun",
                URI.create("https://www.facebook.com/orebrokommun"),
                new ServiceAreaId(UUID.randomUUID()),
                new CommitteeId(UUID.randomUUID()),
                Account.Status.ACTIVE,
                "OK",
                false);
    }

    static Around on(Account account, @Nullable Account official) {
        return new Around(
                account,
                List.of("Facebook", "Instagram", "LinkedIn", "Snapchat"),
                new Policy.Advertising(50_000, 13, 25),
                official,
                10,
                TODAY);
    }

    static Around on(Platform platform) {
        Account account = account(platform, Account.Kind.OFFICIAL);
        return on(account, account);
    }

    static List<String> objections(OrderTerms terms, Around around) {
        return OrderRules.objections(terms, around).stream().map(Objection::sentence).toList();
    }

    static AdOrder order(AdOrder.State state, OrderTerms terms, PersonId writer) {
        return new AdOrder(
                UUID.randomUUID(),
                1,
                1,
                state,
                new AccountId(UUID.randomUUID()),
                new ServiceAreaId(UUID.randomUUID()),
                ORDERER,
                writer,
                new AdOrder.Names(
                        "Örebro kommun på Facebook", "Kommunikation", "Bibliotek", "Johan"),
                terms,
                Instant.EPOCH);
    }
}
