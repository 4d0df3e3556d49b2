package se.uppsikt.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts;
import se.uppsikt.records.evidence.Evidence;

/**
 * What people have decided about one contribution so far. Immutable: each deed gives the next, with
 * a version one higher.
 *
 * @param version 0 before the first deed
 * @param reason ground and motive in force; null when nothing is hidden or being taken away
 * @param hiddenAt when hiding was ordered
 */
record Judgement(
        ContributionId contribution,
        AccountId account,
        int version,
        @Nullable Reason reason,
        @Nullable Instant hiddenAt,
        @Nullable Begun begun,
        @Nullable Second second,
        @Nullable Secured secured,
        @Nullable Instant removedAt,
        @Nullable Last last) {

    /**
     * Ground and motive, as the ground was in the guideline of the decision and with what it
     * demands after what was answered.
     */
    public record Reason(
            Ground ground, String motive, GuidelineVersion guideline, Considerations considered) {}

    /** Who began the taking away. */
    record Begun(Instant at, PersonId by, String label) {}

    /** The other person who agreed. */
    record Second(Instant at, String label) {}

    /**
     * The evidence was whole.
     *
     * @param versions how many wordings there were: a later one is not covered
     */
    record Secured(Instant at, String hash, int versions) {}

    /** The latest deed, to tell the one who comes second. */
    record Last(TakedownStep step, String by, Instant at) {}

    /** Whoever is threatened has hidden it at once, and nobody else has judged it yet (M10). */
    boolean hiddenByTheConcerned() {
        return hiddenAt != null
                && removedAt == null
                && begun == null
                && reason != null
                && reason.considered().isClose();
    }

    static Judgement none(Contribution contribution) {
        return new Judgement(
                contribution.id(),
                contribution.account(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * @param hideable whether the platform lets anybody hide it; where it does not, what is to be
     *     taken away waits for no hiding that can never come (X8)
     */
    TakedownFacts standing(Contribution now, boolean hideable) {
        boolean seenHidden = now.facts().visibility() == Facts.Visibility.HIDDEN;
        boolean covered =
                secured != null && (removedAt != null || secured.versions() == now.versions());
        Reach reach = Reach.of(now);
        return new TakedownFacts(
                reach,
                hiddenAt != null || seenHidden || begun != null && !hideable,
                seenHidden || !hideable,
                begun != null,
                reach == Reach.PUBLIC
                        && begun != null
                        && reason != null
                        && reason.ground().secondPerson()
                        && second == null,
                covered,
                now.facts().registration(),
                removedAt != null,
                reason != null && reason.ground().entryMayFollow(),
                reason == null || !reason.ground().keptInOrder());
    }

    /** How far it has come, as it is told: nothing is called hidden where nothing can be. */
    TakedownStage told(Contribution now, boolean hideable) {
        TakedownStage stage = standing(now, hideable).stage();
        return stage == TakedownStage.CONCEALED && !hideable ? TakedownStage.SECURED : stage;
    }

    /** What stands of it; empty when nothing is done yet, or no more. */
    Optional<Moderation.Measure> measure(Contribution now) {
        if (reason == null) {
            return Optional.empty();
        }
        Instant at = removedAt != null ? removedAt : hiddenAt;
        if (at != null) {
            String done = removedAt != null ? "Borttaget" : "Dolt";
            return Optional.of(new Moderation.Measure(done, at, reason.ground(), reason.motive()));
        }
        if (begun == null || Reach.of(now) == Reach.PUBLIC) {
            return Optional.empty();
        }
        return Optional.of(
                new Moderation.Measure("Bedömt", begun.at(), reason.ground(), reason.motive()));
    }

    /**
     * @param evidence null when it was found wanting; what hurts is hidden all the same
     */
    Judgement hidden(Reason why, Evidence.@Nullable Verified evidence, int versions, Last deed) {
        return next(
                why,
                deed.at(),
                null,
                null,
                evidence == null ? null : secured(evidence, versions),
                deed);
    }

    Judgement shownAgain(Last deed) {
        return next(null, null, null, null, null, deed);
    }

    Judgement begun(Reason why, PersonId by, Last deed) {
        return next(why, hiddenAt, new Begun(deed.at(), by, deed.by()), null, secured, deed);
    }

    /**
     * @param evidence null when it was found wanting; what is unlawful is judged all the same
     */
    Judgement judged(
            Reason why,
            PersonId by,
            Evidence.@Nullable Verified evidence,
            int versions,
            Last deed) {
        return next(
                why,
                hiddenAt,
                new Begun(deed.at(), by, deed.by()),
                null,
                evidence == null ? null : secured(evidence, versions),
                deed);
    }

    Judgement assented(Last deed) {
        return next(reason, hiddenAt, begun, new Second(deed.at(), deed.by()), secured, deed);
    }

    /** Back to hidden, with its reason, or to untouched. */
    Judgement givenUp(Last deed) {
        return next(hiddenAt == null ? null : reason, hiddenAt, null, null, null, deed);
    }

    Judgement secured(Evidence.Verified evidence, int versions, Last deed) {
        return next(reason, hiddenAt, begun, second, secured(evidence, versions), deed);
    }

    private static Secured secured(Evidence.Verified evidence, int versions) {
        return new Secured(evidence.at(), evidence.whole().hex(), versions);
    }

    Judgement concealed(Last deed) {
        return next(reason, deed.at(), begun, second, secured, deed);
    }

    /** A deed that is kept elsewhere: a finding, a decision or an entry in records. */
    Judgement unchanged(Last deed) {
        return next(reason, hiddenAt, begun, second, secured, deed);
    }

    Judgement removed(Last deed) {
        return new Judgement(
                contribution,
                account,
                version + 1,
                reason,
                hiddenAt,
                begun,
                second,
                secured,
                deed.at(),
                deed);
    }

    private Judgement next(
            @Nullable Reason why,
            @Nullable Instant hidden,
            @Nullable Begun taking,
            @Nullable Second agreed,
            @Nullable Secured evidence,
            Last deed) {
        return new Judgement(
                contribution,
                account,
                version + 1,
                why,
                hidden,
                taking,
                agreed,
                evidence,
                removedAt,
                deed);
    }
}
