package se.uppsikt.records.holds;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.MotiveRules;
import se.uppsikt.records.Facts.Retention;

/** When somebody may decide that something is to be kept, or take it back. */
final class PreservationRules {
    private PreservationRules() {}

    static List<Objection> against(
            Retention now, boolean kept, String motive, Guideline guideline) {
        List<Objection> objections = new ArrayList<>();
        switch (now) {
            case DISPOSED -> objections.add(Objection.of("H5", "Handlingen är gallrad."));
            case TO_BE_KEPT -> {
                if (kept) {
                    objections.add(Objection.of("H5", "Handlingen ska redan bevaras."));
                }
            }
            case UNCLASSIFIED, MAY_BE_DISPOSED -> {
                if (!kept) {
                    objections.add(
                            Objection.of("H5", "Ingen har bestämt att handlingen ska bevaras."));
                }
            }
        }
        objections.addAll(MotiveRules.worded("Motivet", motive, guideline));
        return objections;
    }
}
