package se.uppsikt.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import se.uppsikt.access.sessions.BrowserKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has typed in one form while using another, kept by the browser until the page is
 * shown again. The name of the bean is the one that Spring looks for.
 */
@Component("flashMapManager")
class FlashCookie extends AbstractFlashMapManager {
    private static final String COOKIE = "uppsikt-skrivet";
    private static final Duration LIFE = Duration.ofMinutes(3);
    private static final int LONGEST = 3000;
    private static final JsonMapper JSON = new JsonMapper();

    /** The page it was typed on, and what was typed. */
    private record Kept(String path, Map<String, Map<String, String>> forms) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(cookie.getValue());
            Kept kept = JSON.readValue(json, new TypeReference<Kept>() {});
            FlashMap typed = new FlashMap();
            typed.setTargetRequestPath(kept.path());
            kept.forms().forEach((name, form) -> typed.put(name, new HashMap<>(form)));
            typed.startExpirationPeriod((int) LIFE.toSeconds());
            return new ArrayList<>(List.of(typed));
        } catch (IllegalArgumentException | JacksonException | NullPointerException e) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(
            List<FlashMap> all, HttpServletRequest request, HttpServletResponse response) {
        if (all.isEmpty()) {
            BrowserKey.put(COOKIE, "", Duration.ZERO, request, response);
            return;
        }
        FlashMap last = all.getLast();
        Map<String, Map<String, String>> forms = new HashMap<>();
        last.forEach(
                (name, form) -> forms.put(name, JSON.convertValue(form, new TypeReference<>() {})));
        String path = last.getTargetRequestPath() == null ? "" : last.getTargetRequestPath();
        String kept =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                JSON.writeValueAsString(new Kept(path, forms))
                                        .getBytes(StandardCharsets.UTF_8));
        if (kept.length() <= LONGEST) {
            BrowserKey.put(COOKIE, kept, LIFE, request, response);
        }
    }
}
