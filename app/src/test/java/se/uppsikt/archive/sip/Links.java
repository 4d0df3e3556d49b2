package se.uppsikt.archive.sip;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the links of the readable likeness. */
final class Links {
    private static final Pattern TARGET = Pattern.compile("(?:href|src)=\"([^\"#]+)");

    private Links() {}

    /** The folder of the presentation's pages in a package. */
    static String presentation(Collection<String> names) {
        String index =
                names.stream()
                        .filter(name -> name.endsWith("rep2-presentation/data/index.html"))
                        .findFirst()
                        .orElseThrow();
        return index.substring(0, index.length() - "index.html".length());
    }

    static Set<String> targets(String page) {
        Set<String> targets = new TreeSet<>();
        Matcher matcher = TARGET.matcher(page);
        while (matcher.find()) {
            targets.add(matcher.group(1));
        }
        return targets;
    }
}
