package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Counting;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.CommandOrders.Said;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/**
 * The door of the platforms. Commands are ordered in the caller's transaction and carried out
 * later.
 */
@Service
public class Platforms {
    private static final Length UNLIMITED = new Length(Integer.MAX_VALUE, Counting.CODE_POINTS);
    private static final Capabilities NONE =
            new Capabilities(
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null,
                    new AnswerLimits(UNLIMITED, UNLIMITED, null, null));

    private final CommandOrders orders;
    private final Decisions decisions;
    private final AnswerConditions conditions;
    private final Undoing undoing;
    private final Known known;

    /** What is known of commands and platforms. */
    @Component("platformsKnown")
    record Known(
            CommandRows rows,
            FoundRows found,
            CommandPictureRows pictures,
            Accounts accounts,
            Adapters adapters) {}

    Platforms(
            CommandOrders orders,
            Decisions decisions,
            AnswerConditions conditions,
            Undoing undoing,
            Known known) {
        this.orders = orders;
        this.decisions = decisions;
        this.conditions = conditions;
        this.undoing = undoing;
        this.known = known;
    }

    public Capabilities capabilities(AccountId account) {
        return known.adapters()
                .of(known.accounts().account(account).platform())
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
        return answer(actor, to, text, null, once);
    }

    /**
     * The same with a picture.
     *
     * @param picture null for none
     */
    @Transactional
    public Command answer(
            Actor actor,
            ContributionId to,
            String text,
            Adapter.@Nullable Picture picture,
            String once) {
        return orders.answer(actor, to, Command.Deed.ANSWER, new Said(text, picture), once);
    }

    /** Orders an answer to a comment, in a message to whoever wrote it. */
    @Transactional
    public Command answerPrivately(Actor actor, ContributionId to, String text, String once) {
        return orders.answer(actor, to, Command.Deed.PRIVATE_ANSWER, new Said(text, null), once);
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

    /** Orders that whoever wrote this may write on the account no more (M7). */
    @Transactional
    public Command block(Actor actor, ContributionId by) {
        return orders.order(actor, by, Command.Deed.BLOCK);
    }

    @Transactional
    public Command unblock(Actor actor, ContributionId by) {
        return orders.order(actor, by, Command.Deed.UNBLOCK);
    }

    /** Orders that nobody may comment on this any more, whatever anybody thinks (M9). */
    @Transactional
    public Command closeComments(Actor actor, ContributionId post) {
        return orders.order(actor, post, Command.Deed.CLOSE_COMMENTS);
    }

    @Transactional
    public Command openComments(Actor actor, ContributionId post) {
        return orders.order(actor, post, Command.Deed.OPEN_COMMENTS);
    }

    /**
     * Orders that the account likes this; it is undone as an answer is, before it leaves the house.
     *
     * @param once the caller's key, by which the order is found again; null for none
     */
    @Transactional
    public Command like(Actor actor, ContributionId comment, @Nullable String once) {
        return orders.order(actor, comment, Command.Deed.LIKE, once);
    }

    @Transactional
    public Command unlike(Actor actor, ContributionId comment) {
        return orders.order(actor, comment, Command.Deed.UNLIKE);
    }

    /**
     * A person has done by hand what the platform's API could not; the motive says how it was seen.
     */
    @Transactional
    public void doneByHand(Actor actor, CommandId command, String proof) {
        orders.doneByHand(actor, command, proof);
    }

    /**
     * Until the caller's transaction ends nobody else moves it. To be asked for before any other
     * lock: whoever tells how it went takes them in that order too.
     */
    @Transactional
    public void hold(CommandId command) {
        decisions.held(command);
    }

    /**
     * A person has found an answer, whose outcome was uncertain, on the platform.
     *
     * @param as which of what was found it is; null when it was seen there only
     */
    @Transactional
    public void arrived(Actor actor, CommandId command, @Nullable PlatformKey as) {
        decisions.arrived(actor, command, as);
    }

    /** A person has found that an answer, whose outcome was uncertain, is not there. */
    @Transactional
    public void sendAgain(Actor actor, CommandId command) {
        decisions.sendAgain(actor, command);
    }

    /** A refused or uncertain answer is not sent as it was; what comes instead is not said. */
    @Transactional
    public void giveUp(Actor actor, CommandId command) {
        decisions.giveUp(actor, command);
    }

    /**
     * Takes an answer back before anything of it has left the house; only whoever ordered it may,
     * and from when it is being sent nobody (decision 0063).
     *
     * @return whether that was done now; not when it had been done before
     */
    @Transactional
    public boolean undo(Actor actor, CommandId command) {
        return undoing.undo(actor, command);
    }

    /**
     * Does what takes back a command that has not left the house, in a transaction of its own, and
     * waits for no import meanwhile.
     *
     * @param command null when there is none
     */
    public void whileItStays(@Nullable CommandId command, Runnable deed) {
        undoing.whileItStays(command, deed);
    }

    /**
     * Keeps back an answer that must not be given in own words any more (M3), unless it is being
     * sent just now.
     *
     * @return whether it was kept back
     */
    @Transactional
    public boolean withhold(Actor actor, CommandId command) {
        return undoing.withhold(actor, command);
    }

    /** How an answer fares, with what was found of it. */
    public Optional<Plight> plight(CommandId command) {
        return known.rows()
                .held(command)
                .map(
                        held ->
                                new Plight(
                                        held.command(),
                                        held.words(),
                                        known.found()
                                                .of(List.of(command))
                                                .getOrDefault(command, List.of()),
                                        held.leaving()));
    }

    /** What was ordered with the caller's key. */
    public Optional<Command> ordered(String once) {
        return known.rows().once(once).map(Held::command);
    }

    /** Until when the platform takes such an answer; empty for as long as one likes. */
    public Optional<Instant> closes(Contribution about, Command.Deed deed) {
        return conditions.closes(about, deed);
    }

    /** Why the platform takes such an answer no longer, and what to do instead. */
    public Optional<String> tooLate(Contribution about, Command.Deed deed) {
        return conditions.tooLate(about, deed);
    }

    /** Why the platform would not take such an answer; everything at once. */
    public List<Objection> against(Contribution about, Command.Deed deed, String text) {
        return conditions.against(about, deed, text);
    }

    /** Why a picture cannot go along with such an answer; nothing when it can. */
    public List<Objection> against(Contribution about, Command.Deed deed, Adapter.Picture picture) {
        return conditions.against(about, deed, picture);
    }

    /** What the pictures of these answers of ours show, in our words; asked once for a page. */
    public Map<PlatformKey, String> alts(AccountId account, Collection<PlatformKey> answers) {
        return answers.isEmpty() ? Map.of() : known.pictures().alts(account, answers);
    }

    /** How the answers to these stand that a picture went along with, by the picture. */
    public Map<UUID, Set<Command.State>> pictures(Collection<ContributionId> about) {
        return about.isEmpty() ? Map.of() : known.pictures().standing(about);
    }

    /** All commands about these, oldest first; asked once for a whole page. */
    public Map<ContributionId, List<Command>> commands(Collection<ContributionId> about) {
        return about.isEmpty()
                ? Map.of()
                : known.rows().about(about).stream().collect(Collectors.groupingBy(Command::about));
    }
}
