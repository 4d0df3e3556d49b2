package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.publishing.language.Prose.Span;

/** Whoever meets a link knows where it leads before it is followed (WCAG 2.4.4). */
final class LinkRules {
    private static final int SHORT_ENOUGH = 60;

    private static final Pattern HERE =
            Pattern.compile(
                    "\\b(?:klicka|tryck|läs mer|läs|mer information|mer info|anmäl dig|se) här\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LinkRules() {}

    static List<Advice> advice(Prose prose) {
        List<Advice> advice = new ArrayList<>();
        for (Span link : prose.links()) {
            String shown = prose.part(link);
            if (isBare(prose.text(), link)) {
                advice.add(
                        about(
                                link,
                                "Länken står ensam. Skriv före den vart den leder, till exempel: ”Läs om"
                                        + " julmarknaden på kommunen.se/jul”."));
            } else if (isUnwieldy(shown)) {
                advice.add(
                        about(
                                link,
                                "Adressen är lång. Använd en kort adress som går att läsa, eller ta bort det"
                                        + " som står efter frågetecknet."));
            }
        }
        if (!prose.links().isEmpty()) {
            Matcher here = HERE.matcher(prose.text());
            while (here.find()) {
                advice.add(
                        about(
                                new Span(here.start(), here.end()),
                                "”"
                                        + here.group()
                                        + "” säger inte vart länken leder. Skriv vad som finns där."));
            }
        }
        return advice;
    }

    /** A mail address says whose it is. */
    private static boolean isBare(String text, Span link) {
        int line = text.lastIndexOf('\n', Math.max(0, link.from() - 1)) + 1;
        boolean alone =
                link.from() <= line
                        || text.substring(line, link.from())
                                .codePoints()
                                .noneMatch(Character::isLetter);
        boolean mail = text.substring(link.from(), link.to()).indexOf('@') >= 0;
        return alone && !mail && !text.substring(0, line).stripTrailing().endsWith(":");
    }

    private static boolean isUnwieldy(String link) {
        return link.length() > SHORT_ENOUGH || link.toLowerCase(Locale.ROOT).contains("utm_");
    }

    private static Advice about(Span where, String sentence) {
        return new Advice(Rule.LINK, sentence, where.from(), where.to());
    }
}
