package se.uppsikt.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import se.uppsikt.access.sessions.BrowserKey;
import se.uppsikt.base.web.FaultPages.Fault;

/**
 * Uploads by those who have signed in. Each holds a thread for as long as it takes, so there are
 * never so many that pages have none, and never more than a few by one browser.
 */
final class UploadQueue {
    private static final int MOST = 20;
    private static final int MOST_BY_ONE = 4;

    private final Semaphore room = new Semaphore(MOST);
    private final ConcurrentMap<BrowserKey, Integer> going = new ConcurrentHashMap<>();

    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BrowserKey by = BrowserKey.of(request).orElseThrow();
        if (going.merge(by, 1, Integer::sum) <= MOST_BY_ONE && room.tryAcquire()) {
            try {
                chain.doFilter(request, response);
            } finally {
                room.release();
                ended(by);
            }
        } else {
            ended(by);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            FaultForward.to(Fault.TOO_MANY_UPLOADS, request, response);
        }
    }

    private void ended(BrowserKey by) {
        going.computeIfPresent(by, (key, count) -> count == 1 ? null : count - 1);
    }
}
