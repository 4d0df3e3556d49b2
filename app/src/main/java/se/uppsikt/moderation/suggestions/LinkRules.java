package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds web addresses, and says of each what a moderator should look twice at. */
final class LinkRules {
    private static final List<String> SCHEMES =
            List.of("https://", "http://", "hxxps://", "hxxp://");
    private static final Set<String> TOP_DOMAINS = Set.copyOf(RuleFile.lines("toppdomaner.txt"));
    private static final Set<String> SHORTENERS = Set.copyOf(RuleFile.lines("kortlankar.txt"));

    private LinkRules() {}

    static List<Suggestion> find(NormalizedText text) {
        var found = new ArrayList<Suggestion>();
        int at = 0;
        while (at < text.length()) {
            if (!startsAddress(text, at)) {
                at++;
                continue;
            }
            int scheme = schemeLength(text, at);
            int hostEnd = endOfHost(text, at + scheme);
            String host = text.slice(at + scheme, hostEnd).replace("[.]", ".");
            if (isHost(host, scheme > 0) && (scheme > 0 || text.at(hostEnd) != '@')) {
                int end = endOfAddress(text, hostEnd);
                found.add(
                        new Suggestion(
                                SuggestionRule.LINK,
                                text.span(at, end),
                                why(text, host, at + scheme, hostEnd, end)));
                at = end;
            } else {
                at = Math.max(hostEnd, at + 1);
            }
        }
        return found;
    }

    private static boolean startsAddress(NormalizedText text, int at) {
        return text.isWordPart(at)
                && !text.isWordPart(at - 1)
                && text.at(at - 1) != '@'
                && text.at(at - 1) != '.';
    }

    private static int schemeLength(NormalizedText text, int at) {
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme, at)) {
                return scheme.length();
            }
        }
        return 0;
    }

    private static int endOfHost(NormalizedText text, int from) {
        int at = from;
        while (true) {
            if (text.isWordPart(at) || text.at(at) == '-') {
                at++;
            } else if (text.at(at) == '.' && text.isWordPart(at + 1)) {
                at++;
            } else if (text.startsWith("[.]", at)) {
                at += 3;
            } else {
                return at;
            }
        }
    }

    private static boolean isHost(String host, boolean schemeBefore) {
        int point = host.lastIndexOf('.');
        if (point <= 0 || point == host.length() - 1) {
            return false;
        }
        return schemeBefore
                || host.startsWith("www.") && point > 4
                || TOP_DOMAINS.contains(host.substring(point + 1));
    }

    private static int endOfAddress(NormalizedText text, int hostEnd) {
        int end = hostEnd;
        if ("/:?#@".indexOf(text.at(hostEnd)) < 0) {
            return end;
        }
        while (end < text.length() && text.at(end) != ' ' && text.at(end) != '\n') {
            end++;
        }
        while (end > hostEnd && ".,!?:;)\"'”»]>".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String why(NormalizedText text, String host, int from, int hostEnd, int end) {
        if (host.contains("xn--") || isMixed(text, from, hostEnd)) {
            return "Adressen har tecken som liknar andra bokstäver och kan härma en känd"
                    + " webbplats.";
        }
        if (text.at(hostEnd) == '@' && end > hostEnd) {
            return "Det som står före @ i adressen är inte webbplatsen. Se efter vart länken leder.";
        }
        if (SHORTENERS.contains(host.startsWith("www.") ? host.substring(4) : host)) {
            return "Länken är förkortad, så det syns inte vart den leder.";
        }
        if (host.chars().allMatch(letter -> letter == '.' || letter >= '0' && letter <= '9')) {
            return "Länken går till ett nummer i stället för en namngiven webbplats.";
        }
        return "Texten länkar till en webbplats. Se efter vart länken leder.";
    }

    /** Whether the host as written has letters of another alphabet than the Latin. */
    private static boolean isMixed(NormalizedText text, int from, int hostEnd) {
        var span = text.span(from, hostEnd);
        return text.original()
                .substring(span.start(), span.end())
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script != Character.UnicodeScript.LATIN);
    }
}
