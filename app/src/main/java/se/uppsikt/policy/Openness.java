package se.uppsikt.policy;

import java.util.regex.Pattern;
import se.uppsikt.base.shared.DataSection;

/**
 * What whoever writes has a right to know beforehand (R3; GDPR article 13).
 *
 * @param readingHours when somebody reads what is written, such as {@code vardagar klockan 8–16}
 * @param dataProtectionOfficer the e-mail address of the officer
 * @param personalData the page that tells about personal data and rights
 */
record Openness(String readingHours, String dataProtectionOfficer, String personalData) {
    private static final String PLACE = "öppenhet";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** Of versions from before it was asked for; their house rules have no place for it. */
    private static final Openness UNKNOWN = new Openness("", "", "");

    static Openness read(DataSection root) {
        DataSection section = root.section(PLACE);
        if (!root.has(PLACE)) {
            return UNKNOWN;
        }
        return new Openness(
                section.text("vi-läser"),
                section.text("dataskyddsombud", EMAIL, "en e-postadress"),
                section.address("om-personuppgifter").toString());
    }

    /** The house rules with these filled in. */
    String fill(String houseRules) {
        return houseRules
                .replace("{vi-läser}", readingHours)
                .replace("{dataskyddsombud}", dataProtectionOfficer)
                .replace("{om-personuppgifter}", personalData);
    }
}
