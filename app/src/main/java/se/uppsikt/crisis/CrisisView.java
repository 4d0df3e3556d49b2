package se.uppsikt.crisis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.PublicationId;

/**
 * The page: whether a crisis goes on and what it does, and how it has been before.
 *
 * @param running null when none goes on
 * @param leads whether the person starts and ends it
 * @param minutes within which what comes in is answered
 * @param accounts those that there are to choose among
 * @param stopped what does not go out now; none when none is stopped
 * @param leaving what had left us when it was stopped
 * @param overdue what waits for somebody to decide
 * @param ads those that run where it concerns, for somebody to pause by hand
 */
public record CrisisView(
        @Nullable Crisis running,
        boolean leads,
        long minutes,
        List<Account> accounts,
        Planned stopped,
        Planned leaving,
        Planned overdue,
        List<Ad> ads,
        List<Crisis> before) {

    /** One that is planned, as the list says it. */
    public record Post(PublicationId id, String account, String text, Instant due, boolean mine) {
        public String when() {
            return SwedishTime.exact(due);
        }
    }

    /** Some that are planned. */
    public record Planned(String count, List<Post> first) {
        static final Planned NONE = new Planned("0", List.of());

        public boolean none() {
            return first.isEmpty();
        }

        public boolean one() {
            return "1".equals(count);
        }

        /** Whether the person decides about any of them. */
        public boolean mine() {
            return first.stream().anyMatch(Post::mine);
        }
    }

    /** An ad that runs, and where. */
    public record Ad(String name, String account, String platform, String address) {}

    /** What is typed about what it concerns: as it was refused, or as it is. */
    public record Typed(CrisisWish wish) {
        public String what() {
            return wish.name();
        }

        public boolean everywhere() {
            return !wish.some();
        }

        public boolean some() {
            return wish.some();
        }

        public boolean resumed() {
            return wish.resumed() != null;
        }

        public boolean concerns(Account account) {
            return wish.some() && wish.concerned().contains(account.id());
        }

        public boolean publishes(Account account) {
            return wish.publishing() != null && wish.publishing().contains(account.id().value());
        }
    }

    /** Which accounts, in words. */
    public String reach(Crisis crisis) {
        if (crisis.everywhere()) {
            return "Alla konton";
        }
        List<String> named =
                accounts.stream()
                        .filter(account -> crisis.accounts().contains(account.id()))
                        .map(Account::shown)
                        .toList();
        int others = crisis.accounts().size() - named.size();
        String some = String.join(", ", named);
        if (others == 0) {
            return some;
        }
        return named.isEmpty() ? count(others) : some + " och " + count(others) + " till";
    }

    /** Where things are published all the same, in words; empty when nowhere. */
    public String publishing() {
        if (running == null || running.exempt().everywhere()) {
            return "";
        }
        Crisis crisis = running;
        return String.join(
                ", ",
                accounts.stream()
                        .filter(account -> crisis.exempt().accounts().contains(account.id()))
                        .map(Account::shown)
                        .toList());
    }

    private static String count(int accounts) {
        return accounts == 1 ? "ett konto" : accounts + " konton";
    }

    static boolean leads(Employee me) {
        return CrisisRules.leads(me);
    }
}
