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
 * @param doors which pages are open to whoever is signed in; the menu shows those
 * @param fragment whether the browser asked for a part of a page only
 * @param notices what is said at the top of every page
 */
public record PageFrame(
        @Nullable String person,
        String path,
        String csrfName,
        String csrfToken,
        Instant now,
        Doors doors,
        boolean fragment,
        PageNotices notices) {
    /** Request attribute by which sign-in tells who is here. */
    public static final String PERSON = "uppsikt.person";

    /** Request attribute by which sign-in tells which doors are open to the person. */
    public static final String DOORS = "uppsikt.doors";

    private static final Doors CLOSED =
            new Doors() {
                @Override
                public boolean open(String address) {
                    return false;
                }

                @Override
                public boolean acts(String address) {
                    return false;
                }
            };

    /** Which pages somebody may see, and act on; those who guard them answer. */
    public interface Doors {
        boolean open(String address);

        /** Whether anything may be done where the address belongs. */
        boolean acts(String address);
    }

    /** Whether whoever is here may see the page at the address. */
    public boolean opens(String address) {
        return doors.open(address.split("[?#]", 2)[0]);
    }

    /** Whether whoever is here may mend something at the address, and not only read of it. */
    public boolean mends(String address) {
        return opens(address) && doors.acts(address.split("[?#]", 2)[0]);
    }

    /** What is said at the top of every page; null when all is as usual. */
    public PageNotices.@Nullable Notice notice() {
        return notices.notice().orElse(null);
    }

    static PageFrame of(HttpServletRequest request, Instant now, PageNotices notices) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new PageFrame(
                (String) request.getAttribute(PERSON),
                request.getRequestURI(),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                now,
                request.getAttribute(DOORS) instanceof Doors doors ? doors : CLOSED,
                "true".equals(request.getHeader("HX-Request")),
                notices);
    }
}
