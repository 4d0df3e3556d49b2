package se.uppsikt.access.sessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import se.uppsikt.base.shared.Sha256;

/**
 * What a browser holds so that Uppsikt knows it again: random, out of reach for scripts and other
 * sites, and never stored by Uppsikt itself.
 *
 * @param value 32 random bytes in base64url
 */
public record BrowserKey(String value) {
    /** The name of the cookie. */
    public static final String COOKIE = "uppsikt";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** A key that no browser has yet. */
    public static BrowserKey fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new BrowserKey(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The key that the browser shows, if it is of the right form. */
    public static Optional<BrowserKey> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .map(BrowserKey::new)
                .findFirst();
    }

    /** By this a session is found; it opens nothing. */
    public Sha256 hash() {
        return Sha256.of(("session " + value).getBytes(StandardCharsets.US_ASCII));
    }

    /** What forms made for this browser carry. Nobody who cannot read the cookie can make it. */
    public String formToken() {
        return Sha256.of(("form " + value).getBytes(StandardCharsets.US_ASCII)).hex();
    }

    /** Lets the browser have it until it is closed. */
    public void give(HttpServletRequest request, HttpServletResponse response) {
        put(COOKIE, value, null, request, response);
    }

    static void take(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            put(COOKIE, "", Duration.ZERO, request, response);
        }
    }

    /** Every cookie of the house: for this host, over TLS where there is, not for scripts. */
    public static void put(
            String name,
            String value,
            @Nullable Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie.ResponseCookieBuilder cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax");
        if (life != null) {
            cookie.maxAge(life);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
