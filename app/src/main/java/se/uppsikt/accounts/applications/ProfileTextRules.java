package se.uppsikt.accounts.applications;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Municipality;

/** Whoever meets an account sees in its profile whose it is, and finds all the others (K4). */
@Enforces(
        value = "K4",
        how = "Ansökan går inte vidare när profilens text saknar kommunens namn eller länken.")
final class ProfileTextRules {
    private ProfileTextRules() {}

    /**
     * @param mend where the text is put right
     */
    static List<Objection> objections(String text, Municipality municipality, String mend) {
        List<Objection> objections = new ArrayList<>();
        if (!plain(text).contains(plain(municipality.name()))) {
            objections.add(
                    Objection.of(
                            "K4",
                            "Profilens text ska nämna " + municipality.name() + ".",
                            "Rätta texten",
                            mend));
        }
        if (!link(municipality.houseRules()).matcher(text.toLowerCase(Locale.ROOT)).find()) {
            objections.add(
                    Objection.of(
                            "K4",
                            "Profilens text ska länka till " + municipality.houseRules() + ".",
                            "Rätta texten",
                            mend));
        }
        return objections;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }

    /** The address as people write it: with or without scheme and www, and nothing more. */
    private static Pattern link(String written) {
        URI address = URI.create(written.toLowerCase(Locale.ROOT));
        String host = address.getHost().replaceFirst("^www\\.", "");
        String path = address.getPath().replaceFirst("/$", "");
        return Pattern.compile(
                "(?<![\\w@./-])(https?://)?(www\\.)?"
                        + Pattern.quote(host + path)
                        + "/?(?![\\w/@-]|\\.\\w)");
    }
}
