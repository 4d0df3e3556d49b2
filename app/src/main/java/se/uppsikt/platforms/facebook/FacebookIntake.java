package se.uppsikt.platforms.facebook;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Intake;

/**
 * {@code /webhook/facebook}: where Facebook tells. It stands before sessions, sign-in and pages,
 * since a delivery needs none of them and a storm of deliveries can afford none of them. The
 * signature is taken over the bytes as they came.
 */
final class FacebookIntake implements Filter {
    static final String PATH = "/webhook/facebook";
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final Apps apps;
    private final Intake intake;
    private final int largest;
    private volatile @Nullable Signature signature;

    FacebookIntake(Apps apps, Intake intake, int largest) {
        this.apps = apps;
        this.intake = intake;
        this.largest = largest;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain rest)
            throws IOException {
        HttpServletRequest request = (HttpServletRequest) from;
        HttpServletResponse response = (HttpServletResponse) to;
        switch (request.getMethod()) {
            case "POST" -> deliver(request, response);
            case "GET" -> verify(request, response);
            default -> {
                response.setHeader("Allow", "GET, POST");
                answer(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "GET eller POST");
            }
        }
    }

    private void deliver(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getContentLengthLong() > largest) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "för stor");
            return;
        }
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "för stor");
            return;
        }
        Signature ours = signature();
        if (ours == null || !ours.fits(body, request.getHeader("X-Hub-Signature-256"))) {
            intake.refuse();
            answer(response, HttpServletResponse.SC_FORBIDDEN, "fel signatur");
            return;
        }
        switch (intake.receive(Facebook.WEBHOOK, "application/json", body)) {
            case DURABLE -> answer(response, HttpServletResponse.SC_OK, "OK");
            case SEND_AGAIN ->
                    answer(
                            response,
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            "försök igen senare");
        }
    }

    /** Facebook asks whether the address is ours before it delivers anything. */
    private void verify(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String mode = request.getParameter("hub.mode");
        String token = request.getParameter("hub.verify_token");
        String challenge = request.getParameter("hub.challenge");
        Optional<AppKeys> keys = apps.keys(Platform.FACEBOOK);
        boolean right =
                "subscribe".equals(mode)
                        && token != null
                        && challenge != null
                        && CHALLENGE.matcher(challenge).matches()
                        && keys.isPresent()
                        && keys.get().verifyToken().is(token);
        if (right) {
            answer(response, HttpServletResponse.SC_OK, challenge);
        } else {
            intake.refuse();
            answer(response, HttpServletResponse.SC_FORBIDDEN, "fel verifiering");
        }
    }

    private @Nullable Signature signature() {
        Optional<AppKeys> keys = apps.keys(Platform.FACEBOOK);
        if (keys.isEmpty()) {
            return null;
        }
        Signature known = signature;
        if (known == null || !known.madeFor(keys.get().secret())) {
            known = new Signature(keys.get().secret());
            signature = known;
        }
        return known;
    }

    private static void answer(HttpServletResponse response, int status, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
