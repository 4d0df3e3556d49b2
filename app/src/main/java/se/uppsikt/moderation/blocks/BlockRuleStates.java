package se.uppsikt.moderation.blocks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;
import se.uppsikt.records.ContributionId;

/** On which accounts somebody is still kept out though the decision is over (M7). */
@Component
class BlockRuleStates implements RuleStates {
    private static final int LATEST = 1000;

    private final BlockRows rows;
    private final Accounts accounts;
    private final Platforms platforms;

    BlockRuleStates(BlockRows rows, Accounts accounts, Platforms platforms) {
        this.rows = rows;
        this.accounts = accounts;
        this.platforms = platforms;
    }

    @Override
    public List<RuleState> now() {
        List<Block> lifted = rows.lifted(LATEST);
        Map<ContributionId, List<Command>> orders =
                platforms.commands(lifted.stream().map(Block::about).toList());
        Map<AccountId, Long> kept =
                lifted.stream()
                        .filter(block -> isKeptOut(orders.getOrDefault(block.about(), List.of())))
                        .collect(Collectors.groupingBy(Block::account, Collectors.counting()));
        List<Breach> breaches =
                accounts.all().stream()
                        .filter(account -> kept.containsKey(account.id()))
                        .map(
                                account ->
                                        breach(
                                                account.shown(),
                                                kept.getOrDefault(account.id(), 0L)))
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "M7", breaches, "Ingen är blockerad längre än beslutet säger."));
    }

    /** The last order about the person is to be let in, and it is not done yet. */
    private static boolean isKeptOut(List<Command> orders) {
        return orders.stream()
                .filter(order -> order.deed().matter() == Command.Matter.AUTHOR)
                .reduce((earlier, later) -> later)
                .filter(last -> last.deed() == Command.Deed.UNBLOCK)
                .filter(last -> last.state() != Command.State.DONE)
                .isPresent();
    }

    private static Breach breach(String account, long people) {
        return new Breach(
                account,
                people == 1
                        ? "1 person är kvar som blockerad på plattformen, fast beslutet är över."
                        : people
                                + " personer är kvar som blockerade på plattformen, fast besluten är"
                                + " över.",
                new Mend("Häv på plattformen", "/moderering/blockeringar?visa=tidigare"));
    }
}
