package se.uppsikt.moderation;

import se.uppsikt.records.Registration;

/** A step with what the person gives for it: grounds, motives and reasons in their own words. */
public sealed interface Act {
    /**
     * Hide it, reversibly.
     *
     * @param ground the ground's id in the guideline
     */
    record Hide(String ground, String motive) implements Act {}

    record Unhide(String reason) implements Act {}

    /**
     * Begin to take it away.
     *
     * @param referralConsidered the person has confirmed that a referral does not suffice and that
     *     no opinion is the reason (M5); asked only where the ground needs a second person
     */
    record Begin(String ground, String motive, boolean referralConsidered) implements Act {}

    /** Another person agrees. */
    record Assent(String motive) implements Act {}

    /** Another person does not agree. */
    record Decline(String reason) implements Act {}

    record Abandon(String reason) implements Act {}

    record Secure() implements Act {}

    record Conceal() implements Act {}

    record Decide() implements Act {}

    record Enter(Registration.Entry entry) implements Act {}

    record Remove() implements Act {}
}
