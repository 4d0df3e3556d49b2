package se.uppsikt.moderation.police;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.MotiveRules;
import se.uppsikt.records.Contribution;

/**
 * When what is shown to nobody may be shown again. A public record may be withheld only where law
 * says so (TF 2 kap. 2 §): when the police or a prosecutor has found that it is no crime, nothing
 * does. Nobody looks at it to find out; their decision is what is judged.
 */
final class ReleaseRules {
    static final int REFERENCE_AT_MOST = 100;

    private ReleaseRules() {}

    static List<Objection> againstProposal(
            Contribution contribution,
            List<PoliceReport> reports,
            String reference,
            String motive,
            Guideline guideline) {
        List<Objection> objections = new ArrayList<>(withheld(contribution));
        if (reports.stream().anyMatch(report -> report.urgent() && report.doneAt() == null)) {
            objections.add(
                    of("Polisanmälan är inte gjord. Först därefter kan det finnas ett beslut."));
        }
        if (reference.isBlank() || reference.length() > REFERENCE_AT_MOST) {
            objections.add(
                    of(
                            "Skriv diarienumret på polisens eller åklagarens skriftliga beslut, med"
                                    + " högst "
                                    + REFERENCE_AT_MOST
                                    + " tecken."));
        }
        objections.addAll(MotiveRules.worded("Motivet", motive, guideline));
        return objections;
    }

    static List<Objection> againstDecision(
            Contribution contribution,
            Optional<WithholdingReversal.Proposal> proposal,
            PersonId me,
            String motive,
            Guideline guideline) {
        List<Objection> objections = new ArrayList<>(withheld(contribution));
        if (proposal.isEmpty()) {
            objections.add(of("Ingen har föreslagit det, eller så har någon annan redan svarat."));
        } else if (isOf(me, proposal.get())) {
            objections.add(of("Du har själv föreslagit det. En annan person måste ta ställning."));
        }
        objections.addAll(MotiveRules.worded("Motivet", motive, guideline));
        return objections;
    }

    static boolean isOf(PersonId me, WithholdingReversal.@Nullable Proposal proposal) {
        return proposal != null && proposal.by().equals(me);
    }

    static Objection alreadyProposed() {
        return of("Någon har redan föreslagit det. Det väntar på en registrator.");
    }

    private static List<Objection> withheld(Contribution contribution) {
        return contribution.facts().neverShown()
                ? List.of()
                : List.of(of("Innehållet visas redan."));
    }

    private static Objection of(String sentence) {
        return Objection.of("M4", sentence);
    }
}
