package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;

/** Finds e-mail addresses, also with the at sign and the points written out in brackets. */
final class EmailRules {
    /** The longest local part and the longest domain that e-mail allows (RFC 5321 4.5.3.1). */
    private static final int LOCAL_PART = 64;

    private static final int DOMAIN = 255;
    private static final List<String> ATS =
            List.of(
                    "@",
                    " @ ",
                    "(at)",
                    " (at) ",
                    "[at]",
                    " [at] ",
                    "(a)",
                    " snabel-a ",
                    "(snabel-a)");
    private static final List<String> POINTS =
            List.of(
                    ".",
                    "(punkt)",
                    " (punkt) ",
                    "[punkt]",
                    "(dot)",
                    " (dot) ",
                    "[dot]",
                    "[.]",
                    " punkt ");
    private static final String WHY = "Texten innehåller en e-postadress.";

    private EmailRules() {}

    static List<Suggestion> find(NormalizedText text) {
        var found = new ArrayList<Suggestion>();
        int behind = 0;
        for (int at = 0; at < text.length(); at++) {
            int sign = longest(ATS, text, at);
            if (sign > 0) {
                int start = startOfLocalPart(text, at, behind);
                int end = endOfDomain(text, at + sign);
                if (start < at && end > 0) {
                    found.add(new Suggestion(SuggestionRule.EMAIL, text.span(start, end), WHY));
                    behind = end;
                    at = end - 1;
                }
            }
        }
        return found;
    }

    private static int startOfLocalPart(NormalizedText text, int at, int behind) {
        int start = at;
        while (start > behind && at - start < LOCAL_PART && isLocal(text, start - 1)) {
            start--;
        }
        while (start < at && !text.isWordPart(start)) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(NormalizedText text, int index) {
        return switch (text.at(index)) {
            case '.', '_', '-', '+', '%', '\'' -> true;
            default -> text.isWordPart(index);
        };
    }

    /** The index after a domain with at least one point and a last part of letters; 0 if none. */
    private static int endOfDomain(NormalizedText text, int from) {
        int end = 0;
        int at = from;
        while (at - from < DOMAIN) {
            int label = at;
            while (at - from < DOMAIN && isDomain(text, at)) {
                at++;
            }
            if (at == label) {
                return end;
            }
            if (label > from && at - label >= 2 && text.isLetter(label)) {
                end = at;
            }
            int point = longest(POINTS, text, at);
            if (point == 0) {
                return end;
            }
            at += point;
        }
        return end;
    }

    private static boolean isDomain(NormalizedText text, int index) {
        return text.isWordPart(index) || text.at(index) == '-' && text.isWordPart(index + 1);
    }

    private static int longest(List<String> signs, NormalizedText text, int at) {
        int longest = 0;
        for (String sign : signs) {
            if (sign.length() > longest && text.startsWith(sign, at)) {
                longest = sign.length();
            }
        }
        return longest;
    }
}
