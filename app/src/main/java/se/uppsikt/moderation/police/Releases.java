package se.uppsikt.moderation.police;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.readers.Readers;

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
    private final Rows rows;
    private final Readers readers;
    private final Accounts accounts;
    private final Policy policy;
    private final Announcing announcing;

    Releases(Rows rows, Readers readers, Accounts accounts, Policy policy, Announcing announcing) {
        this.rows = rows;
        this.readers = readers;
        this.accounts = accounts;
        this.policy = policy;
        this.announcing = announcing;
    }

    @Component
    record Rows(ReleaseRows releases, PoliceReportRows reports) {}

    @Transactional
    public void propose(Employee me, ContributionId id, String reference, String motive) {
        Contribution contribution = allowed(me, id, Permission.MODERATE);
        Guideline guideline = policy.current();
        Refused.ifAny(
                ReleaseRules.againstProposal(
                        contribution, rows.reports().about(id), reference, motive, guideline));
        Instant now = announcing.time().instant();
        WithholdingReversal.Proposal proposal =
                new WithholdingReversal.Proposal(
                        id,
                        contribution.account(),
                        reference.strip(),
                        motive.strip(),
                        me.id(),
                        me.label(),
                        now);
        if (!rows.releases().add(proposal)) {
            throw new Refused(ReleaseRules.alreadyProposed());
        }
        note(me, proposal, PoliceDeed.Word.PROPOSED, motive, now);
    }

    @Transactional
    public void agree(Employee me, ContributionId id, String motive) {
        decide(me, id, motive, PoliceDeed.Word.AGREED);
    }

    @Transactional
    public void decline(Employee me, ContributionId id, String motive) {
        decide(me, id, motive, PoliceDeed.Word.DECLINED);
    }

    private void decide(Employee me, ContributionId id, String motive, PoliceDeed.Word word) {
        Contribution contribution = allowed(me, id, Permission.REGISTER);
        Guideline guideline = policy.current();
        Optional<WithholdingReversal.Proposal> proposal = rows.releases().locked(id);
        Refused.ifAny(
                ReleaseRules.againstDecision(contribution, proposal, me.id(), motive, guideline));
        rows.releases().remove(id);
        note(me, proposal.orElseThrow(), word, motive, announcing.time().instant());
    }

    private void note(
            Employee me,
            WithholdingReversal.Proposal proposal,
            PoliceDeed.Word word,
            String motive,
            Instant at) {
        announcing
                .events()
                .publishEvent(
                        new PoliceDeed.ReversalJudged(
                                new PoliceDeed.Circumstances(
                                        me,
                                        at,
                                        proposal.account(),
                                        proposal.contribution(),
                                        policy.current().version()),
                                word,
                                proposal.reference(),
                                motive.strip()));
    }

    /** How it stands for this person. */
    public WithholdingReversal of(Employee me, ContributionId id) {
        AccountId account = readers.readable(me, id).account();
        WithholdingReversal.Proposal proposal = rows.releases().find(id).orElse(null);
        return new WithholdingReversal(
                proposal,
                proposal == null && accounts.may(me, Permission.MODERATE, account),
                proposal != null
                        && !ReleaseRules.isOf(me.id(), proposal)
                        && accounts.may(me, Permission.REGISTER, account));
    }

    /** Those that wait for this person, the oldest first, after the one that a page ended with. */
    public List<WithholdingReversal.Waiting> waiting(
            Employee me, WithholdingReversal.@Nullable Place after, int limit) {
        Clearance reach = accounts.clearance(me).within(accounts.reach(me, Permission.REGISTER));
        return rows.releases().open(reach, after, limit).stream()
                .map(
                        proposal ->
                                new WithholdingReversal.Waiting(
                                        proposal.contribution().value(),
                                        accounts.account(proposal.account()).shown(),
                                        proposal.label(),
                                        proposal.at()))
                .toList();
    }

    private Contribution allowed(Employee me, ContributionId id, Permission needed) {
        Contribution contribution = readers.readable(me, id);
        accounts.require(me, needed, contribution.account());
        return contribution;
    }
}
