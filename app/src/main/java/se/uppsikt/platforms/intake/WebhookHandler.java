package se.uppsikt.platforms.intake;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.timeout.IdleStateEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.uppsikt.platforms.DeliveryEndpoint;

/**
 * One guest at the door. A delivery is answered when it is on disk, and the guest's next is heard
 * after that: who speaks on without waiting, or says nothing for long, is shown out, and comes
 * again.
 */
final class WebhookHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookHandler.class);

    private static final String PLAIN = "text/plain;charset=utf-8";

    private final Map<String, DeliveryEndpoint> ways;
    private final Deliveries intake;
    private final LendingDoor lending;
    private boolean waiting;
    private boolean fetching;

    WebhookHandler(Map<String, DeliveryEndpoint> ways, Deliveries intake, LendingDoor lending) {
        this.ways = ways;
        this.intake = intake;
        this.lending = lending;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext guest, FullHttpRequest request) {
        if (waiting) {
            guest.close();
            return;
        }
        if (!request.decoderResult().isSuccess()) {
            answer(guest, HttpResponseStatus.BAD_REQUEST, "går inte att läsa");
            return;
        }
        QueryStringDecoder address = new QueryStringDecoder(request.uri());
        if (LendingDoor.leadsHere(address.rawPath()) && fetches(request.method())) {
            waiting = true;
            fetching = true;
            boolean head = request.method().equals(HttpMethod.HEAD);
            lending.answer(guest, address.rawPath(), head, new Fetching(guest));
            return;
        }
        DeliveryEndpoint way = ways.get(address.rawPath());
        if (way == null) {
            answer(guest, HttpResponseStatus.NOT_FOUND, "här finns ingen plattform");
        } else if (request.method().equals(HttpMethod.POST)) {
            deliver(guest, request, way);
        } else if (request.method().equals(HttpMethod.GET)) {
            verify(guest, address, way);
        } else {
            answer(guest, HttpResponseStatus.METHOD_NOT_ALLOWED, "GET eller POST");
        }
    }

    private static boolean fetches(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** A guest that fetches something is told from another thread what became of it. */
    private final class Fetching implements LendingDoor.Guest {
        private final ChannelHandlerContext guest;

        private Fetching(ChannelHandlerContext guest) {
            this.guest = guest;
        }

        @Override
        public void refused(HttpResponseStatus status) {
            heard(() -> answer(guest, status, "här finns inget"));
        }

        @Override
        public void served(Object last) {
            heard(() -> guest.writeAndFlush(last, guest.voidPromise()));
        }

        @Override
        public void left() {
            guest.close();
        }

        private void heard(Runnable then) {
            guest.executor()
                    .execute(
                            () -> {
                                waiting = false;
                                fetching = false;
                                then.run();
                            });
        }
    }

    private void deliver(
            ChannelHandlerContext guest, FullHttpRequest request, DeliveryEndpoint way) {
        byte[] body = ByteBufUtil.getBytes(request.content());
        if (!way.signed(body, request.headers().get(way.signatureHeader()))) {
            intake.refuse();
            answer(guest, HttpResponseStatus.FORBIDDEN, "fel signatur");
            return;
        }
        waiting = true;
        intake.receive(way, body)
                .thenAccept(receipt -> guest.executor().execute(() -> settle(guest, receipt)));
    }

    private void settle(ChannelHandlerContext guest, Deliveries.Receipt receipt) {
        waiting = false;
        switch (receipt) {
            case DURABLE -> answer(guest, HttpResponseStatus.OK, "OK");
            case SEND_AGAIN ->
                    answer(guest, HttpResponseStatus.SERVICE_UNAVAILABLE, "försök igen senare");
        }
    }

    private void verify(
            ChannelHandlerContext guest, QueryStringDecoder question, DeliveryEndpoint way) {
        way.verified(name -> first(question.parameters().get(name)))
                .ifPresentOrElse(
                        challenge ->
                                guest.writeAndFlush(
                                        reply(
                                                HttpResponseStatus.OK,
                                                challenge,
                                                way.verificationType()),
                                        guest.voidPromise()),
                        () -> answer(guest, HttpResponseStatus.FORBIDDEN, "fel verifiering"));
    }

    private static @Nullable String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    /** Ten seconds without a word: the disk does not answer us, or the guest has fallen asleep. */
    @Override
    public void userEventTriggered(ChannelHandlerContext guest, Object event) throws Exception {
        if (!(event instanceof IdleStateEvent)) {
            super.userEventTriggered(guest, event);
        } else if (waiting && !fetching) {
            guest.writeAndFlush(reply(HttpResponseStatus.SERVICE_UNAVAILABLE, "försök igen senare"))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            guest.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext guest, Throwable cause) {
        LOG.debug("a guest left the webhook door: {}", cause.getClass().getName());
        guest.close();
    }

    private static void answer(
            ChannelHandlerContext guest, HttpResponseStatus status, String text) {
        guest.writeAndFlush(reply(status, text), guest.voidPromise());
    }

    private static FullHttpResponse reply(HttpResponseStatus status, String text) {
        return reply(status, text, PLAIN);
    }

    private static FullHttpResponse reply(HttpResponseStatus status, String text, String type) {
        FullHttpResponse reply =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        status,
                        Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)));
        reply.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, type)
                .set("X-Content-Type-Options", "nosniff")
                .set(HttpHeaderNames.CONTENT_LENGTH, reply.content().readableBytes());
        if (status.equals(HttpResponseStatus.METHOD_NOT_ALLOWED)) {
            reply.headers().set(HttpHeaderNames.ALLOW, "GET, POST");
        }
        if (status.equals(HttpResponseStatus.BAD_REQUEST)
                || status.equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
            reply.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return reply;
    }
}
