package se.uppsikt.access.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a window: keeps cookies, follows nothing by itself, fills in the token. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final CookieManager cookies;
    private final HttpClient client;
    private final URI home;
    private final Map<String, String> headers;
    private String name = "";

    public Visitor(int port) {
        this(port, new CookieManager(), Map.of());
    }

    private Visitor(int port, CookieManager cookies, Map<String, String> headers) {
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.home = URI.create("http://127.0.0.1:" + port);
        this.headers = headers;
    }

    /** A browser that has been here before, and still has the cookie of its session. */
    public static Visitor withSession(int port, String cookie) {
        return new Visitor(port, new CookieManager(), Map.of("Cookie", "uppsikt=" + cookie));
    }

    /** The same browser, cookies and all, before another node. */
    public Visitor at(int otherPort) {
        return known(new Visitor(otherPort, cookies, headers));
    }

    /** The same browser at another place in the world, behind the proxy. */
    public Visitor from(String address) {
        return known(new Visitor(home.getPort(), cookies, Map.of("X-Forwarded-For", address)));
    }

    private Visitor known(Visitor same) {
        same.name = name;
        return same;
    }

    public HttpResponse<String> see(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> seePart(String path) {
        return send(request(path).header("HX-Request", "true").GET());
    }

    /** What a page that somebody has left open fetches without being asked. */
    public HttpResponse<String> fetchedByItself(String path) {
        return send(
                request(path)
                        .header("Accept", "text/html")
                        .header("Uppsikt-Av-Sig-Sjalv", "ja")
                        .GET());
    }

    /** Asks as a browser does that has the page already, under this tag. */
    public HttpResponse<String> seeUnless(String path, String tag) {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    /** A page that never ends, line by line as it comes. */
    public HttpResponse<Stream<String>> listen(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(home.resolve(path))
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> signIn(String username, String password) {
        name = username;
        return post("/logga-in", "anvandarnamn=" + username + "&losenord=" + password);
    }

    /** The name that was last signed in with; none before that. */
    public String name() {
        return name;
    }

    /** Posts a form with the token of this session. */
    public HttpResponse<String> post(String path, String form) {
        return postWithoutToken(
                path, form + "&_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8));
    }

    /** The token of this session, as forms carry it. */
    public String token() {
        Matcher token = TOKEN.matcher(see("/logga-in").body());
        if (!token.find()) {
            throw new AssertionError("the sign-in page has no token");
        }
        return token.group(1);
    }

    /**
     * Posts a form with a file, as the page that it stands on does.
     *
     * @param fields by name; the token comes by itself
     */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String field, String file, byte[] bytes) {
        var form = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        all.forEach(
                (name, value) ->
                        form.writeBytes(
                                part(
                                        "name=\"" + name + "\"",
                                        value.getBytes(StandardCharsets.UTF_8))));
        form.writeBytes(part("name=\"" + field + "\"; filename=\"" + file + "\"", bytes));
        form.writeBytes("--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return upload(path, form.toByteArray());
    }

    private static byte[] part(String name, byte[] value) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--x\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(value);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }

    /** Posts a form with files, written as a browser writes it with the boundary {@code x}. */
    public HttpResponse<String> upload(String path, byte[] parts) {
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(parts)));
    }

    public HttpResponse<String> postWithoutToken(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> upload(String path) {
        return upload(path, "--x--\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Where an answer sends the browser, without scheme and host. */
    public static String goal(HttpResponse<String> answer) {
        URI goal = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return goal.getQuery() == null ? goal.getPath() : goal.getPath() + "?" + goal.getQuery();
    }

    /** The same browser with a cookie put in by hand. */
    public Visitor with(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(home, cookie);
        return this;
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("uppsikt"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(path)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return request;
    }

    /** A file, as its bytes. */
    public HttpResponse<byte[]> fetch(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /**
     * A stretch of a file.
     *
     * @param range such as {@code bytes=6-9}
     */
    public HttpResponse<byte[]> fetch(String path, String range) {
        return send(request(path).header("Range", range).GET(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
