package se.uppsikt.platforms.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends a call once, without following redirects, and says how it ended. */
final class OneCall {
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int GRACE = 1_000;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    /** How a call ended. */
    sealed interface End {
        /** Headers and body came, whatever they say. */
        record Answered(HttpResponse<byte[]> answer) implements End {}

        /** Nobody there has seen it. */
        record NeverLeft() implements End {}

        /**
         * It may have been seen.
         *
         * @param code what happened, for the log
         */
        record Broken(String code) implements End {}
    }

    /** Waits for headers and body together; a body that never ends is given up like silence. */
    End send(HttpRequest request, Duration patience) {
        CompletableFuture<HttpResponse<byte[]>> sending =
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            return whole(sending.get(patience.toMillis() + GRACE, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sending.cancel(true);
            return new End.Broken("silence");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new End.Broken("interrupted");
        } catch (ExecutionException e) {
            return neverLeft(e.getCause())
                    ? new End.NeverLeft()
                    : new End.Broken("connection broken");
        }
    }

    private static End whole(HttpResponse<byte[]> answer) {
        try {
            return new End.Answered(Unpacked.of(answer, LARGEST));
        } catch (IOException e) {
            return new End.Broken("packed and broken");
        }
    }

    private static boolean neverLeft(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }
}
