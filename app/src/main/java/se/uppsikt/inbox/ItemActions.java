package se.uppsikt.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ReferralRules.Referral;
import se.uppsikt.inbox.assignment.ChangingHands;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** The acts on an item: each one whole, on record, and refused when somebody else was first. */
@Service
class ItemActions implements ChangingHands {
    private final ItemRows rows;
    private final Records records;
    private final Accounts accounts;
    private final Moderation moderation;
    private final Platforms platforms;
    private final ItemRecorder desk;

    ItemActions(
            ItemRows rows,
            Judging judging,
            Records records,
            Platforms platforms,
            ItemRecorder desk) {
        this.rows = rows;
        this.records = records;
        this.accounts = judging.accounts();
        this.moderation = judging.moderation();
        this.platforms = platforms;
        this.desk = desk;
    }

    /** Who may do what with it. */
    @Component("inboxJudging")
    record Judging(Accounts accounts, Moderation moderation) {}

    /**
     * Which form an act comes from.
     *
     * @param version the version of the item that the form was made for
     * @param once the form's own key; the same form sent twice is one act
     * @param close whether it concerns whoever does it; null when that was not asked (M10)
     */
    record Form(int version, String once, @Nullable Boolean close) {
        Form(int version, String once) {
            this(version, once, null);
        }

        Map<String, String> with(Map<String, String> particulars) {
            Map<String, String> all = new TreeMap<>(particulars);
            if (close != null) {
                all.put("concernsActor", close ? "yes" : "no");
            }
            return all;
        }
    }

    /** Somebody begins to write, goes on writing, or takes over from another. */
    @Transactional
    void take(Employee me, ContributionId id, boolean over) {
        Item item = held(me, id);
        Instant now = desk.now();
        item.inOtherHand(me.id(), now)
                .filter(_ -> !over)
                .ifPresent(
                        taken -> {
                            throw new Refused(Objection.of("S9", HandlingRules.inHand(taken, now)));
                        });
        if (over || item.inHand(now).isEmpty()) {
            rows.take(id, me, now);
            desk.told(item);
        }
    }

    @Transactional
    void letGo(Employee me, ContributionId id) {
        Item item = held(me, id);
        rows.letGo(id, me.id());
        desk.told(item);
    }

    @Override
    public void changesHands(Employee by, Employee to, ContributionId id) {
        records.lock(id);
        Item item = held(by, id);
        Refused.ifAny(HandlingRules.changingHands(item, by.id(), desk.now()));
        rows.acted(id, item.state(), "", to, desk.now());
    }

    /** In the open, where it was asked. */
    @Transactional
    void answer(Employee me, ContributionId id, Form form, String text, boolean named) {
        answer(me, id, form, HandlingRules.Answer.open(text, named));
    }

    @Transactional
    void answer(Employee me, ContributionId id, Form form, HandlingRules.Answer answer) {
        String signed =
                SignatureRules.signed(
                        answer.text(), me, desk.guideline().municipality(), answer.named());
        Item item = fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        List<Objection> against =
                new ArrayList<>(
                        HandlingRules.ownWords(
                                item,
                                records.secret(item.contribution()),
                                desk.guideline().municipality().units()));
        against.addAll(HandlingRules.wording(answer.text(), against(item, answer.deed(), signed)));
        against.addAll(answer.used().objections());
        against.addAll(answer.attached().objections());
        if (answer.privately() && !mayPrivately(item)) {
            against.add(HandlingRules.notPrivately());
        }
        refuse(me, item, form, against);
        letGo(me, item);
        Command command =
                answer.privately()
                        ? platforms.answerPrivately(me, id, signed, form.once())
                        : platforms.answer(
                                me, id, signed, answer.attached().picture(), form.once());
        underWay(me, item, form, command, false);
        Map<String, String> particulars = form.with(answer.particulars(command));
        desk.done(me, item, of -> new ItemEvent.AnswerOrdered(of, particulars));
    }

    private List<Objection> against(Item item, Command.Deed deed, String signed) {
        return platforms.against(records.contribution(item.contribution()), deed, signed);
    }

    /** An answer that the platform refused is not done by hand when another way is gone. */
    private void letGo(Employee me, Item item) {
        Optional.ofNullable(item.command())
                .flatMap(platforms::plight)
                .filter(plight -> plight.command().state() == Command.State.BY_HAND)
                .ifPresent(plight -> platforms.giveUp(me, plight.command().id()));
    }

    private boolean mayPrivately(Item item) {
        return HandlingRules.mayPrivately(
                records.contribution(item.contribution()), platforms.capabilities(item.account()));
    }

    @Transactional
    void refer(Employee me, ContributionId id, Form form, Referral referral, boolean named) {
        Guideline guideline = desk.guideline();
        Item item = fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        String text = ReferralRules.text(guideline, referral);
        String signed = SignatureRules.signed(text, me, guideline.municipality(), named);
        List<Objection> against =
                new ArrayList<>(
                        ReferralRules.objections(
                                guideline, referral, records.secret(item.contribution())));
        against.addAll(against(item, Command.Deed.ANSWER, signed));
        refuse(me, item, form, against);
        letGo(me, item);
        Command command = platforms.answer(me, id, signed, form.once());
        underWay(me, item, form, command, true);
        String key = command.id().value().toString();
        Map<String, String> particulars =
                form.with(Map.of("command", key, "way", referral.way().name()));
        desk.done(me, item, of -> new ItemEvent.ReferralOrdered(of, particulars));
    }

    @Transactional
    void close(
            Employee me, ContributionId id, Form form, @Nullable CloseReason reason, String words) {
        Item item = fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        List<Objection> objections = precedence(me, item, form);
        if (objections.isEmpty()) {
            objections.addAll(HandlingRules.closing(item, reason, words));
            objections.addAll(againstLayingAside(me, item, form));
        }
        Refused.ifAny(objections);
        closed(me, item, form, Objects.requireNonNull(reason), words);
    }

    void closed(Employee me, Item item, Form form, CloseReason reason, String words) {
        letGo(me, item);
        rows.acted(item.contribution(), Item.State.CLOSED, form.once(), me, desk.now());
        Map<String, String> particulars =
                form.with(Map.of("skäl", reason.swedish(), "ord", words.strip()));
        desk.done(me, item, of -> new ItemEvent.ClosedWithoutAnswer(of, particulars));
    }

    /** Urgent or not: the clock is the same, the promise another. */
    @Transactional
    void judgeUrgency(Employee me, ContributionId id, Form form, boolean urgent) {
        Item item = fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(precedence(me, item, form));
        urgencyJudged(me, item, form, urgent);
    }

    void urgencyJudged(Employee me, Item item, Form form, boolean urgent) {
        Instant due = DeadlineRules.due(desk.guideline().answerTimes(), urgent, item.startedAt());
        rows.urgent(item.contribution(), urgent, due);
        rows.acted(item.contribution(), item.state(), form.once(), me, desk.now());
        desk.done(me, item, of -> new ItemEvent.UrgencyJudged(of, urgent, due));
    }

    /** An act of which the deed is on record otherwise. */
    void noted(Employee me, Item item, Form form) {
        rows.acted(item.contribution(), item.state(), form.once(), me, desk.now());
        desk.looked(me, item);
    }

    private void underWay(Employee me, Item item, Form form, Command command, boolean referral) {
        rows.underWay(item.contribution(), command.id(), referral);
        rows.acted(item.contribution(), Item.State.UNDER_WAY, form.once(), me, desk.now());
    }

    private void refuse(Employee me, Item item, Form form, List<Objection> ofTheText) {
        List<Objection> objections = precedence(me, item, form);
        if (objections.isEmpty()) {
            objections.addAll(
                    HandlingRules.answerable(
                            item,
                            records.contribution(item.contribution()),
                            platforms.capabilities(item.account())));
            objections.addAll(ofTheText);
            objections.addAll(againstLayingAside(me, item, form));
        }
        Refused.ifAny(objections);
    }

    /** Whoever is criticised does not take the criticism away from where others see it (M10). */
    List<Objection> againstLayingAside(Employee me, Item item, Form form) {
        return moderation.againstLayingAside(
                me, records.contribution(item.contribution()), form.close());
    }

    List<Objection> precedence(Employee me, Item item, Form form) {
        LedgerEntry last = item.version() == form.version() ? null : lastDeed(item.contribution());
        return new ArrayList<>(
                HandlingRules.precedence(item, form.version(), me.id(), last, desk.now()));
    }

    private @Nullable LedgerEntry lastDeed(ContributionId id) {
        return records.kept(id).ledger().reversed().stream()
                .filter(entry -> !ItemEvent.QUIET.contains(entry.event()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The item, held; empty when this very form has been carried out already. The contribution is
     * held first, as by whoever marks it secret: the mark reaches the item from there.
     */
    Optional<Item> fresh(Employee me, ContributionId id, Form form) {
        records.lock(id);
        return Optional.of(held(me, id)).filter(item -> !form.once().equals(item.lastForm()));
    }

    private Item held(Employee me, ContributionId id) {
        Item item = rows.held(id).orElseThrow(() -> missing(id));
        if (item.confidential()
                && !accounts.may(me, Permission.READ_CONFIDENTIAL, item.account())) {
            throw missing(id);
        }
        accounts.require(me, Permission.ANSWER, item.account());
        return item;
    }

    private static NotFound missing(ContributionId id) {
        return new NotFound("inbox item " + id.value());
    }
}
