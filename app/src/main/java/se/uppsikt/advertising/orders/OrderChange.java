package se.uppsikt.advertising.orders;

import java.time.Instant;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.advertising.orders.AdOrder.Names;
import se.uppsikt.advertising.orders.AdOrder.State;
import se.uppsikt.advertising.orders.OrderLifeRules.Cause;

/** An order on its way from one state to the next, with what changes on the way. Pure. */
record OrderChange(
        AdOrder before,
        State state,
        int round,
        PersonId writer,
        AccountId account,
        Names names,
        OrderTerms terms,
        Instant at) {

    /** Refused where the life of an order has no such edge. */
    static OrderChange of(AdOrder order, Cause cause, Instant at) {
        State state =
                OrderLifeRules.LIFE
                        .after(order.state(), cause)
                        .orElseThrow(
                                () ->
                                        Orders.refused(
                                                "Det går inte nu: beställningen har läget ”"
                                                        + order.state().swedish()
                                                        + "”. Läs in sidan igen för att se vad som går att göra."));
        boolean anew = cause == Cause.HANDED_IN || cause == Cause.CHANGED;
        return new OrderChange(
                order,
                state,
                anew ? order.round() + 1 : order.round(),
                order.writer(),
                order.account(),
                order.names(),
                order.terms(),
                at);
    }

    OrderChange by(Employee person) {
        return new OrderChange(before, state, round, person.id(), account, names, terms, at);
    }

    OrderChange on(AccountId other, Names called) {
        return new OrderChange(before, state, round, writer, other, called, terms, at);
    }

    OrderChange said(OrderTerms written) {
        return new OrderChange(before, state, round, writer, account, names, written, at);
    }

    AdOrder now() {
        return new AdOrder(
                before.id(),
                before.version() + 1,
                round,
                state,
                account,
                before.unit(),
                before.orderer(),
                writer,
                names,
                terms,
                at);
    }
}
