package se.uppsikt.archive.eark;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a package says about itself before its content.
 *
 * @param id also the name of its root folder and OBJID in METS; ASCII, for old tools choke on more
 * @param label in Swedish, for people
 * @param at the delivery's clock: every time in the package comes from here or from the records
 */
public record PackageHead(String id, String label, Instant at, Parties parties, Terms terms) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    public PackageHead {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("package id must be plain ASCII: " + id);
        }
    }

    /**
     * An organisation and the code that identifies it.
     *
     * @param code {@code ORG:} and the organisation number, as the standard's examples have it
     */
    public record Party(String name, String code) {
        public static Party organisation(String name, String organisationNumber) {
            return new Party(name, "ORG:" + organisationNumber);
        }

        /** The code without what says of which kind it is. */
        String number() {
            return code.substring(code.indexOf(':') + 1);
        }
    }

    /**
     * Who hands over what to whom.
     *
     * @param creator the authority whose activity gave rise to the records (arkivbildare)
     * @param submitter the unit that delivers
     * @param preserver the archive that receives
     * @param software the program that packs and its version as code
     * @param contact who answers questions about the delivery
     */
    public record Parties(
            Party creator, Party submitter, Party preserver, Party software, String contact) {}

    /**
     * What has been agreed with the receiving archive.
     *
     * @param profile the METS profile; archives differ in which address they demand
     */
    public record Terms(String profile, String submissionAgreement, String referenceCode) {
        public static final String PROFILE_2_1_0 =
                "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-1-0.xml";
    }
}
