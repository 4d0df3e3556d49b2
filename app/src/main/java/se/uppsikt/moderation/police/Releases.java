package se.uppsikt.moderation.police;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.moderation.Effects;
import se.uppsikt.moderation.Neighbours;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * The way back for what was withheld as abuse of a child and was none: somebody who moderates
 * proposes it by the decision of the police, and a registrar, who answers for what the public may
 * see of the records, agrees. Neither sees the content before it is shown to all.
 */
@Enforces(
        value = "M4",
        how =
                "Det som har undanhållits visas igen bara efter polisens eller åklagarens beslut, på"
                        + " två personers ord, varav en registrators.")
@Service
public class Releases {
    private static final int LISTED = 50;

    private final ReleaseRows rows;
    private final PoliceReportRows reports;
    private final Effects effects;
    private final Neighbours neighbours;
    private final InstantSource time;

    Releases(
            ReleaseRows rows,
            PoliceReportRows reports,
            Effects effects,
            Neighbours neighbours,
            InstantSource time) {
        this.rows = rows;
        this.reports = reports;
        this.effects = effects;
        this.neighbours = neighbours;
        this.time = time;
    }

    @Transactional
    public void propose(Employee me, ContributionId id, String reference, String motive) {
        Contribution contribution = allowed(me, id, Permission.MODERATE);
        Guideline guideline = neighbours.policy().current();
        Refused.ifAny(
                ReleaseRules.againstProposal(
                        contribution, reports.about(id), reference, motive, guideline));
        Instant now = time.instant();
        Release.Proposal proposal =
                new Release.Proposal(
                        id,
                        contribution.account(),
                        reference.strip(),
                        motive.strip(),
                        me.id(),
                        me.label(),
                        now);
        if (!rows.add(proposal)) {
            throw new Refused(ReleaseRules.alreadyProposed());
        }
        effects.keepRelease(me, proposal, Effects.Word.PROPOSED, motive, guideline.version(), now);
    }

    @Transactional
    public void agree(Employee me, ContributionId id, String motive) {
        decide(me, id, motive, Effects.Word.AGREED);
    }

    @Transactional
    public void decline(Employee me, ContributionId id, String motive) {
        decide(me, id, motive, Effects.Word.DECLINED);
    }

    private void decide(Employee me, ContributionId id, String motive, Effects.Word word) {
        Contribution contribution = allowed(me, id, Permission.REGISTER);
        Guideline guideline = neighbours.policy().current();
        Optional<Release.Proposal> proposal = rows.locked(id);
        Refused.ifAny(
                ReleaseRules.againstDecision(contribution, proposal, me.id(), motive, guideline));
        rows.remove(id);
        effects.keepRelease(
                me, proposal.orElseThrow(), word, motive, guideline.version(), time.instant());
    }

    /** How it stands for this person. */
    public Release of(Employee me, ContributionId id) {
        AccountId account = neighbours.records().contribution(id).account();
        Release.Proposal proposal = rows.find(id).orElse(null);
        return new Release(
                proposal,
                proposal == null && neighbours.accounts().may(me, Permission.MODERATE, account),
                proposal != null
                        && !ReleaseRules.isOf(me.id(), proposal)
                        && neighbours.accounts().may(me, Permission.REGISTER, account));
    }

    /** Those that wait for this person. */
    public List<Release.Waiting> waiting(Employee me) {
        Set<AccountId> reach = neighbours.accounts().reach(me, Permission.REGISTER);
        return rows.open(reach, LISTED).stream()
                .map(
                        proposal ->
                                new Release.Waiting(
                                        proposal.contribution().value(),
                                        neighbours.accounts().account(proposal.account()).shown(),
                                        proposal.label(),
                                        proposal.at()))
                .toList();
    }

    private Contribution allowed(Employee me, ContributionId id, Permission needed) {
        Contribution contribution = neighbours.records().contribution(id);
        neighbours.accounts().require(me, needed, contribution.account());
        return contribution;
    }
}
