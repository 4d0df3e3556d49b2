package se.uppsikt.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser of one of the demo's people: signed in, with its own cookies. */
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    private final Product product;

    private Browser(Product product) {
        this.product = product;
    }

    static Browser signedIn(Product product, String person)
            throws IOException, InterruptedException {
        Browser browser = new Browser(product);
        Matcher token = TOKEN.matcher(browser.see("/logga-in"));
        if (!token.find()) {
            throw new IOException("the sign-in page has no token");
        }
        HttpResponse<Void> answer =
                browser.client.send(
                        HttpRequest.newBuilder(product.address("/logga-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "anvandarnamn="
                                                        + person
                                                        + "&losenord=uppsikt&_csrf="
                                                        + token.group(1)))
                                .build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IOException("sign-in answered " + answer.statusCode());
        }
        return browser;
    }

    /**
     * The page.
     *
     * @throws IOException when it is not answered as it should
     */
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
}
