package se.uppsikt.policy;

/**
 * A rule profile as read: the guideline, the text of the house rules with its placeholders, what
 * they tell beforehand, and the organisation's colour.
 */
record Profile(Guideline guideline, String houseRules, Openness openness, Accent accent) {}
