package se.uppsikt.insight.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;

/** What somebody may follow up: the accounts that are read, and the units that they belong to. */
@Component
class Scopes {
    static final String ACCOUNT = "konto-";
    static final String COMMITTEE = "namnd-";
    static final String AREA = "verksamhet-";

    private final Accounts accounts;
    private final Access access;

    Scopes(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** Every account that may be read; drafts have nothing yet. */
    List<Account> readable(Clearance mine) {
        return accounts.all().stream()
                .filter(account -> mine.accounts().contains(account.id()))
                .filter(account -> account.status() != Account.Status.DRAFT)
                .toList();
    }

    /**
     * @param asked empty for all
     * @throws NotFound when it is not there, or may not be read: other figures than those that were
     *     asked for would be taken for them
     */
    Scope of(String asked, List<Account> readable, String municipality) {
        List<Account> found = readable.stream().filter(each -> is(asked, each)).toList();
        if (!asked.isEmpty() && found.isEmpty()) {
            throw new NotFound("scope of figures");
        }
        if (asked.isEmpty()) {
            return new Scope("", municipality, "", readable, null);
        }
        Account one = found.getFirst();
        if (asked.startsWith(ACCOUNT)) {
            return new Scope(asked, one.shown(), "konto=" + one.id().value(), found, null);
        }
        return asked.startsWith(AREA)
                ? new Scope(
                        asked,
                        area(one),
                        "verksamhet=" + one.owner().value(),
                        found,
                        one.owner().value())
                : new Scope(asked, committee(one), "", found, one.committee().value());
    }

    static boolean is(String asked, Account account) {
        return asked.equals(address(account))
                || asked.equals(area(account.owner().value()))
                || asked.equals(committee(account.committee().value()));
    }

    static String address(Account account) {
        return ACCOUNT + account.handle();
    }

    static String area(UUID id) {
        return AREA + id;
    }

    static String committee(UUID id) {
        return COMMITTEE + id;
    }

    String area(Account account) {
        @Nullable ServiceArea area = access.serviceAreas().get(account.owner());
        return area == null ? "Okänd verksamhet" : area.name();
    }

    String committee(Account account) {
        @Nullable Committee committee = access.committees().get(account.committee());
        return committee == null ? "Okänd nämnd" : committee.name();
    }

    List<Scope.Group> groups(List<Account> readable) {
        List<Scope.Group> groups = new ArrayList<>();
        groups.add(
                group(
                        "Nämnder",
                        readable,
                        each ->
                                new Scope.Choice(
                                        committee(each.committee().value()), committee(each))));
        groups.add(
                group(
                        "Verksamheter",
                        readable,
                        each -> new Scope.Choice(area(each.owner().value()), area(each))));
        groups.add(
                group("Konton", readable, each -> new Scope.Choice(address(each), each.shown())));
        return groups;
    }

    private static Scope.Group group(
            String words, List<Account> readable, Function<Account, Scope.Choice> choice) {
        return new Scope.Group(
                words,
                readable.stream()
                        .map(choice)
                        .distinct()
                        .sorted(Comparator.comparing(Scope.Choice::words))
                        .collect(Collectors.toList()));
    }
}
