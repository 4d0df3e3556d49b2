package se.uppsikt.records;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.EvidenceDeed.EvidenceVerified;
import se.uppsikt.records.EvidenceDeed.EvidenceWanting;

/** Has the evidence read again and puts what was found on record. */
@Component
class EvidenceVerifier {
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

    Evidence verify(Actor actor, ContributionId id) {
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
