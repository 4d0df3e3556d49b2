package se.uppsikt.platforms.commands;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.records.ContributionId;

/**
 * The door of the platforms. Commands are ordered in the caller's transaction and carried out
 * later.
 */
@Service
public class Platforms {
    private static final Capabilities NONE =
            new Capabilities(false, false, false, false, false, false, false);

    private final Orders orders;
    private final CommandRows rows;
    private final Accounts accounts;
    private final Adapters adapters;

    Platforms(Orders orders, CommandRows rows, Accounts accounts, Adapters adapters) {
        this.orders = orders;
        this.rows = rows;
        this.accounts = accounts;
        this.adapters = adapters;
    }

    public Capabilities capabilities(AccountId account) {
        return adapters.of(accounts.account(account).platform())
                .map(Adapter::capabilities)
                .orElse(NONE);
    }

    /**
     * Orders an answer under a comment or in a conversation.
     *
     * @param once the caller's key; a second order with the same key is the same command
     */
    @Transactional
    public Command answer(Actor actor, ContributionId to, String text, String once) {
        return orders.answer(actor, to, Command.Deed.ANSWER, text, once);
    }

    /** Orders an answer to a comment, in a message to whoever wrote it. */
    @Transactional
    public Command answerPrivately(Actor actor, ContributionId to, String text, String once) {
        return orders.answer(actor, to, Command.Deed.PRIVATE_ANSWER, text, once);
    }

    /** Orders hiding; an order already waiting or done is returned as it is. */
    @Transactional
    public Command hide(Actor actor, ContributionId comment) {
        return orders.order(actor, comment, Command.Deed.HIDE);
    }

    @Transactional
    public Command unhide(Actor actor, ContributionId comment) {
        return orders.order(actor, comment, Command.Deed.UNHIDE);
    }

    @Transactional
    public Command remove(Actor actor, ContributionId comment) {
        return orders.order(actor, comment, Command.Deed.REMOVE);
    }

    /**
     * A person has done by hand what the platform's API could not; the motive says how it was seen.
     */
    @Transactional
    public void doneByHand(Actor actor, CommandId command, String proof) {
        orders.doneByHand(actor, command, proof);
    }

    /** All commands about these, oldest first; asked once for a whole page. */
    public Map<ContributionId, List<Command>> commands(Collection<ContributionId> about) {
        return about.isEmpty()
                ? Map.of()
                : rows.about(about).stream().collect(Collectors.groupingBy(Command::about));
    }
}
