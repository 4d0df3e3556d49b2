package se.uppsikt.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Some of the clients, driven by one thread as pgbench drives its own: each has a connection, sends
 * one delivery, and sends the next when the answer to the last has come.
 */
final class Clients implements Callable<Long> {
    private static final byte[] ACCEPTED = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress address;
    private final List<List<ByteBuffer>> deliveries;
    private final long length;

    /**
     * @param deliveries for each client what it has to send
     * @param length how long to send, in nanoseconds
     */
    Clients(InetSocketAddress address, List<List<ByteBuffer>> deliveries, long length) {
        this.address = address;
        this.deliveries = deliveries;
        this.length = length;
    }

    private static final class Client {
        final SocketChannel channel;
        final List<ByteBuffer> deliveries;
        final ByteBuffer answer = ByteBuffer.allocate(512);
        int sent;

        Client(SocketChannel channel, List<ByteBuffer> deliveries) {
            this.channel = channel;
            this.deliveries = deliveries;
        }

        /** False when there is nothing left to send. */
        boolean send() throws IOException {
            if (sent == deliveries.size()) {
                return false;
            }
            ByteBuffer next = deliveries.get(sent).duplicate();
            sent++;
            while (next.hasRemaining()) {
                channel.write(next);
            }
            return true;
        }

        /** Whether the whole answer has come. */
        boolean answered() throws IOException {
            if (channel.read(answer) < 0) {
                throw new IOException("closed after " + sent);
            }
            int size = answer.position();
            if (size < END.length || !ends(size)) {
                return false;
            }
            for (int i = 0; i < ACCEPTED.length; i++) {
                if (answer.get(i) != ACCEPTED[i]) {
                    throw new IOException(
                            new String(answer.array(), 0, size, StandardCharsets.UTF_8));
                }
            }
            answer.clear();
            return true;
        }

        private boolean ends(int size) {
            for (int i = 0; i < END.length; i++) {
                if (answer.get(size - END.length + i) != END[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many were accepted. */
    @Override
    public Long call() throws IOException {
        List<SocketChannel> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (List<ByteBuffer> own : deliveries) {
                SocketChannel channel = SocketChannel.open(address);
                open.add(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                Client client = new Client(channel, own);
                channel.register(selector, SelectionKey.OP_READ, client);
                client.send();
            }
            return drive(selector, System.nanoTime() + length);
        } finally {
            for (SocketChannel channel : open) {
                channel.close();
            }
        }
    }

    private long drive(Selector selector, long end) throws IOException {
        long[] accepted = {0};
        int[] sending = {deliveries.size()};
        while (sending[0] > 0) {
            if (selector.selectedKeys().isEmpty() && selector.select(10_000) == 0) {
                throw new IOException("no answer in ten seconds");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Client client = (Client) key.attachment();
                if (client.answered()) {
                    accepted[0]++;
                    if (System.nanoTime() >= end || !client.send()) {
                        sending[0]--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return accepted[0];
    }
}
