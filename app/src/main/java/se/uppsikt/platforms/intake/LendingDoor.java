package se.uppsikt.platforms.intake;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.publications.Loans;

/**
 * Hands out what platforms fetch by themselves (decision 0120): a file that is lent, whole, to
 * whoever knows its address, and of nothing else that it exists. Bytes are read beside the door's
 * own threads, a few guests at a time, so that deliveries never wait for a film; and two at a time
 * ask the database, so that whoever guesses takes nothing from those who work.
 */
@Component
class LendingDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LendingDoor.class);

    private static final String PATH = "/webhook/utlanat/";
    private static final int PIECE = 64 << 10;
    private static final int MOST = 16;
    private static final int MOST_ASKING = 2;
    private static final int SLOWEST_SECONDS = 10;

    private final Semaphore places = new Semaphore(MOST);
    private final Semaphore asking = new Semaphore(MOST_ASKING, true);
    private final ObjectProvider<Loans> loans;

    /**
     * @param loans not needed to open the door, which is open before the rest of the house
     */
    LendingDoor(ObjectProvider<Loans> loans) {
        this.loans = loans;
    }

    /** What became of it, for whoever holds the conversation. */
    interface Guest {
        void refused(HttpResponseStatus status);

        /** The conversation may go on once this is written. */
        void served(Object last);

        /** The conversation cannot go on: what was promised does not come. */
        void left();
    }

    static boolean leadsHere(String path) {
        return path.startsWith(PATH);
    }

    /**
     * @param head whether only the beginning of the answer is asked for
     */
    void answer(ChannelHandlerContext wire, String path, boolean head, Guest guest) {
        Thread.ofVirtual()
                .name("utlanat")
                .start(() -> inItsPlace(wire, path.substring(PATH.length()), head, guest));
    }

    private void inItsPlace(ChannelHandlerContext wire, String token, boolean head, Guest guest) {
        if (!places.tryAcquire()) {
            guest.refused(HttpResponseStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            Optional<Handed> found = found(token);
            if (found.isEmpty()) {
                guest.refused(HttpResponseStatus.NOT_FOUND);
            } else {
                hand(wire, found.get(), head, guest);
            }
        } catch (RuntimeException e) {
            LOG.info("what is lent could not be looked up: {}", e.getClass().getName());
            guest.refused(HttpResponseStatus.SERVICE_UNAVAILABLE);
        } finally {
            places.release();
        }
    }

    /** A file and its bytes, which are closed when they have been handed out. */
    private record Handed(StoredMedia file, InputStream bytes) {}

    private Optional<Handed> found(String token) {
        asking.acquireUninterruptibly();
        try {
            Loans lending = loans.getObject();
            return lending.lent(token)
                    .flatMap(file -> lending.open(file).map(bytes -> new Handed(file, bytes)));
        } finally {
            asking.release();
        }
    }

    private static void hand(ChannelHandlerContext wire, Handed handed, boolean head, Guest guest) {
        try (InputStream bytes = handed.bytes()) {
            wire.write(beginning(handed.file()));
            if (head || written(wire, bytes)) {
                guest.served(LastHttpContent.EMPTY_LAST_CONTENT);
            } else {
                guest.left();
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("what is lent could not be handed out: {}", e.getClass().getName());
            guest.left();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            guest.left();
        }
    }

    private static HttpResponse beginning(StoredMedia lent) {
        HttpResponse answer = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, lent.type().mime())
                .set(HttpHeaderNames.CONTENT_LENGTH, lent.size())
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .set("Content-Security-Policy", "sandbox; default-src 'none'")
                .set("X-Robots-Tag", "noindex, nofollow");
        return answer;
    }

    /** A piece at a time, and the next when the one before has left us. */
    private static boolean written(ChannelHandlerContext wire, InputStream bytes)
            throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        for (int read = bytes.readNBytes(piece, 0, PIECE);
                read > 0;
                read = bytes.readNBytes(piece, 0, PIECE)) {
            ChannelFuture sent =
                    wire.writeAndFlush(
                            new DefaultHttpContent(
                                    Unpooled.wrappedBuffer(Arrays.copyOf(piece, read))));
            if (!sent.await(SLOWEST_SECONDS, TimeUnit.SECONDS) || !sent.isSuccess()) {
                return false;
            }
        }
        return true;
    }
}
