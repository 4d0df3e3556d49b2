package se.uppsikt.platforms.intake;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpServerKeepAliveHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.platforms.DeliveryEndpoint;

/**
 * The door that platforms knock on: a port of its own, so that the internet needs to reach nothing
 * else of Uppsikt, and a storm of deliveries takes no strength from those who work. It knows
 * nothing of sessions, people or pages.
 *
 * <p>When it closes, what is under way is answered first.
 */
@Component
class WebhookServer implements SmartLifecycle, DisposableBean {
    private static final int MOST_CONNECTIONS = 1024;
    private static final int BACKLOG = 1024;
    private static final int SILENCE_SECONDS = 10;
    private static final int LONGEST_LINE = 4096;
    private static final int LONGEST_HEADERS = 16_384;
    private static final long MOMENT_MILLIS = 20;

    /** Before the pages, which tell whether the program is ready, and long after the journal. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final Map<String, DeliveryEndpoint> ways;
    private final Deliveries intake;
    private final LendingDoor lending;
    private final Address address;
    private final ChannelGroup guests = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private @Nullable EventLoopGroup loops;
    private @Nullable Channel door;

    WebhookServer(
            List<DeliveryEndpoint> ways, Deliveries intake, LendingDoor lending, Address address) {
        this.ways =
                ways.stream()
                        .collect(Collectors.toMap(DeliveryEndpoint::path, Function.identity()));
        this.intake = intake;
        this.lending = lending;
        this.address = address;
    }

    /** Where the door is, and the largest delivery that fits through it, in bytes. */
    @Component
    record Address(
            @Value("${uppsikt.webhook.address:${server.address:127.0.0.1}}") String host,
            @Value("${uppsikt.webhook.port:8081}") int port,
            @Value("${uppsikt.webhook.largest:1048576}") int largest) {
        boolean nowhere() {
            return port < 0;
        }
    }

    /** The port it listens on; another than the one asked for when that was 0. */
    int port() {
        Channel open = door;
        if (open == null) {
            throw new IllegalStateException("the door is closed");
        }
        return ((InetSocketAddress) open.localAddress()).getPort();
    }

    @Override
    public synchronized void start() {
        if (door != null || address.nowhere()) {
            return;
        }
        loops =
                new MultiThreadIoEventLoopGroup(
                        Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                        NioIoHandler.newFactory());
        var opening =
                new ServerBootstrap()
                        .group(loops)
                        .channel(NioServerSocketChannel.class)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(new Welcome())
                        .bind(address.host(), address.port())
                        .awaitUninterruptibly();
        if (!opening.isSuccess()) {
            close(loops);
            throw new StartProblem(
                    "Dörren för plattformarnas leveranser kunde inte öppnas på %s, port %d (%s). Stoppa det program som har porten, eller välj en annan: --uppsikt.webhook.port=%d"
                            .formatted(
                                    address.host(),
                                    address.port(),
                                    opening.cause().getMessage(),
                                    address.port() + 1),
                    opening.cause());
        }
        door = opening.channel();
    }

    /** Lets nobody more in, answers those who are in, and closes. */
    @Override
    public synchronized void stop() {
        Channel open = door;
        EventLoopGroup running = loops;
        if (open == null || running == null) {
            return;
        }
        open.close().awaitUninterruptibly();
        try {
            for (long waited = 0;
                    intake.underWay() > 0 && waited < SILENCE_SECONDS * 1000L;
                    waited += MOMENT_MILLIS) {
                TimeUnit.MILLISECONDS.sleep(MOMENT_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        door = null;
        close(running);
    }

    /** Also when the start fails after the door was opened. */
    @Override
    public void destroy() {
        stop();
    }

    /** No longer than they may take: a program that was replaced on disk while it ran ends too. */
    private static void close(EventLoopGroup loops) {
        loops.shutdownGracefully(0, SILENCE_SECONDS, TimeUnit.SECONDS)
                .awaitUninterruptibly(2L * SILENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public boolean isRunning() {
        return door != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** What stands between the wire and the conversation, for each guest anew. */
    private final class Welcome extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel guest) {
            if (guests.size() >= MOST_CONNECTIONS) {
                guest.close();
                return;
            }
            guests.add(guest);
            guest.pipeline()
                    .addLast(
                            new IdleStateHandler(0, 0, SILENCE_SECONDS),
                            new HttpServerCodec(LONGEST_LINE, LONGEST_HEADERS, 8192),
                            new HttpServerKeepAliveHandler(),
                            new HttpObjectAggregator(address.largest()),
                            new WebhookHandler(ways, intake, lending));
        }
    }
}
