package se.uppsikt.records.holds;

import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** What somebody has decided is to be kept for ever, whatever may be disposed of beside it (H5). */
@Enforces(
        value = "H5",
        how =
                "Registratorn och arkivarien kan bestämma att en handling ska bevaras. Då gallras den"
                        + " inte, vilket beslut som än gäller.")
@Service
public class Preservation {
    /** Deeds by which nobody has done anything with the matter itself. */
    public static final String DECIDED = PreservationDeed.DECIDED;

    public static final String TAKEN_BACK = PreservationDeed.TAKEN_BACK;

    private final Records records;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Preservation(
            Records records, Policy policy, ApplicationEventPublisher events, InstantSource time) {
        this.records = records;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    /**
     * Decides that it is to be kept, or takes that back. Whoever would dispose of it right now has
     * done so, or waits and then sees the decision.
     *
     * @throws Refused when it stands so already, is disposed of, or the motive says too little
     */
    @Transactional
    void decide(Employee me, ContributionId id, boolean kept, String motive) {
        records.lock(id);
        Contribution one = records.contribution(id);
        Guideline guideline = policy.current();
        Refused.ifAny(PreservationRules.against(one.facts().retention(), kept, motive, guideline));
        events.publishEvent(
                new PreservationDeed(
                        me,
                        StorableText.time(time.instant()),
                        one.account(),
                        id,
                        guideline.version(),
                        kept,
                        StorableText.text(motive).strip()));
    }
}
