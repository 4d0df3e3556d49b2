package se.uppsikt.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import se.uppsikt.access.sessions.BrowserKey;

/**
 * The tokens that forms carry against forgery. They follow from the key that the browser holds, so
 * that a reader's form needs nothing stored; a browser without a key gets one with its first form.
 */
final class FormTokens implements CsrfTokenRepository {

    private record Token(BrowserKey key) implements CsrfToken {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        public String getHeaderName() {
            return "X-CSRF-TOKEN";
        }

        @Override
        public String getParameterName() {
            return "_csrf";
        }

        @Override
        public String getToken() {
            return key.formToken();
        }
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new Token(BrowserKey.of(request).orElseGet(BrowserKey::fresh));
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Token(BrowserKey key) && BrowserKey.of(request).isEmpty()) {
            key.give(request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return BrowserKey.of(request).map(Token::new).orElse(null);
    }
}
