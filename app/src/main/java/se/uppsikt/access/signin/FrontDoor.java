package se.uppsikt.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import se.uppsikt.access.sessions.Sessions;
import se.uppsikt.base.web.FaultPages.Fault;

/**
 * Where every request comes in, before anybody asks whose it is. A body is waited for without a
 * thread, so that those who send slowly keep nobody else waiting; and every field, whatever page it
 * is for, is text that can be read, or the request goes no further.
 */
final class FrontDoor implements Filter {
    private static final String PASSED = FrontDoor.class.getName();
    private static final byte[] NOTHING = {};

    private final Sessions sessions;
    private final UploadQueue uploads = new UploadQueue();

    FrontDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        if (request.getAttribute(Reception.OUTCOME) instanceof Reception.Outcome outcome) {
            request.removeAttribute(Reception.OUTCOME);
            goOn(outcome, request, response, chain);
        } else if (request.getAttribute(PASSED) != null) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(PASSED, true);
            enter(request, response, chain);
        }
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!hasBody(request)) {
            pass(request, NOTHING, response, chain);
        } else if (isUpload(request) && sessions.containsContext(request)) {
            uploads.pass(request, response, chain);
        } else {
            Reception.begin(request, !isUpload(request));
        }
    }

    private static void goOn(
            Reception.Outcome outcome,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        switch (outcome) {
            case Reception.Outcome.Whole(byte[] body) -> pass(request, body, response, chain);
            case Reception.Outcome.Failed(int status) -> refuse(status, request, response);
        }
    }

    private static void pass(
            HttpServletRequest request,
            byte[] body,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        boolean waited = request.getDispatcherType() == DispatcherType.ASYNC;
        try {
            if (!TypedRules.isReadable(request.getServletPath())) {
                throw new FormFields.Unfit(TypedRules.Fault.UNREADABLE);
            }
            String question = request.getQueryString();
            Map<String, String[]> fields =
                    FormFields.of(
                            question == null ? "" : question,
                            isForm(request) ? new String(body, StandardCharsets.ISO_8859_1) : "");
            chain.doFilter(new WholeRequest(request, body, fields, waited), response);
        } catch (FormFields.Unfit unfit) {
            FaultForward.to(words(unfit.fault()), request, response);
        }
    }

    /** What is left unread is never waited for. */
    private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        FaultForward.to(Fault.of(status), request, response);
    }

    static Fault words(TypedRules.Fault fault) {
        return switch (fault) {
            case FORM -> Fault.of(HttpServletResponse.SC_BAD_REQUEST);
            case UNREADABLE -> Fault.UNREADABLE;
            case TOO_LONG -> Fault.TOO_LONG;
            case TOO_MANY -> Fault.TOO_MANY_FIELDS;
        };
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    static boolean isUpload(HttpServletRequest request) {
        return isOf(request, "multipart/");
    }

    private static boolean isForm(HttpServletRequest request) {
        return isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        String told = request.getContentType();
        return told != null && told.regionMatches(true, 0, type, 0, type.length());
    }
}
