package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;

/** What a note of secrecy must say (OSL 5 kap. 5 §, tryckfrihetsförordningen 2 kap. 20 §). */
@Enforces(value = "H3", how = "En sekretessmärkning anger bestämmelse, dag och myndighet.")
final class SecrecyRules {
    /** A chapter and a section, such as {@code 26 kap. 1 §} or {@code 21:7}. */
    private static final Pattern PROVISION =
            Pattern.compile(
                    "(\\d{1,2}(?: ?[a-z])?) ?kap\\.? ?(\\d{1,3}(?: ?[a-z])?) ?§|(?<!\\d)(\\d{1,2}):(\\d{1,3}(?: ?[a-z])?)\\b",
                    Pattern.CASE_INSENSITIVE);

    private SecrecyRules() {}

    static List<Objection> against(boolean secret, String motive, int motiveLength) {
        List<Objection> objections = new ArrayList<>();
        if (motive.strip().length() < motiveLength) {
            objections.add(
                    Objection.of(
                            "H2",
                            secret
                                    ? "Skriv vad som kan omfattas av sekretess och enligt vilken bestämmelse,"
                                            + " med minst "
                                            + motiveLength
                                            + " tecken."
                                    : "Skriv varför handlingen inte längre är märkt, med minst "
                                            + motiveLength
                                            + " tecken."));
        }
        if (secret && provision(motive).isEmpty()) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Ange bestämmelsen med kapitel och paragraf, som OSL 26 kap. 1 §."));
        }
        return objections;
    }

    /** The provision that is named, such as {@code OSL 26 kap. 1 §}; empty when none is. */
    static String provision(String motive) {
        Matcher named = PROVISION.matcher(motive);
        if (!named.find()) {
            return "";
        }
        boolean written = named.group(1) != null;
        return "OSL "
                + named.group(written ? 1 : 3).strip()
                + " kap. "
                + named.group(written ? 2 : 4).strip()
                + " §";
    }
}
