package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Pace;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;

/**
 * The hub that tells of new, renamed and removed films (PubSubHubbub). Whoever wants to be told is
 * asked whether it is so; of comments it never tells anything.
 */
final class Hub implements AutoCloseable {
    private static final Pattern TOPIC =
            Pattern.compile(
                    "https?://[^/]+/(?:xml/feeds|feeds)/videos\\.xml\\?channel_id=(UC[\\w-]{22})");
    private static final long LEASE = 432_000;
    private static final int TRIES = 5;

    private final Studio studio;
    private final Faults faults;
    private final Pace pace;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Thread worker = Thread.ofVirtual().name("hub").unstarted(this::work);

    Hub(Studio studio, Faults faults, Pace pace) {
        this.studio = studio;
        this.faults = faults;
        this.pace = pace;
    }

    void start() {
        studio.tell(film -> soon(() -> tell(film)));
        worker.start();
    }

    private void soon(Runnable deed) {
        underWay.incrementAndGet();
        work.add(deed);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Runnable next = work.take();
                try {
                    next.run();
                } finally {
                    underWay.decrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean idle() {
        return underWay.get() == 0;
    }

    /** Taken at once; whether it is meant is asked afterwards. */
    Response subscribe(Request request) {
        Matcher topic = TOPIC.matcher(request.parameter("hub.topic", ""));
        String callback = request.parameter("hub.callback", "");
        String mode = request.parameter("hub.mode", "");
        if (!topic.matches()
                || DemoChannel.withId(topic.group(1)).isEmpty()
                || !callback.matches("https?://[!-~]{1,500}")
                || !List.of("subscribe", "unsubscribe").contains(mode)) {
            return Response.of(
                    400,
                    "text/plain",
                    "Invalid value for hub.topic, hub.callback or hub.mode"
                            .getBytes(StandardCharsets.UTF_8));
        }
        String lease = request.parameter("hub.lease_seconds", "");
        long seconds =
                lease.matches("[0-9]{1,7}") ? Math.min(Long.parseLong(lease), 864_000) : LEASE;
        Listener listener =
                new Listener(
                        URI.create(callback),
                        DemoChannel.of(topic.group(1)),
                        request.parameter("hub.secret"),
                        studio.now().plusSeconds(seconds));
        String asked =
                "hub.topic=%s&hub.mode=%s&hub.lease_seconds=%d"
                        .formatted(encoded(topic.group()), mode, seconds);
        String token = request.parameter("hub.verify_token");
        String all = token == null ? asked : asked + "&hub.verify_token=" + encoded(token);
        soon(() -> verify(listener, mode, all));
        return Response.of(202, "text/plain", new byte[0]);
    }

    private void verify(Listener listener, String mode, String asked) {
        String challenge = studio.name(20);
        String joint = listener.callback().getRawQuery() == null ? "?" : "&";
        HttpRequest question =
                HttpRequest.newBuilder(
                                URI.create(
                                        listener.callback()
                                                + joint
                                                + asked
                                                + "&hub.challenge="
                                                + challenge))
                        .timeout(pace.answerWithin())
                        .build();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer = sent(question, attempt);
            if (answer != null) {
                if (answer.statusCode() / 100 == 2 && challenge.equals(answer.body())) {
                    studio.add(
                            mode.equals("subscribe")
                                    ? new Event.Listens(listener)
                                    : new Event.ListensNoMore(listener));
                }
                return;
            }
        }
    }

    private void tell(Film film) {
        byte[] body = Feed.of(film, studio.now()).getBytes(StandardCharsets.UTF_8);
        for (Listener listener : studio.world().listeners(film.channel())) {
            if (listener.until().isAfter(studio.now()) && !faults.takeLost()) {
                deliver(listener, body);
                if (faults.takeDoubled()) {
                    deliver(listener, body);
                }
            }
        }
    }

    private void deliver(Listener listener, byte[] body) {
        HttpRequest.Builder notice =
                HttpRequest.newBuilder(listener.callback())
                        .timeout(pace.answerWithin())
                        .header("Content-Type", "application/atom+xml")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (listener.secret() != null) {
            notice.header("X-Hub-Signature", "sha1=" + signature(listener.secret(), body));
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            HttpResponse<String> answer = sent(notice.build(), attempt);
            if (answer != null && answer.statusCode() / 100 == 2) {
                return;
            }
        }
    }

    /** Nothing when nobody answers; each try comes a little later than the one before. */
    private @Nullable HttpResponse<String> sent(HttpRequest request, int attempt) {
        try {
            Thread.sleep(pace.firstGap().multipliedBy(attempt));
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException silent) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK lacks HMAC-SHA1", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The feed with one film in it. */
    static final class Feed {
        private Feed() {}

        static String of(Film film, Instant now) {
            String self = "https://www.youtube.com/xml/feeds/videos.xml?channel_id=";
            return """
            <?xml version='1.0' encoding='UTF-8'?>
            <feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="https://pubsubhubbub.appspot.com"/><link rel="self" href="%s"/><title>YouTube video feed</title><updated>%s</updated>%s</feed>
            """
                    .formatted(
                            self + film.channel().id(),
                            now,
                            film.removed() ? deleted(film, now) : entry(film, now));
        }

        private static String entry(Film film, Instant now) {
            return """
            <entry><id>yt:video:%1$s</id><yt:videoId>%1$s</yt:videoId><yt:channelId>%2$s</yt:channelId><title>%3$s</title><link rel="alternate" href="https://www.youtube.com/watch?v=%1$s"/><author><name>%4$s</name><uri>https://www.youtube.com/channel/%2$s</uri></author><published>%5$s</published><updated>%6$s</updated></entry>"""
                    .formatted(
                            film.id(),
                            film.channel().id(),
                            escaped(film.title()),
                            escaped(film.channel().title()),
                            film.published(),
                            now);
        }

        private static String deleted(Film film, Instant now) {
            return """
            <at:deleted-entry ref="yt:video:%1$s" when="%2$s"><link href="https://www.youtube.com/watch?v=%1$s"/><at:by><name>%3$s</name><uri>https://www.youtube.com/channel/%4$s</uri></at:by></at:deleted-entry>"""
                    .formatted(
                            film.id(), now, escaped(film.channel().title()), film.channel().id());
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }

    @Override
    public void close() {
        worker.interrupt();
        client.shutdownNow();
    }
}
