package se.uppsikt.publishing.consents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import se.uppsikt.publishing.consents.CoverageRules.Fault;
import se.uppsikt.publishing.consents.CoverageRules.Hindrance;

/** How it stands with somebody who is shown, whatever the picture and the platform. */
public enum Standing {
    HOLDS("Gäller", "done"),
    SOON("Slutar snart", "soon"),
    GUARDIAN("Vårdnadshavare saknas", "due"),
    LATER("Gäller inte än", "soon"),
    OVER("Gäller inte längre", "removed"),
    NONE("Ingen rättslig grund", "due");

    private final String swedish;
    private final String shape;

    Standing(String swedish, String shape) {
        this.swedish = swedish;
        this.shape = shape;
    }

    public String swedish() {
        return swedish;
    }

    /** How it is marked. */
    public String shape() {
        return shape;
    }

    /** The best of what somebody has. */
    static Standing of(Collection<Basis> bases, LocalDate today) {
        return bases.stream().map(each -> of(each, today)).min(Standing::compareTo).orElse(NONE);
    }

    static Standing of(Basis basis, LocalDate today) {
        Optional<Fault> fault = CoverageRules.against(basis, null, today).map(Hindrance::fault);
        return fault.isEmpty()
                ? basis.endsSoon(today) ? SOON : HOLDS
                : switch (fault.get()) {
                    case GUARDIAN -> GUARDIAN;
                    case NOT_BEGUN -> LATER;
                    case PLATFORM, WITHDRAWN, ENDED -> OVER;
                };
    }
}
