package se.uppsikt.access.signin;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes in the body of one request as it comes, and holds no thread meanwhile. When all has come,
 * or too much, or nothing more in time, the request goes on with what came of it as an attribute.
 */
final class Reception implements ReadListener, AsyncListener {
    /** The request attribute with the {@link Outcome}. */
    static final String OUTCOME = Reception.class.getName();

    /** As large as a form may be. */
    static final int LARGEST = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MOST_AT_ONCE = 64L << 20;
    private static final AtomicLong WAITING = new AtomicLong();

    private final AsyncContext asked;
    private final ServletInputStream in;
    private final boolean keep;
    private final ByteArrayOutputStream came = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private long length;
    private boolean done;

    /** What came of waiting for a body. */
    sealed interface Outcome {
        record Whole(byte[] body) implements Outcome {}

        record Failed(int status) implements Outcome {}
    }

    private Reception(AsyncContext asked, ServletInputStream in, boolean keep) {
        this.asked = asked;
        this.in = in;
        this.keep = keep;
    }

    /**
     * @param keep whether the body is to be used; one that is not is only taken out of the way
     */
    static void begin(HttpServletRequest request, boolean keep) throws IOException {
        AsyncContext asked = request.startAsync();
        asked.setTimeout(PATIENCE.toMillis());
        Reception reception = new Reception(asked, request.getInputStream(), keep);
        asked.addListener(reception);
        reception.in.setReadListener(reception);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (in.isReady()) {
            int read = in.read(buffer);
            if (read < 0) {
                return;
            }
            length += read;
            if (length > LARGEST) {
                goOn(new Outcome.Failed(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
                return;
            }
            if (keep) {
                if (WAITING.addAndGet(read) > MOST_AT_ONCE) {
                    came.write(buffer, 0, read);
                    goOn(new Outcome.Failed(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
                    return;
                }
                came.write(buffer, 0, read);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        goOn(new Outcome.Whole(came.toByteArray()));
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        goOn(new Outcome.Failed(HttpServletResponse.SC_REQUEST_TIMEOUT));
    }

    @Override
    public void onError(Throwable gone) {
        goOn(new Outcome.Failed(HttpServletResponse.SC_BAD_REQUEST));
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        end();
    }

    private synchronized void goOn(Outcome outcome) {
        if (end()) {
            asked.getRequest().setAttribute(OUTCOME, outcome);
            asked.dispatch();
        }
    }

    private synchronized boolean end() {
        if (done) {
            return false;
        }
        done = true;
        WAITING.addAndGet(-came.size());
        return true;
    }
}
