package se.uppsikt.records.evidence;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionQueries;
import se.uppsikt.records.evidence.EvidenceDeed.EvidenceVerified;
import se.uppsikt.records.evidence.EvidenceDeed.EvidenceWanting;

/** The door of the evidence: has it read again and puts what was found on record. */
@Component
public class EvidenceVerifier {
    private final ContributionQueries reading;
    private final EvidenceCheck check;
    private final Policy policy;
    private final FindingRecorder recorder;
    private final InstantSource time;

    EvidenceVerifier(
            ContributionQueries reading,
            EvidenceCheck check,
            Policy policy,
            FindingRecorder recorder,
            InstantSource time) {
        this.reading = reading;
        this.check = check;
        this.policy = policy;
        this.recorder = recorder;
        this.time = time;
    }

    /** Reads the evidence again and compares every fingerprint; the finding is put on record. */
    @Transactional
    public Evidence verify(Actor actor, ContributionId id) {
        Contribution contribution = reading.one(id);
        Instant at = time.instant();
        EvidenceCheck.Finding finding = check.check(contribution, at);
        GuidelineVersion guideline = policy.current().version();
        switch (finding.evidence()) {
            case Evidence.Verified verified ->
                    recorder.put(
                            new EvidenceVerified(
                                    actor,
                                    at,
                                    contribution.account(),
                                    id,
                                    guideline,
                                    verified,
                                    finding.unreachable()));
            case Evidence.Wanting wanting ->
                    recorder.putDespiteRefusal(
                            new EvidenceWanting(
                                    actor,
                                    at,
                                    contribution.account(),
                                    id,
                                    guideline,
                                    wanting.reasons()));
        }
        return finding.evidence();
    }
}
