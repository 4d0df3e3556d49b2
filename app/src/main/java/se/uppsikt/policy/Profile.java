package se.uppsikt.policy;

import java.util.List;

/**
 * A rule profile as read: the guideline, the text of the house rules with its placeholders, what
 * they tell beforehand, what is done with personal data, the organisation's colour, and what is
 * asked of what goes out and of ads.
 */
record Profile(
        Guideline guideline,
        String houseRules,
        Openness openness,
        Accent accent,
        List<Processing> processings,
        Guideline.Publishing publishing,
        Policy.Advertising advertising) {}
