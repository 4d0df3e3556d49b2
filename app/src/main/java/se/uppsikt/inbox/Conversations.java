package se.uppsikt.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.inbox.answerbank.AnswerBank;
import se.uppsikt.inbox.answerbank.ReadyAnswerView;
import se.uppsikt.inbox.urgent.Urgency;
import se.uppsikt.platforms.Capabilities;
import se.uppsikt.platforms.Capabilities.AnswerLimits;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.commands.Plight;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;
import se.uppsikt.records.register.Triages;
import se.uppsikt.records.threads.Threads;
import se.uppsikt.records.threads.Threads.ThreadPart;

/** Opens an item in its context; the first look by somebody who may answer is put on record. */
@Component
class Conversations {
    /** How many are shown besides the chosen one; ten thousand comments must stop no browser. */
    static final int SHOWN = 40;

    private final ItemRows rows;
    private final Sources sources;
    private final Accounts accounts;
    private final Platforms platforms;
    private final ItemRecorder desk;

    Conversations(
            ItemRows rows,
            Sources sources,
            Accounts accounts,
            Platforms platforms,
            ItemRecorder desk) {
        this.rows = rows;
        this.sources = sources;
        this.accounts = accounts;
        this.platforms = platforms;
        this.desk = desk;
    }

    /** What is kept, the threads it stands in, who reads what, and what can be answered. */
    @Component("conversationSources")
    record Sources(
            Records records,
            Threads threads,
            Triages triages,
            Readers readers,
            AnswerBank bank,
            Urgency urgency) {
        @Nullable String urgentBecause(Item item) {
            return item.urgent()
                    ? urgency.sentence(item.account(), item.startedAt(), item.due())
                    : null;
        }
    }

    /**
     * Which part of the thread is looked at.
     *
     * @param from the end of the part shown before; null for the part around the chosen one
     */
    record Look(ThreadPart.Side side, @Nullable ContributionId from) {
        static final Look AROUND = new Look(ThreadPart.Side.AROUND, null);

        static Look of(@Nullable UUID earlier, @Nullable UUID later) {
            if (earlier != null) {
                return new Look(ThreadPart.Side.EARLIER, new ContributionId(earlier));
            }
            return later == null
                    ? AROUND
                    : new Look(ThreadPart.Side.LATER, new ContributionId(later));
        }
    }

    @Transactional
    ItemView open(Employee me, ContributionId id, Look look, String once) {
        Item item = visible(me, id);
        Account account = accounts.account(item.account());
        boolean mayAnswer = accounts.may(me, Permission.ANSWER, item.account());
        Contribution contribution = seen(me, item, mayAnswer);
        ThreadPart part = part(me, contribution, look);
        List<Kept> shown = part.inReadingOrder();
        sources.readers().opened(me, shown.stream().map(Kept::contribution).toList());
        Map<ContributionId, LifeLine> lines = lines(contribution, shown);
        Guideline guideline = desk.guideline();
        List<Objection> hinders = hinders(item, contribution, guideline);
        return new ItemView(
                item,
                contribution,
                account,
                due(item, guideline).on(Objects.requireNonNull(lines.get(id))),
                entries(shown, lines, id),
                ItemView.Stretch.of(part, look.side()),
                inHand(item),
                item.inHand(desk.now()).filter(t -> t.by().equals(me.id())).isPresent(),
                mayAnswer ? null : accounts.askWhom(Permission.ANSWER, account),
                conditions(item, contribution),
                plight(item),
                hinders,
                signatures(me, guideline),
                ReferralRules.readyTexts(guideline),
                sources.triages().of(List.of(id)).get(id),
                item.first() == Item.First.DANGER ? ReferralRules.childAtRisk(guideline) : null,
                mayAnswer && hinders.isEmpty() ? sources.bank().offered(account) : List.of(),
                sources.urgentBecause(item),
                once);
    }

    private DueMark due(Item item, Guideline guideline) {
        return DueMark.of(item, guideline.answerTimes(), desk.now());
    }

    /** What of a draft is the bank's (S6). */
    AnswerBank.Used used(Employee me, ContributionId id, AnswerForm draft) {
        return sources.bank().used(account(me, id), draft.insertedTokens(), draft.said());
    }

    /** The draft as it is to be shown: what was inserted and is no longer good is own words now. */
    AnswerForm shown(Employee me, ContributionId id, AnswerForm draft) {
        return draft.insertedTokens().isEmpty()
                ? draft
                : draft.with(
                        draft.said(),
                        sources.bank().stillGood(account(me, id), draft.insertedTokens()));
    }

    /** The draft with the ready answer that it names after what is written already. */
    AnswerForm inserted(Employee me, ContributionId id, AnswerForm draft) {
        ReadyAnswerView ready = sources.bank().insert(account(me, id), draft.readyNamed());
        return draft.goingOnWith(
                ready.content().text(), (draft.insertedTokens() + " " + ready.token()).strip());
    }

    private Account account(Employee me, ContributionId id) {
        return accounts.account(visible(me, id).account());
    }

    private @Nullable String inHand(Item item) {
        return item.inHand(desk.now())
                .map(taken -> HandlingRules.inHand(taken, desk.now()))
                .orElse(null);
    }

    private static ItemView.Signatures signatures(Employee me, Guideline guideline) {
        return new ItemView.Signatures(
                SignatureRules.signature(me, guideline.municipality(), true),
                SignatureRules.signature(me, guideline.municipality(), false));
    }

    private List<Objection> hinders(Item item, Contribution contribution, Guideline guideline) {
        List<Objection> hinders =
                new ArrayList<>(
                        HandlingRules.answerable(
                                item, contribution, platforms.capabilities(item.account())));
        platforms
                .tooLate(contribution, Command.Deed.ANSWER)
                .ifPresent(words -> hinders.add(HandlingRules.tooLate(item, words)));
        hinders.addAll(
                HandlingRules.ownWords(
                        item, contribution.facts().secret(), guideline.municipality().units()));
        return hinders;
    }

    private ItemView.Conditions conditions(Item item, Contribution contribution) {
        Capabilities platform = platforms.capabilities(item.account());
        boolean privately =
                HandlingRules.mayPrivately(contribution, platform)
                        && platforms.tooLate(contribution, Command.Deed.PRIVATE_ANSWER).isEmpty();
        AnswerLimits limits = platform.limits();
        return new ItemView.Conditions(
                limits.length(contribution, Command.Deed.ANSWER),
                platforms.closes(contribution, Command.Deed.ANSWER).orElse(null),
                privately ? limits.length(contribution, Command.Deed.PRIVATE_ANSWER) : null,
                platforms.closes(contribution, Command.Deed.PRIVATE_ANSWER).orElse(null));
    }

    private @Nullable Plight plight(Item item) {
        return Optional.ofNullable(item.command())
                .flatMap(platforms::plight)
                .filter(Plight::told)
                .orElse(null);
    }

    /** The item, for somebody who may read it; it does not exist for anybody else. */
    Item visible(Employee me, ContributionId id) {
        return readable(me, id).orElseThrow(() -> new NotFound("inbox item " + id.value()));
    }

    private Optional<Item> readable(Employee me, ContributionId id) {
        return rows.item(id)
                .filter(item -> accounts.may(me, reading(item.confidential()), item.account()));
    }

    /**
     * What has just been done with an item, for whoever went on to the next; empty where the person
     * may not read it, or not any more.
     */
    @Transactional(readOnly = true)
    Optional<ItemView.Done> done(Employee me, ContributionId id, String once) {
        return readable(me, id).map(item -> done(me, item, once));
    }

    private ItemView.Done done(Employee me, Item item, String once) {
        Contribution contribution = sources.records().contribution(item.contribution());
        Plight plight = plight(item);
        boolean mayAnswer = accounts.may(me, Permission.ANSWER, item.account());
        return plight != null && plight.leaves() && plight.by(me)
                ? ItemView.Done.leaving(item, contribution, plight, once)
                : ItemView.Done.closed(item, contribution, mayAnswer, once);
    }

    private static Permission reading(boolean confidential) {
        return confidential ? Permission.READ_CONFIDENTIAL : Permission.READ;
    }

    /** Without what the person may not read. */
    private ThreadPart part(Employee me, Contribution chosen, Look look) {
        return sources.threads()
                .part(
                        place(me, chosen, look),
                        look.side(),
                        SHOWN,
                        accounts.may(me, Permission.READ_CONFIDENTIAL, chosen.account()));
    }

    /** Where the part begins; a place in another thread does not exist here. */
    private Contribution place(Employee me, Contribution chosen, Look look) {
        ContributionId from = look.from();
        if (from == null) {
            return chosen;
        }
        Contribution place = sources.readers().readable(me, from);
        if (!place.account().equals(chosen.account()) || !place.thread().equals(chosen.thread())) {
            throw new NotFound("contribution " + from.value() + " in this thread");
        }
        return place;
    }

    /** The contribution, as it is once it has been looked at. */
    private Contribution seen(Employee me, Item item, boolean mayAnswer) {
        Contribution contribution = sources.records().contribution(item.contribution());
        if (!mayAnswer) {
            return contribution;
        }
        if (contribution.facts().seenAt() != null) {
            desk.looked(me, item);
            return contribution;
        }
        desk.done(me, item, ItemEvent.ContributionSeen::new);
        return sources.records().contribution(item.contribution());
    }

    /** The chosen one does not stand in every part of its thread. */
    private Map<ContributionId, LifeLine> lines(Contribution chosen, List<Kept> shown) {
        return sources.records()
                .lifeLines(
                        Stream.concat(Stream.of(chosen), shown.stream().map(Kept::contribution))
                                .toList());
    }

    private List<ItemView.Entry> entries(
            List<Kept> shown, Map<ContributionId, LifeLine> lines, ContributionId chosen) {
        Map<ContributionId, List<Command>> commands =
                platforms.commands(shown.stream().map(kept -> kept.contribution().id()).toList());
        return shown.stream()
                .map(
                        kept -> {
                            ContributionId id = kept.contribution().id();
                            return new ItemView.Entry(
                                    kept,
                                    Objects.requireNonNull(lines.get(id)),
                                    AnsweredThereRules.untold(
                                            commands.getOrDefault(id, List.of()), shown),
                                    id.equals(chosen),
                                    Threads.isReply(kept.contribution()));
                        })
                .toList();
    }
}
