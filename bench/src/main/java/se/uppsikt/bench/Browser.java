package se.uppsikt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the demo at the pages. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient client;
    private final Product product;

    Browser(Product product) {
        this(product, new CookieManager());
    }

    private Browser(Product product, CookieManager cookies) {
        this.product = product;
        this.cookies = cookies;
        this.client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    /** The same person in the same session, on a new connection. */
    Browser anew() {
        client.close();
        return new Browser(product, cookies);
    }

    static Browser signedIn(Product product, String person)
            throws IOException, InterruptedException {
        Browser browser = new Browser(product);
        browser.signIn(person);
        return browser;
    }

    void signIn(String person) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        "/logga-in",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(
                                "anvandarnamn="
                                        + person
                                        + "&losenord=uppsikt&_csrf="
                                        + token(see("/logga-in"))));
        if (answer.statusCode() != 302) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
    }

    String see(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(product.address(page))
                                .header("Accept", "text/html,*/*")
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(page + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    HttpResponse<String> post(String page, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(product.address(page))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** What every form of the page must send along. */
    static String token(String page) throws IOException {
        return first(TOKEN, page);
    }

    static String first(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("the page has no " + pattern);
        }
        return found.group(1);
    }
}
