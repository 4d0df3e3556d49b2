package se.uppsikt.inbox;

import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.policy.Guideline.Signatures;

/**
 * How an answer is signed (S4): first name, title and municipality, or the municipality alone for
 * the employee who does not feel safe in publishing the name; no reason is asked for.
 */
@Enforces(value = "S4", how = "Underskriften skrivs av Uppsikt, med eller utan ditt namn.")
final class SignatureRules {
    private SignatureRules() {}

    static String signature(Employee employee, Municipality municipality, boolean named) {
        Signatures signatures = municipality.signatures();
        return (named ? signatures.named() : signatures.unnamed())
                .replace("{förnamn}", employee.firstName())
                .replace("{titel}", employee.title())
                .replace("{kommun}", municipality.name());
    }

    /**
     * The exact text that is published. A signature stands on a line of its own; one already typed
     * is not written twice.
     */
    static String signed(String text, Employee employee, Municipality municipality, boolean named) {
        String own = signature(employee, municipality, named);
        String bare = text.strip();
        return bare.endsWith(own) ? bare : bare + "\n" + own;
    }

    /** An answer without the signature that Uppsikt wrote under it, to be written anew. */
    static String unsigned(String signed) {
        int last = signed.lastIndexOf("\n/");
        boolean lastLine = last >= 0 && signed.indexOf('\n', last + 1) < 0;
        return lastLine ? signed.substring(0, last) : signed;
    }
}
