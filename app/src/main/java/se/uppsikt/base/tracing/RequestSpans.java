package se.uppsikt.base.tracing;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** A span for each page that is asked for, under its route: never under its address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestSpans extends OncePerRequestFilter {
    private final Spans spans;
    private final boolean wanted;

    RequestSpans(Spans spans, SpanSettings settings) {
        this.spans = spans;
        this.wanted = settings.wanted();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !wanted;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            spans.in(
                    request.getMethod(),
                    SpanKind.SERVER,
                    span -> {
                        chain.doFilter(request, response);
                        Object route =
                                request.getAttribute(
                                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
                        if (route != null) {
                            span.updateName(request.getMethod() + " " + route);
                            span.setAttribute("http.route", route.toString());
                        }
                        span.setAttribute("http.request.method", request.getMethod());
                        span.setAttribute("http.response.status_code", response.getStatus());
                        return span;
                    });
        } catch (IOException | ServletException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new ServletException(fault);
        }
    }
}
