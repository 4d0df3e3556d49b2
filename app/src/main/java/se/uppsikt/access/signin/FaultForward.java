package se.uppsikt.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.web.FaultPages;

/**
 * Shows a fault from a place where no page has begun. The container's own way to the page of faults
 * would read what was sent once more, fail again and answer in English.
 */
final class FaultForward {
    private FaultForward() {}

    static void to(FaultPages.Fault fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(FaultPages.FAULT_SHOWN, fault);
        response.setStatus(fault.status());
        request.getRequestDispatcher("/error").forward(new Emptied(request), response);
    }

    /** The request as if nothing had been sent with it. */
    private static final class Emptied extends HttpServletRequestWrapper {
        Emptied(HttpServletRequest request) {
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
}
