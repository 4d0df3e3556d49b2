package se.uppsikt.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import se.uppsikt.base.web.FaultPages;
import se.uppsikt.base.web.FaultPages.Fault;

/**
 * Turns an upload away before a byte of it is read. Looking for the CSRF token in a multipart form
 * reads the whole of it to disk, and that must not be for anybody to bring about.
 */
final class UploadGate extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(UploadGate.class);

    /** As much as the head of one part may take, set as server.tomcat.max-part-header-size. */
    private static final int PART_HEADERS = 4096;

    private final RouteAuthorization gate;
    private final RefusalPages refusals;

    UploadGate(RouteAuthorization gate, RefusalPages refusals) {
        this.gate = gate;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FrontDoor.isUpload(request);
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
            Optional<Fault> unfit =
                    UploadRules.fault(request.getParts(), request.getParameterMap());
            if (unfit.isPresent()) {
                FaultForward.to(unfit.get(), request, response);
            }
            return unfit.isEmpty();
        } catch (IOException | IllegalStateException e) {
            Fault fault = fault(e);
            LOG.warn(
                    "an upload was not received, status {}: {}",
                    fault.status(),
                    e.getClass().getName());
            FaultForward.to(fault, request, response);
            return false;
        }
    }

    /** The container tells a full disk only in the words of the system. */
    private static Fault fault(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left") || words.contains("quota exceeded")) {
                return Fault.of(FaultPages.DISK_FULL);
            }
            if (cause instanceof FileCountLimitExceededException) {
                return Fault.TOO_MANY_FILES;
            }
            if (cause instanceof SizeException size) {
                return size.getPermittedSize() == PART_HEADERS
                        ? Fault.LONG_FILE_NAME
                        : Fault.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
            if (cause instanceof MalformedStreamException
                    || cause instanceof ClientAbortException) {
                return Fault.of(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        return Fault.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
