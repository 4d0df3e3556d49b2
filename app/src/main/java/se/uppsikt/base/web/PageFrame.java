package se.uppsikt.base.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the frame around every page needs. The view puts it in the model as {@code chrome}; a page
 * hands it to {@code shared/layout}.
 *
 * @param person the signed-in person as shown, such as {@code Anna Berg, registrator}; null when
 *     nobody is
 * @param path the path asked for, to mark the menu word
 * @param csrfName form field that every posting form carries
 * @param fragment whether the browser asked for a part of a page only
 */
public record PageFrame(
        @Nullable String person,
        String path,
        String csrfName,
        String csrfToken,
        Instant now,
        boolean fragment) {
    /** Request attribute by which sign-in tells who is here. */
    public static final String PERSON = "uppsikt.person";

    static PageFrame of(HttpServletRequest request, Instant now) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new PageFrame(
                (String) request.getAttribute(PERSON),
                request.getRequestURI(),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                now,
                "true".equals(request.getHeader("HX-Request")));
    }
}
