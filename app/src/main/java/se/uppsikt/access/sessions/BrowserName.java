package se.uppsikt.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Which sort of browser somebody uses, so that they know it again: no more than its name. */
final class BrowserName {
    private static final String UNKNOWN = "Okänd webbläsare";

    /** What is looked for, in this order: most call themselves by the older names too. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("CrOS", "Chromebook");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("Mac OS X", "Mac");
        MACHINES.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** Such as {@code Firefox på Windows}. */
    static String of(HttpServletRequest request) {
        String told = request.getHeader(HttpHeaders.USER_AGENT);
        if (told == null) {
            return UNKNOWN;
        }
        String browser = first(BROWSERS, told, UNKNOWN);
        String machine = first(MACHINES, told, "");
        return machine.isEmpty() ? browser : browser + " på " + machine;
    }

    private static String first(Map<String, String> words, String told, String otherwise) {
        return words.entrySet().stream()
                .filter(each -> told.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
