package se.uppsikt.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.ClosingCondition;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Leaving;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.holds.StillOwed;

/**
 * What a person does about an answer that has not left the house yet, or that the platform refused
 * or may not have got. It is never sent again without one (S9), and there is always a way on.
 */
@Enforces(
        value = "S9",
        how =
                "Ett svar som kanske kom fram skickas inte igen förrän någon har sett efter och sagt det.")
@Service
class UnsettledAnswers {
    private final ItemActions handling;
    private final ItemRows rows;
    private final Platforms platforms;
    private final CommandOutcomes outcomes;
    private final ItemRecorder desk;

    UnsettledAnswers(
            ItemActions handling,
            ItemRows rows,
            Platforms platforms,
            CommandOutcomes outcomes,
            ItemRecorder desk) {
        this.handling = handling;
        this.rows = rows;
        this.platforms = platforms;
        this.outcomes = outcomes;
        this.desk = desk;
    }

    /**
     * It is taken back before it leaves the house, by whoever wrote it: the item waits again, with
     * the deadline it had. That somebody has judged it meanwhile does not hinder that.
     */
    void undo(Employee me, ContributionId id, Form form) {
        platforms.whileItStays(
                rows.item(id).map(Item::command).orElse(null), () -> takeBack(me, id, form));
    }

    private void takeBack(Employee me, ContributionId id, Form form) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null || !platforms.undo(me, command(item))) {
            return;
        }
        rows.acted(id, Item.State.WAITING, form.once(), me, desk.now());
        outcomes.look(id);
    }

    /** What becomes secret, or is shown to nobody, is not answered in own words (M3). */
    @EventListener
    void becameSecret(Keepable deed) {
        boolean secret =
                deed.fact() instanceof Fact.NeverShown
                        || deed.fact() instanceof Fact.SecrecyBecame became && became.secret();
        if (secret) {
            rows.item(deed.contribution())
                    .filter(item -> item.state() == Item.State.UNDER_WAY && !item.referral())
                    .filter(item -> platforms.withhold(deed.actor(), command(item)))
                    .ifPresent(this::waitsAgain);
        }
    }

    private void waitsAgain(Item item) {
        rows.settled(item.contribution(), Item.State.WAITING, desk.now());
        outcomes.look(item.contribution());
    }

    @EventListener
    void becameSecret(DeedsOnRecord together) {
        together.of(Keepable.class).forEach(this::becameSecret);
    }

    /** Until when this person may undo the first of these to leave; empty when none may be. */
    Optional<Instant> undoable(Employee me, Collection<ContributionId> ids) {
        return rows.items(ids).values().stream()
                .flatMap(item -> Optional.ofNullable(item.command()).stream())
                .flatMap(command -> platforms.plight(command).stream())
                .filter(plight -> plight.leaves() && plight.by(me))
                .flatMap(plight -> Optional.ofNullable(plight.leaving()).stream())
                .map(Leaving::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * It is there.
     *
     * @param as what was found and is it; null when it was seen there only
     */
    @Transactional
    void arrived(Employee me, ContributionId id, Form form, @Nullable PlatformKey as) {
        decide(me, id, form, command -> platforms.arrived(me, command, as));
    }

    /** It is not there, and is sent as it was. */
    @Transactional
    void sendAgain(Employee me, ContributionId id, Form form) {
        decide(me, id, form, command -> platforms.sendAgain(me, command));
    }

    /** It is not sent as it was: the item waits for another answer, or for its end. */
    @Transactional
    void rewrite(Employee me, ContributionId id, Form form) {
        decide(me, id, form, command -> platforms.giveUp(me, command));
    }

    /** The person has sent it on the platform itself. */
    @Transactional
    void doneByHand(Employee me, ContributionId id, Form form, String proof) {
        decide(me, id, form, command -> platforms.doneByHand(me, command, proof));
    }

    private void decide(Employee me, ContributionId id, Form form, Consumer<CommandId> decision) {
        rows.item(id).map(Item::command).ifPresent(platforms::hold);
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        CommandId command = command(item);
        rows.acted(id, item.state(), form.once(), me, desk.now());
        decision.accept(command);
    }

    /** Nobody who has written is left without an answer because the account closes (K9). */
    @Component("answersBeforeClosing")
    static class BeforeClosing implements ClosingCondition {
        private final ListRows rows;

        BeforeClosing(ListRows rows) {
            this.rows = rows;
        }

        @Override
        public List<Objection> againstClosing(Account account) {
            long open = rows.open(account.id());
            return open == 0
                    ? List.of()
                    : List.of(
                            Objection.of(
                                    "K9",
                                    open
                                            + (open == 1 ? " ärende" : " ärenden")
                                            + " i inkorgen väntar fortfarande.",
                                    "Till inkorgen",
                                    "/inkorg"));
        }
    }

    /** What somebody waits for an answer to is not disposed of (H5). */
    @Component("answersBeforeDisposal")
    static class BeforeDisposal implements StillOwed {
        private final ItemRows rows;

        BeforeDisposal(ItemRows rows) {
            this.rows = rows;
        }

        @Override
        public Set<ContributionId> owed(Collection<ContributionId> contributions) {
            return rows.items(contributions).values().stream()
                    .filter(BeforeDisposal::owed)
                    .map(Item::contribution)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean owed(Item item) {
            return switch (item.state()) {
                case UNDER_WAY -> true;
                case WAITING -> item.due() != null && !item.asksNothing();
                case CLOSED -> false;
            };
        }
    }

    private static CommandId command(Item item) {
        CommandId command = item.command();
        if (command == null) {
            throw new Refused(List.of(Objection.of("S9", "Det finns inget svar att avgöra.")));
        }
        return command;
    }
}
