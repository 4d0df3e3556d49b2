package se.uppsikt.bench;

import static java.net.http.HttpRequest.BodyPublishers.ofString;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes to gather twenty thousand documents for a request, the last thousands against
 * the first, and to make documents for keeping of a thousand.
 */
final class Disclosing {
    private static final int KEPT = 25_000;
    private static final int PAUSE_MILLIS = 100;

    /** Everything there is. */
    private static final String MANY = "q=&konto=&till=";

    private static final Product.Ports PORTS = new Product.Ports(18_604, 18_605);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String LIST = "/diarium/utlamnande";

    private final Browser browser;
    private final Filling filling;

    private Disclosing(Browser browser, Filling filling) {
        this.browser = browser;
        this.filling = filling;
    }

    /**
     * @param args the program
     */
    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, PORTS)) {
            Filling filling = new Filling(product);
            filling.accounts();
            filling.entries(KEPT);
            new Disclosing(Browser.signedIn(product, "lars.dahl"), filling).measure();
        }
    }

    private void measure() throws Exception {
        made("warm-up", asked("torget90"), 1);
        gathered(request());
        made("documents for keeping", asked("torget91+torget92+torget93+torget94"), 1);
    }

    private String request() throws Exception {
        HttpResponse<String> answer =
                post(LIST, "vad=Allt&hur=PAGE&form=PDF&_csrf=" + token(LIST + "/ny"));
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    /** A request with all that has one of the words. */
    private String asked(String words) throws Exception {
        String request = request();
        for (String word : words.split("\\+", -1)) {
            post(request + "/alla", "q=" + word + "&_csrf=" + token(request));
            await("select count(*) from records.disclosure_gathering where state = 'RUNNING'", 0);
        }
        return request;
    }

    /** How many a second, by thousands, as the database tells. */
    private void gathered(String request) throws Exception {
        post(request + "/alla", MANY + "&_csrf=" + token(request));
        List<Long> when = new ArrayList<>();
        String added = "select added from records.disclosure_gathering where state <> 'DONE'";
        long begun = System.nanoTime();
        for (long next = 1_000; next <= 20_000; next += 1_000) {
            await("select coalesce(max(added), 1000000) from (" + added + ") now", next);
            when.add(System.nanoTime());
        }
        double first = 2_000 / ((when.get(2) - when.get(0)) / 1e9);
        double last = 2_000 / ((when.get(19) - when.get(17)) / 1e9);
        System.out.printf(
                Locale.ROOT,
                "20 000 gathered in %.1f s; a second: %.0f of the second and third thousand, %.0f of the"
                        + " last two, %.2f ×%n",
                (when.getLast() - begun) / 1e9,
                first,
                last,
                last / first);
    }

    private void made(String what, String request, int times) throws Exception {
        post(request + "/maska/resten", "_csrf=" + token(request));
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            post(request + "/provning/gor-klart", "_csrf=" + token(request));
            String id = request.substring(request.lastIndexOf('/') + 1);
            await(
                    "select count(*) from records.release where state = 'READY' and disclosure = '"
                            + id
                            + "'",
                    1);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d documents in %.1f s%n",
                    what,
                    filling.number(
                            "select count(*) from records.disclosure_item where disclosure = '"
                                    + id
                                    + "'"),
                    (System.nanoTime() - begun) / 1e9);
        }
    }

    /** Until it is so much, or more; of zero, until it is zero. */
    private void await(String question, long wanted) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            long now = filling.number(question);
            if (wanted == 0 ? now == 0 : now >= wanted) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IOException("never " + wanted + ": " + question);
    }

    private String token(String page) throws Exception {
        return Browser.token(browser.see(page));
    }

    private HttpResponse<String> post(String page, String form) throws Exception {
        HttpResponse<String> answer = browser.post(page, FORM, ofString(form));
        if (answer.statusCode() != 302) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer;
    }
}
