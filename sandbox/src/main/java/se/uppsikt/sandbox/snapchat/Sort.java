package se.uppsikt.sandbox.snapchat;

import java.util.Arrays;
import java.util.Optional;

/** What there is, by its two names on the wire. */
enum Sort {
    ORGANIZATION("organizations", "organization"),
    ADACCOUNT("adaccounts", "adaccount"),
    CAMPAIGN("campaigns", "campaign"),
    ADSQUAD("adsquads", "adsquad"),
    CREATIVE("creatives", "creative"),
    AD("ads", "ad");

    private final String plural;
    private final String singular;

    Sort(String plural, String singular) {
        this.plural = plural;
        this.singular = singular;
    }

    String plural() {
        return plural;
    }

    String singular() {
        return singular;
    }

    static Optional<Sort> called(String plural) {
        return Arrays.stream(values()).filter(each -> each.plural.equals(plural)).findFirst();
    }
}
