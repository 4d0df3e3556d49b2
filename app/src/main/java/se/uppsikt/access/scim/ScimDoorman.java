package se.uppsikt.access.scim;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.web.WrongTokens;

/**
 * Before everything below {@code /scim}: nobody comes by without a token that opens, and while
 * there is none there is nothing here.
 */
@Component
class ScimDoorman implements HandlerInterceptor, WebMvcConfigurer {
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;
    private final Tokens tokens;
    private final WrongTokens wrong;

    ScimDoorman(Tokens tokens, WrongTokens wrong) {
        this.tokens = tokens;
        this.wrong = wrong;
    }

    @Override
    public void addInterceptors(InterceptorRegistry doors) {
        doors.addInterceptor(this).addPathPatterns("/scim/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String address = request.getRemoteAddr();
        if (wrong.tooMany(address)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(WrongTokens.WHILE.toSeconds()));
            return refuse(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "För många felaktiga nycklar. Vänta en minut.");
        }
        if (opens(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return true;
        }
        if (!tokens.anyOpens()) {
            throw new NotFound("the directory's door, which nobody has opened");
        }
        wrong.note(address);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refuse(response, HttpStatus.UNAUTHORIZED, "Nyckeln öppnar ingenting.");
    }

    private boolean opens(@Nullable String shown) {
        return shown != null
                && shown.length() <= LONGEST
                && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && tokens.opens(shown.substring(BEARER.length()).strip());
    }

    private static boolean refuse(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        Map<String, Object> error = ScimAnswer.error(status, "", detail);
        response.setStatus(status.value());
        response.setContentType(ScimAnswer.TYPE.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "sv");
        response.getOutputStream().write(ScimAnswer.bytes(error));
        return false;
    }
}
