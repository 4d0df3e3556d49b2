package se.uppsikt.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.turns.Relay;
import se.uppsikt.accounts.turns.Turn;

/**
 * What waits on an account when one service area hands it over to the next (K5). Whoever has the
 * account now answers for all of it; what is not due before the change goes on to the next, with
 * the deadline it has.
 *
 * @param before who had the account until the one who has it now; null when nobody else did
 * @param turn the turn that runs; null between two hosts, when the owner has it
 * @param changes when the next one takes over; null when nobody is to
 * @param waiting what is due first comes first
 * @param more whether more waits than is shown
 */
public record HandOver(
        Account account,
        ServiceArea answers,
        @Nullable ServiceArea before,
        @Nullable Turn turn,
        @Nullable Instant changes,
        ServiceArea next,
        List<Listing.Row> waiting,
        boolean more) {

    static HandOver of(
            Account account, Relay relay, List<Listing.Row> waiting, boolean more, Instant now) {
        Instant changes = relay.changes(now);
        return new HandOver(
                account,
                relay.answers(now),
                relay.before(now),
                relay.leg(now).map(Relay.Leg::turn).orElse(null),
                changes,
                changes == null ? relay.answers(now) : relay.answers(changes),
                waiting,
                more);
    }

    /** What is due before the account changes hands, or has been due already. */
    public List<Listing.Row> dueHere() {
        return waiting.stream().filter(row -> !goesOn(row)).toList();
    }

    /** What goes on to the next, unless it is answered before. */
    public List<Listing.Row> goingOn() {
        return waiting.stream().filter(this::goesOn).toList();
    }

    private boolean goesOn(Listing.Row row) {
        Instant due = row.item().due();
        return changes != null && due != null && !due.isBefore(changes);
    }

    /** Whether it waited already when the one who has the account now took over. */
    public boolean inherited(Listing.Row row) {
        return turn != null && row.item().startedAt().isBefore(turn.from());
    }

    /**
     * A notice in the inbox of those whose service area has a relay account, or is next.
     *
     * @param running whether the week has begun
     */
    public record Hosting(Account account, Turn turn, boolean running) {
        /** Whether somebody is yet to read the hand-over list. */
        public boolean unread() {
            return running && turn.received() == null;
        }
    }

    /**
     * What the inbox tells of relays.
     *
     * @param answering the name of who answers now, for each relay account in the list
     */
    public record Notices(List<Hosting> hosting, Map<AccountId, String> answering) {
        static final Notices NONE = new Notices(List.of(), Map.of());
    }

    /** The notices for a person who answers where the own service area is host. */
    static List<Hosting> hosting(
            Employee me, List<Account> relays, Map<AccountId, Relay> by, Instant now) {
        return relays.stream()
                .flatMap(
                        account -> {
                            Relay relay = Objects.requireNonNull(by.get(account.id()));
                            return Stream.of(relay.leg(now), relay.upcoming(now))
                                    .flatMap(Optional::stream)
                                    .filter(leg -> leg.host().id().equals(me.serviceArea()))
                                    .limit(1)
                                    .map(
                                            leg ->
                                                    new Hosting(
                                                            account,
                                                            leg.turn(),
                                                            leg.turn().runs(now)));
                        })
                .toList();
    }
}
