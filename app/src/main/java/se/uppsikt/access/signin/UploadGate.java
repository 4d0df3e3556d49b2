package se.uppsikt.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.uppsikt.base.web.FaultPages;

/**
 * Turns an upload away before a byte of it is read. Looking for the CSRF token in a multipart form
 * reads the whole of it to disk, and that must not be for anybody to bring about.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    private final Gate gate;
    private final Refusals refusals;

    UploadGate(Gate gate, Refusals refusals) {
        this.gate = gate;
        this.refusals = refusals;
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
        if (!permitted) {
            refusals.refuse(request, response);
        } else if (received(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /**
     * Takes the whole upload in, so that one that does not fit is told for what it is and not as a
     * form without its token. The container throws away what had come.
     */
    private static boolean received(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.getParts();
            return true;
        } catch (IOException | IllegalStateException e) {
            int status = status(e);
            LOG.warn("an upload was not received, status {}: {}", status, e.getClass().getName());
            tell(status, request, response);
            return false;
        }
    }

    /**
     * The container's own way to the page of faults would try to take the upload in once more, fail
     * again and answer in English.
     */
    private static void tell(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        request.getRequestDispatcher("/error").forward(new WithoutUpload(request), response);
    }

    /** The request as if nothing had been sent with it. */
    private static final class WithoutUpload extends HttpServletRequestWrapper {
        WithoutUpload(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }

    /** The container tells a full disk only in the words of the system. */
    private static int status(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("quota exceeded")) {
                return FaultPages.DISK_FULL;
            }
            if (cause instanceof SizeException) {
                return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            }
        }
        return fault instanceof ClientAbortException
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
