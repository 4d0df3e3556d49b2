package se.uppsikt.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person at an item of their own, doing what can be done over and over: closing it and opening
 * it again, sorting it, taking it in hand and letting go. Each act is answered with where to go
 * next, which is not followed.
 */
final class Acts {
    private static final Pattern ROW = Pattern.compile("data-row=\"([0-9a-f]{8}-[0-9a-f-]{27})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Set<String> TAKEN = new HashSet<>();

    /** What is done, in turn. */
    private static final Map<String, String> TURN = new LinkedHashMap<>();

    static {
        TURN.put("klar", "reason=NEEDS_NO_ANSWER");
        TURN.put("oppna", "");
        TURN.put("sortera", "kind=FEEDBACK");
        TURN.put("ta", "");
        TURN.put("slapp", "");
    }

    private final Browser browser;
    private final String item;
    private final String token;
    private int done;

    private Acts(Browser browser, String item, String token) {
        this.browser = browser;
        this.item = item;
        this.token = token;
    }

    /** With an item that the person may act on and nobody else in this run has. */
    static Acts of(Product product, String person) throws IOException, InterruptedException {
        Browser browser = Browser.signedIn(product, person);
        String list = browser.see("/inkorg");
        Matcher row = ROW.matcher(list);
        while (row.find()) {
            String item = "/inkorg/" + row.group(1);
            if (TAKEN.add(product.address(item).toString())
                    && VERSION.matcher(browser.see(item)).find()) {
                return new Acts(browser, item, Browser.token(list));
            }
        }
        throw new IOException("no item is left to act on");
    }

    static List<String> names() {
        return List.copyOf(TURN.keySet());
    }

    /**
     * Each act once.
     *
     * @return how long each took, in milliseconds, in the order of {@link #names()}
     */
    List<Double> round() throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (Map.Entry<String, String> act : TURN.entrySet()) {
            String form =
                    "_csrf="
                            + token
                            + "&once=bench-"
                            + done++
                            + "&version="
                            + Browser.first(VERSION, browser.see(item))
                            + "&"
                            + act.getValue();
            long begin = System.nanoTime();
            HttpResponse<String> answer =
                    browser.post(
                            item + "/" + act.getKey(),
                            "application/x-www-form-urlencoded",
                            BodyPublishers.ofString(form));
            times.add((System.nanoTime() - begin) / 1e6);
            if (answer.statusCode() != 302 && answer.statusCode() != 303) {
                throw new IOException(act.getKey() + " answered " + answer.statusCode());
            }
        }
        return times;
    }
}
