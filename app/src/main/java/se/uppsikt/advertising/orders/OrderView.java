package se.uppsikt.advertising.orders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.advertising.AdView;
import se.uppsikt.advertising.Money;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.publishing.mediabank.MediaAsset;

/**
 * One order as its page shows it.
 *
 * @param terms what stands in the form: what was saved, or what somebody typed and was refused
 * @param account as it is called now
 */
public record OrderView(
        AdOrder order,
        OrderTerms terms,
        Account account,
        Rights rights,
        Judged judged,
        Outcome outcome,
        Choices choices,
        List<OrderStep> steps) {

    /**
     * What the reader may do.
     *
     * @param notApproving why whoever approves does not approve this one; empty when nothing
     *     hinders
     */
    public record Rights(boolean writes, boolean approves, boolean ties, String notApproving) {}

    /**
     * How the rules judge it now.
     *
     * @param two whether two must approve it
     */
    public record Judged(
            List<Objection> hindrances, List<String> warnings, boolean two, int secondAbove) {
        /** Above how much two must approve it, such as {@code 50 000 kr}. */
        public String limit() {
            return Money.count((long) secondAbove) + "\u00a0kr";
        }
    }

    /** What ran of it, and what may belong to it. */
    public record Outcome(Spent spent, List<AdView> suggested) {}

    /** What the form offers. */
    public record Choices(
            List<Account> accounts, List<MediaAsset> bank, Map<UUID, MediaAsset> chosen) {}

    public boolean editable() {
        return rights.writes()
                && (order.state() == AdOrder.State.DRAFT
                        || order.state() == AdOrder.State.APPROVED
                        || order.state() == AdOrder.State.RUNNING);
    }

    public boolean draft() {
        return order.state() == AdOrder.State.DRAFT;
    }

    public boolean decides() {
        return rights.approves() && order.state().waits();
    }

    public boolean cancels() {
        return rights.writes()
                && OrderLifeRules.LIFE.leads(order.state(), OrderLifeRules.Cause.CANCELLED);
    }

    public boolean ended() {
        return order.state() == AdOrder.State.ENDED;
    }

    /** Whether an ad can still be tied to it. */
    public boolean tying() {
        return rights.ties()
                && order.state() != AdOrder.State.REFUSED
                && order.state() != AdOrder.State.CANCELLED;
    }

    /** Why it came back, when it did last. */
    public Optional<OrderStep> sentBack() {
        return steps.isEmpty() || steps.getLast().act() != OrderDeed.Act.SENT_BACK
                ? Optional.empty()
                : Optional.of(steps.getLast());
    }

    public String budget() {
        return order.terms().budgetShown();
    }

    public List<String> differences(AdView ad) {
        return TieRules.differences(order.terms(), TieRules.Ran.of(ad));
    }

    public static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Whether the account is called otherwise now than when it was ordered. */
    public boolean renamed() {
        return !draft() && !account.shown().equals(order.names().account());
    }

    public boolean chosen(MediaAsset asset) {
        return terms.pictures().contains(asset.id().value());
    }
}
