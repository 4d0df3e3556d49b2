package se.uppsikt.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections that each send a form one byte at a time, far apart. One that is hung up on comes
 * back at once, so that there are always as many. They reach the loopback and nothing else, and are
 * let go after a time that is set beforehand.
 */
final class SlowSenders implements AutoCloseable {
    private static final int PAUSE_MILLIS = 10_000;
    private static final int LOOK_MILLIS = 100;
    private static final byte[] HEAD =
            """
            POST /logga-in HTTP/1.1\r
            Host: 127.0.0.1\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: 1000\r
            \r
            """
                    .getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress goal;
    private final List<SocketChannel> connections = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::send);
    private final int count;
    private final long end;
    private volatile int refused;
    private volatile int hungUpOn;
    private volatile boolean over;

    SlowSenders(int port, int count, int mostSeconds) {
        this.goal = new InetSocketAddress("127.0.0.1", port);
        this.count = count;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(mostSeconds);
    }

    /** Returns when all have connected. */
    void begin() throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(connected());
        }
        thread.start();
    }

    /** How many times one was hung up on, or could not come back. */
    String told() {
        return hungUpOn + " hung up on, " + refused + " not let in";
    }

    private SocketChannel connected() throws IOException {
        SocketChannel channel = SocketChannel.open(goal);
        channel.configureBlocking(false);
        channel.write(ByteBuffer.wrap(HEAD));
        return channel;
    }

    private void send() {
        long next = System.nanoTime();
        while (!over && System.nanoTime() < end) {
            boolean now = System.nanoTime() >= next;
            if (now) {
                next += TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            }
            for (int i = 0; i < connections.size() && !over; i++) {
                goOn(i, now);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void goOn(int i, boolean now) {
        SocketChannel channel = connections.get(i);
        try {
            int read = channel.read(ByteBuffer.allocate(8_192));
            if (read < 0) {
                throw new IOException("hung up");
            }
            if (now) {
                channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            }
        } catch (IOException hungUp) {
            hungUpOn++;
            comeBack(i, channel);
        }
    }

    private void comeBack(int i, SocketChannel before) {
        try {
            before.close();
            connections.set(i, connected());
        } catch (IOException full) {
            refused++;
        }
    }

    @Override
    public void close() throws IOException {
        over = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel each : connections) {
            each.close();
        }
    }
}
