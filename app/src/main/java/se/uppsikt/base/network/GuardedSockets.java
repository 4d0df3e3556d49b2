package se.uppsikt.base.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets that judge the very address they connect to. A name that was harmless when somebody
 * looked it up may lead into our own networks a moment later; here nothing lies between the
 * judgement and the connection. The encryption on top is the ordinary one and checks the name.
 */
public final class GuardedSockets extends SSLSocketFactory {
    private final SSLSocketFactory encrypting;
    private final Predicate<InetAddress> closed;

    public GuardedSockets(SSLSocketFactory encrypting, Predicate<InetAddress> closed) {
        this.encrypting = encrypting;
        this.closed = closed;
    }

    /** Whether an address belongs to a closed network. */
    public static boolean inside(InetAddress address) {
        return NetworkRules.inside(address);
    }

    /** The address lies in a closed network. */
    public static final class ClosedNetwork extends IOException {
        private static final long serialVersionUID = 1L;

        ClosedNetwork() {
            super("the address lies in a closed network");
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to, int patience) throws IOException {
                if (to instanceof InetSocketAddress place
                        && place.getAddress() != null
                        && closed.test(place.getAddress())) {
                    throw new ClosedNetwork();
                }
                super.connect(to, patience);
            }
        };
    }

    @Override
    public Socket createSocket(Socket connected, String name, int port, boolean close)
            throws IOException {
        return encrypting.createSocket(connected, name, port, close);
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        return connected(new InetSocketAddress(name, port), name);
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(name, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return connected(new InetSocketAddress(address, port), address.getHostAddress());
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(address, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return encrypting.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return encrypting.getSupportedCipherSuites();
    }

    private Socket connected(InetSocketAddress place, String name) throws IOException {
        Socket socket = createSocket();
        try {
            socket.connect(place, 0);
            return encrypting.createSocket(socket, name, place.getPort(), true);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
