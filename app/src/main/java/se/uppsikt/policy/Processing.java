package se.uppsikt.policy;

import java.util.List;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.base.shared.Swedish;

/**
 * What is done with personal data, as the register of processing has it (dataskyddsförordningen
 * artikel 30.1).
 *
 * @param people whose data it is
 * @param data which sorts of data
 * @param thirdCountries whether they leave the EU and the EEA, and on which ground
 * @param limits for how long they are kept
 */
@Swedish("personuppgiftsbehandling")
public record Processing(
        String name,
        String purpose,
        String legalBasis,
        String people,
        String data,
        String recipients,
        String thirdCountries,
        String limits,
        String security) {
    static final String PLACE = "behandlingar";

    /** None in versions from before they were asked for. */
    static List<Processing> read(DataSection root) {
        return root.has(PLACE)
                ? root.sections(PLACE).stream().map(Processing::one).toList()
                : List.of();
    }

    private static Processing one(DataSection section) {
        return new Processing(
                section.text("namn"),
                section.text("ändamål"),
                section.text("rättslig-grund"),
                section.text("registrerade"),
                section.text("personuppgifter"),
                section.text("mottagare"),
                section.text("tredjeland"),
                section.text("tidsfrister"),
                section.text("säkerhet"));
    }
}
