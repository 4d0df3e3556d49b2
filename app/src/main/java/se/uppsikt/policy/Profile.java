package se.uppsikt.policy;

/** A rule profile as read: the guideline, and the text of the house rules with its placeholders. */
record Profile(Guideline guideline, String houseRules) {}
