package se.uppsikt.moderation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.evidence.Evidence;

/**
 * One act about one contribution: refused with everything that is missing, or carried out and put
 * on record. Runs in the door's transaction.
 */
@Component
class Takedown {
    private final JudgementRows rows;
    private final TakedownEffects effects;
    private final Conflicts conflicts;
    private final Neighbours neighbours;
    private final Policy policy;
    private final InstantSource time;

    Takedown(
            JudgementRows rows,
            TakedownEffects effects,
            Neighbours neighbours,
            InstantSource time) {
        this.rows = rows;
        this.effects = effects;
        this.conflicts = new Conflicts(neighbours);
        this.neighbours = neighbours;
        this.policy = neighbours.policy();
        this.time = time;
    }

    /**
     * @param version of the judgement that the person had in front of them
     */
    StepOutcome act(
            Employee me,
            Contribution contribution,
            int version,
            TakedownAct act,
            Considerations considered) {
        var basis =
                new Considerations.Basis(
                        policy.current(), conflicts.told(me, contribution, act, considered));
        Judgement judgement =
                rows.find(contribution.id()).orElseGet(() -> Judgement.none(contribution));
        if (judgement.version() != version) {
            throw new Refused(overtaken(judgement));
        }
        Refused.ifAny(objections(me, contribution, judgement, act, basis));
        return taken(me, contribution, judgement, act, basis);
    }

    /** The step that brings a matter on, as it stands now. */
    Optional<TakedownStep> next(Contribution contribution) {
        return rows.find(contribution.id())
                .flatMap(judgement -> neighbours.standing(judgement, contribution).next());
    }

    private StepOutcome taken(
            Employee me,
            Contribution contribution,
            Judgement judgement,
            TakedownAct act,
            Considerations.Basis basis) {
        var deed = new Judgement.Last(ActRules.step(act), me.label(), time.instant());
        return switch (act) {
            case TakedownAct.Secure secure ->
                    secure(me, contribution, judgement, secure, deed, basis);
            case TakedownAct.Judge _,
                    TakedownAct.Hide _,
                    TakedownAct.Unhide _,
                    TakedownAct.Begin _,
                    TakedownAct.Assent _,
                    TakedownAct.Decline _,
                    TakedownAct.Abandon _,
                    TakedownAct.Retract _,
                    TakedownAct.Conceal _,
                    TakedownAct.Decide _,
                    TakedownAct.Enter _,
                    TakedownAct.Remove _ -> {
                Evidence.@Nullable Verified whole = evidence(me, judgement, act);
                Judgement next = next(act, judgement, me, deed, basis, whole, contribution);
                carryOut(me, contribution, act, next, deed, basis);
                yield new StepOutcome.Taken();
            }
        };
    }

    private void carryOut(
            Employee me,
            Contribution contribution,
            TakedownAct act,
            Judgement next,
            Judgement.Last deed,
            Considerations.Basis basis) {
        save(next);
        carryOut(act, me, next, deed);
        TakedownFacts standing = neighbours.standing(next, contribution);
        rows.reach(List.of(next.contribution()), standing.withinReach());
        if (standing.stage().over()) {
            rows.close(next.contribution(), deed.at());
        }
        effects.keep(me, contribution, act, next, basis.considered(), basis.guideline().version());
    }

    /** All that stands in the way of an act, whether of the step, of the words or of the person. */
    private List<Objection> objections(
            Employee me,
            Contribution contribution,
            Judgement judgement,
            TakedownAct act,
            Considerations.Basis basis) {
        var objections =
                new ArrayList<>(
                        StepRules.objections(
                                ActRules.step(act),
                                neighbours.standing(judgement, contribution),
                                panel(judgement)));
        if (act instanceof TakedownAct.Hide) {
            neighbours
                    .unable(contribution, Command.Deed.HIDE)
                    .ifPresent(why -> objections.add(Objection.of("X8", why)));
        }
        objections.addAll(ActRules.objections(act, judgement, me.id(), basis.guideline()));
        objections.addAll(OpinionRules.objections(act, basis.considered(), basis.guideline()));
        objections.addAll(
                conflicts.objections(me, contribution, judgement, act, basis.considered()));
        return objections;
    }

    /** An entry made after the removal, here or on the register's own page, ends the matter. */
    @EventListener
    void on(Keepable deed) {
        if (deed.fact() instanceof Fact.RegistrationBecame(RegistrationState registration)
                && registration == RegistrationState.REGISTERED) {
            rows.close(deed.contribution(), deed.at());
        }
    }

    @EventListener
    void on(DeedsOnRecord done) {
        done.of(Keepable.class).forEach(this::on);
    }

    private StepOutcome secure(
            Employee me,
            Contribution contribution,
            Judgement judgement,
            TakedownAct.Secure act,
            Judgement.Last deed,
            Considerations.Basis basis) {
        return switch (effects.verify(me, judgement)) {
            case Evidence.Verified verified -> {
                Judgement next = judgement.secured(verified, contribution.versions(), deed);
                carryOut(me, contribution, act, next, deed, basis);
                yield new StepOutcome.Taken();
            }
            case Evidence.Wanting wanting -> wanting(wanting);
        };
    }

    /**
     * What is hidden or judged has its evidence read in the same press. A crime is one whether or
     * not the evidence is whole: it is hidden, withheld and reported all the same, and to secure it
     * stays as a step of its own.
     *
     * @return null when it is wanting, and for acts that read none
     */
    private Evidence.@Nullable Verified evidence(
            Employee me, Judgement judgement, TakedownAct act) {
        boolean reads = act instanceof TakedownAct.Hide || act instanceof TakedownAct.Judge;
        return reads && effects.verify(me, judgement) instanceof Evidence.Verified verified
                ? verified
                : null;
    }

    private static StepOutcome wanting(Evidence.Wanting wanting) {
        return new StepOutcome.EvidenceWanting(
                wanting.reasons().stream().map(reason -> Objection.of("M2", reason)).toList());
    }

    private void save(Judgement next) {
        if (!rows.save(next)) {
            throw new Refused(
                    rows.find(next.contribution())
                            .map(Takedown::overtaken)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "a judgement vanished: "
                                                            + next.contribution())));
        }
    }

    private static Judgement next(
            TakedownAct act,
            Judgement judgement,
            Employee me,
            Judgement.Last deed,
            Considerations.Basis basis,
            Evidence.@Nullable Verified whole,
            Contribution contribution) {
        int versions = contribution.versions();
        return switch (act) {
            case TakedownAct.Hide(String ground, String motive) ->
                    judgement.hidden(basis.reason(ground, motive), whole, versions, deed);
            case TakedownAct.Judge(String ground, String motive) ->
                    judgement.judged(basis.unasked(ground, motive), me.id(), whole, versions, deed);
            case TakedownAct.Unhide _ -> judgement.shownAgain(deed);
            case TakedownAct.Begin(String ground, String motive, _) ->
                    judgement.begun(basis.reason(ground, motive), me.id(), deed);
            case TakedownAct.Assent _ -> judgement.assented(deed);
            case TakedownAct.Decline _, TakedownAct.Abandon _, TakedownAct.Retract _ ->
                    judgement.givenUp(deed);
            case TakedownAct.Conceal _ -> judgement.concealed(deed);
            case TakedownAct.Secure _, TakedownAct.Decide _, TakedownAct.Enter _ ->
                    judgement.unchanged(deed);
            case TakedownAct.Remove _ -> judgement.removed(deed);
        };
    }

    private void carryOut(TakedownAct act, Employee me, Judgement judgement, Judgement.Last deed) {
        switch (act) {
            case TakedownAct.Hide _ -> {
                effects.hide(me, judgement);
                effects.askForPoliceReport(judgement, deed);
                effects.markSecret(me, judgement);
            }
            case TakedownAct.Begin _, TakedownAct.Judge _ -> {
                effects.askForPoliceReport(judgement, deed);
                effects.markSecret(me, judgement);
            }
            case TakedownAct.Conceal _ -> effects.hide(me, judgement);
            case TakedownAct.Unhide _ -> effects.unhide(me, judgement);
            case TakedownAct.Decide _ -> effects.decideRegistration(me, judgement);
            case TakedownAct.Enter enter -> effects.register(me, judgement, enter.entry());
            case TakedownAct.Remove _ -> {
                effects.remove(me, judgement);
                effects.keepInOrder(me, judgement);
            }
            case TakedownAct.Assent _,
                    TakedownAct.Decline _,
                    TakedownAct.Abandon _,
                    TakedownAct.Retract _,
                    TakedownAct.Secure _ -> {}
        }
    }

    private static Objection overtaken(Judgement judgement) {
        Judgement.Last last = judgement.last();
        String what =
                last == null
                        ? "Någon annan hann före."
                        : last.by()
                                + " hann före: "
                                + last.step().swedish().toLowerCase(Locale.ROOT)
                                + ", "
                                + SwedishTime.brief(last.at())
                                + ". Det du skrev är kvar här nedanför.";
        return Objection.of("M2", what, "Visa hur det är nu", panel(judgement));
    }

    private static String panel(Judgement judgement) {
        return "/moderering/" + judgement.contribution().value() + "/ruta";
    }
}
