package se.uppsikt.insight.figures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
        if (asked.isEmpty()) {
            return new Scope("", municipality, "", readable);
        }
        UnitSort sort =
                Arrays.stream(UnitSort.values())
                        .filter(each -> each.names(asked))
                        .findFirst()
                        .orElseThrow(Scopes::unknown);
        List<Account> found =
                readable.stream().filter(each -> sort.address(each).equals(asked)).toList();
        if (found.isEmpty()) {
            throw unknown();
        }
        Account one = found.getFirst();
        return new Scope(asked, words(sort, one), inbox(sort, one), found);
    }

    private static NotFound unknown() {
        return new NotFound("scope of figures");
    }

    /** The inbox is not narrowed to a committee. */
    private static String inbox(UnitSort sort, Account one) {
        return switch (sort) {
            case COMMITTEE -> "";
            case AREA -> "verksamhet=" + one.owner().value();
            case ACCOUNT -> "konto=" + one.id().value();
        };
    }

    private String words(UnitSort by, Account account) {
        return switch (by) {
            case COMMITTEE -> committee(account);
            case AREA -> area(account);
            case ACCOUNT -> account.shown();
        };
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
        return Arrays.stream(UnitSort.values())
                .map(by -> new Scope.Group(by.several(), choices(by, readable)))
                .toList();
    }

    /** Those that some accounts belong to, by their names. */
    List<Scope.Choice> choices(UnitSort by, List<Account> some) {
        return some.stream()
                .map(each -> new Scope.Choice(by.address(each), words(by, each)))
                .distinct()
                .sorted(Comparator.comparing(Scope.Choice::words))
                .toList();
    }
}
