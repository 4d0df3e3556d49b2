package se.uppsikt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the pages of the account register take with 10 000 accounts, against the same page with
 * the demo's handful, in one run. One browser asks, one page after another; what it waits is the
 * server's time and the way through the loopback.
 */
final class Register {
    private static final int ACCOUNTS = 10_000;
    private static final int WARM_UP = 300;
    private static final int ASKED = 500;
    private static final int PORT = 18_097;
    private static final int WEBHOOK_PORT = 18_096;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String MANY =
            """
            insert into accounts.account
                (id, kind, platform, platform_id, handle, name, address, owner, committee, status, relay)
            select gen_random_uuid(), 'SERVICE_AREA', 'FACEBOOK', 'bench' || n, 'bench-' || n,
                (array['Förskolan', 'Ängens skola', 'Biblioteket', 'Åbadet'])[1 + mod(n, 4)] || ' ' || n,
                'https://www.facebook.com/bench' || n, owner, committee, 'ACTIVE', false
            from generate_series(1, %d) n,
                (select owner, committee from accounts.account limit 1) one;
            analyze accounts.account;
            """;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private Register() {}

    static void main(String[] args) throws Exception {
        Path program = Path.of(args.length > 0 ? args[0] : "app/target/uppsikt-program.jar");
        Path data = Files.createTempDirectory("uppsikt-bench");
        Process app = start(program, data);
        try {
            new Register().measure(data);
        } finally {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private void measure(Path data) throws Exception {
        signIn();
        for (int i = 0; i < WARM_UP; i++) {
            see("/konton");
        }
        double few = tell("the demo's accounts", "/konton");
        fill(data);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first part", "/konton");
        pages.put("middle", "/konton?q=&efter=bench-5000");
        pages.put("search, few found", "/konton?q=biblioteket+99");
        pages.put("search, nothing found", "/konton?q=finnsinte");
        for (int i = 0; i < WARM_UP; i++) {
            see("/konton?q=biblioteket+99");
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            double many = tell(page.getKey(), page.getValue());
            System.out.printf(Locale.ROOT, "  ratio of p95: %.2f%n", many / few);
        }
    }

    /** The 95th percentile in milliseconds, after it has been printed. */
    private double tell(String what, String page) throws Exception {
        double[] times = new double[ASKED];
        int size = 0;
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            size = see(page).length();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d characters%n",
                what,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                times[ASKED * 99 / 100],
                size);
        return times[ASKED * 95 / 100];
    }

    private void signIn() throws Exception {
        Matcher token = TOKEN.matcher(see("/logga-in"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        HttpResponse<Void> answer =
                browser.send(
                        HttpRequest.newBuilder(address("/logga-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "anvandarnamn=anna.berg&losenord=uppsikt&_csrf="
                                                        + token.group(1)))
                                .build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
    }

    private String see(String page) throws Exception {
        HttpResponse<String> answer =
                browser.send(
                        HttpRequest.newBuilder(address(page))
                                .header("Accept", "text/html,*/*")
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static void fill(Path data) throws Exception {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
        Process psql =
                new ProcessBuilder(
                                "psql",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                port,
                                "-U",
                                "postgres",
                                "-qc",
                                MANY.formatted(ACCOUNTS))
                        .inheritIO()
                        .start();
        if (psql.waitFor() != 0) {
            throw new IOException("psql could not fill the register");
        }
    }

    private static Process start(Path program, Path data) throws Exception {
        Process app =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                program.toString(),
                                "--uppsikt.data=" + data,
                                "--server.port=" + PORT,
                                "--uppsikt.webhook.port=" + WEBHOOK_PORT,
                                "--uppsikt.demo=true",
                                "--uppsikt.facebook.graph=http://127.0.0.1:9")
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("app.log").toFile())
                        .start();
        Register anybody = new Register();
        for (int i = 0; i < 480; i++) {
            try {
                anybody.see("/hjalsa");
                return app;
            } catch (IOException notYet) {
                Thread.sleep(250);
            }
        }
        app.destroy();
        throw new IOException(
                "the program did not start:\n" + Files.readString(data.resolve("app.log")));
    }

    private static URI address(String page) {
        return URI.create("http://127.0.0.1:" + PORT + page);
    }
}
