package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that shout. The words are in {@link WordingRules}. */
final class ToneRules {
    private static final Pattern SHOUT = Pattern.compile("[!?]{2,}+");

    private ToneRules() {}

    static List<Advice> advice(String text) {
        List<Advice> advice = new ArrayList<>();
        Matcher shout = SHOUT.matcher(text);
        while (shout.find()) {
            advice.add(
                    new Advice(
                            Rule.TONE,
                            "Flera utropstecken eller frågetecken i rad låter som ett rop. Ett räcker.",
                            shout.start(),
                            shout.end()));
        }
        return advice;
    }
}
