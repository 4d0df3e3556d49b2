package se.uppsikt.moderation.blocks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.Moderation.Measure;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * What the pages show. The decisions of an account are read by those who moderate or register it.
 */
@Component
class BlockReading {
    static final int PAGE = 50;

    private final Rows rows;
    private final Weighing weighing;
    private final Accounts accounts;
    private final Moderation moderation;
    private final There there;

    BlockReading(
            Rows rows, Weighing weighing, Accounts accounts, Moderation moderation, There there) {
        this.rows = rows;
        this.weighing = weighing;
        this.accounts = accounts;
        this.moderation = moderation;
        this.there = there;
    }

    /** What is done on the platforms, and what a person does there. */
    @Component("blocksThere")
    record There(Platforms platforms, Adapters adapters) {}

    /** What is decided, and under what. */
    @Component("blockRowsRead")
    record Rows(BlockRows blocks, ClosedThreadRows threads, Blocks.Desk desk) {
        Guideline guideline() {
            return desk.policy().current();
        }

        Instant now() {
            return desk.time().instant();
        }
    }

    BlockDraft draft(Employee me, ContributionId id, BlockForm form) {
        Contribution about = weighing.mayDecide(me, id);
        Account account = accounts.account(about.account());
        Guideline guideline = rows.guideline();
        Weighing.Scales scales = weighing.scales(me, about, form);
        BlockRules.Basis basis = scales.basis(guideline, rows.now());
        Optional<Block> latest = latest(about);
        return new BlockDraft(
                about,
                account.shown(),
                scales.measures(),
                scales.measures().values().stream().map(Measure::ground).distinct().toList(),
                basis.earlier(),
                !basis.enough(),
                basis.all().stream().anyMatch(each -> each.ground().secondPerson()),
                running(about).orElse(null),
                latest.filter(block -> block.state() == Block.State.PROPOSED).orElse(null),
                unable(account, Command.Deed.BLOCK),
                unable(account, Command.Deed.CLOSE_COMMENTS),
                ClosedThreadRules.isThread(about),
                moderation.conflict(me, about),
                limits(guideline, rows.now()));
    }

    private @Nullable String unable(Account account, Command.Deed deed) {
        return there.adapters().unable(account.platform(), deed).orElse(null);
    }

    private Optional<Block> latest(Contribution about) {
        String author = about.author().platformId();
        return author == null ? Optional.empty() : rows.blocks().latest(about.account(), author);
    }

    private Optional<Block> running(Contribution about) {
        String author = about.author().platformId();
        return author == null ? Optional.empty() : rows.blocks().running(about.account(), author);
    }

    private static BlockDraft.Limits limits(Guideline guideline, Instant now) {
        LocalDate today = SwedishTime.day(now);
        Guideline.Blocking blocking = guideline.moderation().blocking();
        return new BlockDraft.Limits(
                guideline.moderation().motiveLength(),
                today.plusDays(1),
                today.plusDays(blocking.days()),
                today.plusDays(blocking.daysAtMost()),
                BlockNoticeRules.otherWay(guideline));
    }

    @Transactional(readOnly = true)
    public BlockList list(Employee me, BlockList.View view, String handle, @Nullable UUID after) {
        List<Account> reached = reached(me);
        Set<AccountId> asked = asked(reached, handle);
        List<Block> found = rows.blocks().list(asked, view.states(), after, PAGE + 1);
        List<Block> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Map<AccountId, Account> named =
                reached.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        List<ClosedThread> threads =
                after == null ? rows.threads().newest(asked, PAGE) : List.<ClosedThread>of();
        Map<ContributionId, List<Command>> commands = commands(page, threads);
        Set<AccountId> moderated = accounts.reach(me, Permission.MODERATE);
        return new BlockList(
                view,
                page.stream().map(block -> row(block, named, commands)).toList(),
                threads.stream().map(thread -> closed(thread, named, commands, moderated)).toList(),
                reached,
                handle,
                found.size() > PAGE ? page.getLast().id().value() : null);
    }

    /** All there is to hand out, part by part, the newest first. */
    List<Block> part(Employee me, String handle, @Nullable UUID after) {
        return rows.blocks()
                .list(asked(reached(me), handle), List.of(Block.State.values()), after, PAGE);
    }

    String account(Block block) {
        return accounts.account(block.account()).shown();
    }

    private static Set<AccountId> asked(List<Account> reached, String handle) {
        return reached.stream()
                .filter(account -> handle.isEmpty() || account.handle().equals(handle))
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Account> reached(Employee me) {
        Set<AccountId> reach = new HashSet<>(accounts.reach(me, Permission.MODERATE));
        reach.addAll(accounts.reach(me, Permission.REGISTER));
        Set<AccountId> read = accounts.clearance(me).within(reach).accounts();
        return accounts.all().stream().filter(account -> read.contains(account.id())).toList();
    }

    /**
     * @throws se.uppsikt.access.NotPermitted when it is of an account that others work with
     */
    @Transactional(readOnly = true)
    public BlockSheet one(Employee me, BlockId id) {
        Block block = rows.blocks().find(id).orElseThrow(() -> new NotFound("block " + id.value()));
        boolean moderates = accounts.may(me, Permission.MODERATE, block.account());
        if (!moderates) {
            accounts.require(me, Permission.REGISTER, block.account());
        }
        List<Contribution> reasons = weighing.reasons(block);
        Map<ContributionId, Measure> standing = moderation.measures(reasons);
        Map<AccountId, Account> named = Map.of(block.account(), accounts.account(block.account()));
        return new BlockSheet(
                row(block, named, commands(List.of(block), List.of())),
                reasons,
                standing,
                moderates,
                block.decided().by().equals(me.id()),
                block.state() == Block.State.PROPOSED && !reasons.isEmpty()
                        ? moderation.conflict(me, reasons.getFirst())
                        : null,
                rows.guideline().moderation().motiveLength(),
                rows.guideline().municipality().name());
    }

    private Map<ContributionId, List<Command>> commands(
            Collection<Block> blocks, Collection<ClosedThread> threads) {
        Set<ContributionId> about = new HashSet<>();
        blocks.forEach(block -> about.add(block.about()));
        threads.forEach(thread -> about.add(thread.about()));
        return there.platforms().commands(about);
    }

    private static BlockList.Row row(
            Block block,
            Map<AccountId, Account> named,
            Map<ContributionId, List<Command>> commands) {
        return new BlockList.Row(
                block,
                requireNonNull(named.get(block.account())).shown(),
                order(
                        commands.getOrDefault(block.about(), List.of()),
                        block.runs() ? Command.Deed.BLOCK : Command.Deed.UNBLOCK,
                        block.ended()));
    }

    private static BlockList.Closed closed(
            ClosedThread thread,
            Map<AccountId, Account> named,
            Map<ContributionId, List<Command>> commands,
            Set<AccountId> moderated) {
        return new BlockList.Closed(
                thread,
                requireNonNull(named.get(thread.account())).shown(),
                order(
                        commands.getOrDefault(thread.about(), List.of()),
                        thread.runs() ? Command.Deed.CLOSE_COMMENTS : Command.Deed.OPEN_COMMENTS,
                        thread.ended()),
                moderated.contains(thread.account()));
    }

    /**
     * The order that follows from a decision: the last one while it lasts, else the first after.
     */
    private static @Nullable Command order(
            List<Command> commands, Command.Deed deed, Block.@Nullable Word ended) {
        List<Command> same =
                commands.stream()
                        .filter(command -> command.deed() == deed)
                        .filter(
                                command ->
                                        ended == null || !command.orderedAt().isBefore(ended.at()))
                        .toList();
        if (same.isEmpty()) {
            return null;
        }
        return ended == null ? same.getLast() : same.getFirst();
    }
}
