package se.uppsikt.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.WebUtils;
import se.uppsikt.access.sessions.BrowserKey;

/**
 * Where somebody was going who had to sign in first. It is kept by the browser itself, and only a
 * place in this house is ever returned to.
 */
final class ReturnCookie implements RequestCache {
    private static final String COOKIE = "uppsikt-till";
    private static final String ARRIVED = "continue";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int LONGEST = 2000;

    /** A path and a question, in the characters of an address; never another host. */
    private static final Pattern PLACE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private final RequestMatcher pages;

    ReturnCookie(RequestMatcher pages) {
        this.pages = pages;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String question = request.getQueryString();
        String place = request.getRequestURI() + (question == null ? "" : "?" + question);
        if (pages.matches(request) && place.length() <= LONGEST && isPlace(place)) {
            String kept =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
            BrowserKey.put(COOKIE, kept, LIFE, request, response);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String place = cookie == null ? "" : decoded(cookie.getValue());
        return isPlace(place)
                ? new SimpleSavedRequest(place + (place.contains("?") ? "&" : "?") + ARRIVED)
                : null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        String question = request.getQueryString();
        if (question != null && question.endsWith(ARRIVED)) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            BrowserKey.put(COOKIE, "", Duration.ZERO, request, response);
        }
    }

    private static boolean isPlace(String place) {
        return PLACE.matcher(place).matches();
    }

    private static String decoded(String kept) {
        try {
            return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
