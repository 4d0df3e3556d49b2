package se.uppsikt.moderation;

import se.uppsikt.records.Registration;

/** A step with what the person gives for it: grounds, motives and reasons in their own words. */
public sealed interface TakedownAct {
    /**
     * Hide it, reversibly.
     *
     * @param ground the ground's id in the guideline
     */
    record Hide(String ground, String motive) implements TakedownAct {}

    record Unhide(String reason) implements TakedownAct {}

    /**
     * Begin to take it away.
     *
     * @param referralConsidered the person has confirmed that a referral does not suffice and that
     *     no opinion is the reason (M5); asked only where the ground needs a second person
     */
    record Begin(String ground, String motive, boolean referralConsidered) implements TakedownAct {}

    /** Another person agrees. */
    record Assent(String motive) implements TakedownAct {}

    /** Another person does not agree. */
    record Decline(String reason) implements TakedownAct {}

    record Abandon(String reason) implements TakedownAct {}

    /**
     * Judge what nobody can take away: it is secured as evidence, withheld where the ground says
     * so, reported and registered (M4).
     */
    record Judge(String ground, String motive) implements TakedownAct {}

    /** It is not judged so any more. */
    record Retract(String reason) implements TakedownAct {}

    record Secure() implements TakedownAct {}

    record Conceal() implements TakedownAct {}

    record Decide() implements TakedownAct {}

    record Enter(Registration.Entry entry) implements TakedownAct {}

    record Remove() implements TakedownAct {}
}
