package se.uppsikt.platforms.connecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;

/**
 * The accounts that a yes reaches, held against the register: only what stands there, is approved
 * and is the reader's to connect can be chosen (K2).
 *
 * @param began the account that the person set out to connect
 */
public record Choosing(Account began, List<Row> rows, Offer offer) {
    public Choosing {
        rows = List.copyOf(rows);
    }

    /**
     * One account on the platform.
     *
     * @param account what it is in the register; null when it does not stand there
     * @param hindrance why it cannot be chosen, in Swedish; null when it can
     * @param proposed whether it is ticked from the start
     */
    public record Row(
            Offer.Item item,
            @Nullable Account account,
            @Nullable String hindrance,
            boolean connected,
            boolean proposed) {
        public String id() {
            return item.id();
        }

        public String name() {
            return item.name();
        }

        public boolean open() {
            return hindrance == null;
        }

        Account known() {
            if (account == null) {
                throw new IllegalStateException("not in the register");
            }
            return account;
        }
    }

    static Choosing of(
            Employee me, Account began, Offer offer, Accounts accounts, Connections connections) {
        Map<String, Account> register =
                accounts.all().stream()
                        .filter(account -> account.platform() == began.platform())
                        .filter(account -> !account.platformId().isEmpty())
                        .collect(Collectors.toMap(Account::platformId, Function.identity()));
        Map<AccountId, Set<Permission>> mine = accounts.permissions(me, register.values());
        List<Row> rows = new ArrayList<>();
        for (Offer.Item item : offer.items()) {
            Account account = register.get(item.id());
            Optional<Connection> connection =
                    account == null ? Optional.empty() : connections.connection(account.id());
            String hindrance = hindrance(item, account, mine, connections);
            boolean well =
                    connection.filter(c -> c.state() != Connection.State.TOKEN_DEAD).isPresent();
            boolean wanted = account != null && (account.id().equals(began.id()) || !well);
            rows.add(
                    new Row(
                            item,
                            account,
                            hindrance,
                            connection.isPresent(),
                            hindrance == null && wanted));
        }
        return new Choosing(began, rows, offer);
    }

    private static @Nullable String hindrance(
            Offer.Item item,
            @Nullable Account account,
            Map<AccountId, Set<Permission>> mine,
            Connections connections) {
        if (item.hindrance() != null) {
            return item.hindrance();
        }
        if (account == null) {
            return "Står inte i registret över kommunens konton.";
        }
        if (!mine.getOrDefault(account.id(), Set.of()).contains(Permission.CONNECT)) {
            return "Du har inte rätt att ansluta kontot.";
        }
        List<Objection> hindrances = connections.hindrances(account);
        return hindrances.isEmpty() ? null : hindrances.getFirst().sentence();
    }

    /** Whether what the person set out to connect is among them and can be. */
    public boolean found() {
        return rows.stream()
                .anyMatch(
                        row ->
                                row.open()
                                        && row.account() != null
                                        && row.account().id().equals(began.id()));
    }

    public List<String> missing() {
        return offer.missing();
    }

    List<Objection> objections(List<Row> chosen, String state) {
        List<Objection> objections = new ArrayList<>();
        if (chosen.isEmpty()) {
            objections.add(
                    Objection.of(
                            "X7",
                            "Välj minst ett konto att ansluta.",
                            "Välj",
                            SignIns.BACK + "/" + state));
        }
        for (Row row : chosen) {
            if (row.hindrance() != null) {
                objections.add(Objection.of("X7", row.name() + ": " + row.hindrance()));
            }
        }
        return objections;
    }
}
