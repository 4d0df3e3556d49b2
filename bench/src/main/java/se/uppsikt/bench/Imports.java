package se.uppsikt.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How many items of an export are read, interpreted and kept in a second, from the upload's end to
 * "Klar". A large export against a small one, each to a Page of its own, tells whether what is kept
 * already makes the next one slower; the large one once more tells what knowing again costs.
 */
final class Imports {
    private static final int WARM_UP = 4_000;
    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int PORT = 18_095;
    private static final int WEBHOOK_PORT = 18_094;
    private static final String BOUNDARY = "uppsikt-bench";
    private static final String FILE =
            "--"
                    + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"filer\"; filename=\"e.zip\"\r\n"
                    + "Content-Type: application/zip\r\n\r\n";
    private static final Set<String> UNDER_WAY = Set.of("Väntar på att börja", "Läser");
    private static final Pattern READ = Pattern.compile("(\\d+) bidrag lästa");
    private static final Pattern STATE = Pattern.compile("role=\"status\"><p><strong>([^<]+)\\.<");

    private final Product product;
    private final Browser browser;

    private Imports(Product product) {
        this.product = product;
        this.browser = new Browser(product);
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            new Imports(product).measure();
        }
    }

    private void measure() throws Exception {
        browser.signIn("anna.berg");
        Path warm = export("warm", WARM_UP, 1);
        Path few = export("small", SMALL, 2);
        Path many = export("large", LARGE, 3);
        tell("to warm up", warm, WARM_UP, "Örebro kommun – Teckenspråk");
        double small = tell("small export", few, SMALL, "Örebro stadsbibliotek");
        double large = tell("large export", many, LARGE, "Karolinska gymnasiet");
        double again = tell("the same, known", many, LARGE, "Karolinska gymnasiet");
        System.out.printf(
                Locale.ROOT,
                "large against small: %.2f; known again against new: %.2f%n",
                large / small,
                again / large);
    }

    private Path export(String name, int items, long seed) throws IOException {
        Path zip = product.data().resolve(name + ".zip");
        Export.write(zip, items, seed);
        return zip;
    }

    /** Items a second, after it has been printed. */
    private double tell(String what, Path zip, int items, String page) throws Exception {
        long begin = System.nanoTime();
        String address = order(zip, page);
        double firstFifth = 0;
        double fourFifths = 0;
        String state = browser.see(address + "/lage");
        while (UNDER_WAY.contains(Browser.first(STATE, state))) {
            int read = read(state);
            double now = (System.nanoTime() - begin) / 1e9;
            firstFifth = read <= items / 5 ? now : firstFifth;
            fourFifths = read <= items / 5 * 4 ? now : fourFifths;
            TimeUnit.MILLISECONDS.sleep(50);
            state = browser.see(address + "/lage");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (!Browser.first(STATE, state).equals("Klar") || read(state) != items) {
            throw new IOException("of " + items + " items " + read(state) + " were read");
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f items a second; last fifth against first: %.2f%n",
                what,
                items / seconds,
                firstFifth / (seconds - fourFifths));
        return items / seconds;
    }

    private static int read(String state) throws IOException {
        return Integer.parseInt(Browser.first(READ, state));
    }

    /** Hands the export over and tells where the import can be followed. */
    private String order(Path zip, String page) throws Exception {
        String form = browser.see("/arkiv/import");
        String account =
                Browser.first(
                        Pattern.compile(
                                "<option value=\"([^\"]+)\">" + Pattern.quote(page) + " på Face"),
                        form);
        HttpResponse<String> answer =
                browser.post(
                        "/arkiv/import",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.concat(
                                BodyPublishers.ofString(
                                        field("_csrf", Browser.token(form))
                                                + field("konto", account)
                                                + FILE),
                                BodyPublishers.ofFile(zip),
                                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
        if (answer.statusCode() != 302) {
            throw new IOException("the upload answered " + answer.statusCode());
        }
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/arkiv/"));
    }

    private static String field(String name, String value) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }
}
