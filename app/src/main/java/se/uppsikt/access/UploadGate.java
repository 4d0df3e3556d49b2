package se.uppsikt.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns an upload away before a byte of it is read. Looking for the CSRF token in a multipart form
 * reads the whole of it to disk, and that must not be for anybody to bring about.
 */
final class UploadGate extends OncePerRequestFilter {
    private final Gate gate;

    UploadGate(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, 10);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean permitted =
                gate.authorize(
                                () -> SecurityContextHolder.getContext().getAuthentication(),
                                request)
                        .isGranted();
        if (permitted) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
