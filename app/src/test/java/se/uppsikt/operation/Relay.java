package se.uppsikt.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server, which can be cut off and mended. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Relay(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whoever speaks is interrupted, and whoever comes is turned away. */
    void cut() throws IOException {
        cut = true;
        for (Socket each : open) {
            each.close();
        }
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket came = door.accept();
                if (cut) {
                    came.close();
                } else {
                    Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                    open.add(came);
                    open.add(there);
                    carry(came, there);
                    carry(there, came);
                }
            } catch (IOException closed) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            try (from;
                                    to) {
                                from.getInputStream().transferTo(to.getOutputStream());
                            } catch (IOException cutOff) {
                                // as it should
                            }
                        });
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
