package se.uppsikt.platforms.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.tracing.Spans;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/**
 * Sends one call and waits for its whole answer. A call that only reads and fails is UNAVAILABLE;
 * one that changes something and fails after it left us is OUTCOME_UNKNOWN, whatever the failure
 * looked like (S9).
 */
@Component
public class PlatformHttp {
    private static final Duration TURNED_AWAY = Duration.ofSeconds(10);

    private final OneCall calls = new OneCall();
    private final Map<Platform, Crowd> crowds = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Spans spans;

    PlatformHttp(@Value("${uppsikt.platforms.patience:PT20S}") Duration patience, Spans spans) {
        this.patience = patience;
        this.spans = spans;
    }

    /** What a call does on the platform if it gets through. */
    public enum Effect {
        READS,
        CHANGES
    }

    /**
     * Waits for headers and body together; a body that never ends is given up like silence.
     *
     * @return the answer, whatever its status
     * @throws PlatformTrouble when there is none; RATE_LIMITED and never sent when the platform is
     *     slow and others wait for it
     */
    public HttpResponse<byte[]> send(Platform platform, HttpRequest.Builder call, Effect effect) {
        HttpRequest request = call.timeout(patience).build();
        return spans.call(
                platform.shown() + " " + request.method(), () -> sent(platform, request, effect));
    }

    /**
     * Calls an address of our own as a platform would. No platform is asked, so nobody's turn is
     * waited for, and a slow answer says nothing about any platform.
     *
     * @return the status of the answer; empty when nobody answered
     */
    public OptionalInt knock(HttpRequest.Builder call) {
        return switch (calls.send(call.timeout(patience).build(), patience)) {
            case OneCall.End.Answered(HttpResponse<byte[]> answer) ->
                    OptionalInt.of(answer.statusCode());
            case OneCall.End.NeverLeft(), OneCall.End.Broken(String _) -> OptionalInt.empty();
        };
    }

    private HttpResponse<byte[]> sent(Platform platform, HttpRequest request, Effect effect) {
        Crowd crowd = crowds.computeIfAbsent(platform, _ -> new Crowd(System::nanoTime));
        try (Crowd.Call _ = crowd.enter()) {
            return ended(platform, request, effect);
        } catch (Crowd.TooMany waiting) {
            throw new PlatformTrouble(
                    PlatformProblem.RATE_LIMITED,
                    "others wait for it",
                    platform.shown() + " svarar långsamt just nu, och ett anrop i taget görs dit.",
                    TURNED_AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(platform, "interrupted");
        }
    }

    private HttpResponse<byte[]> ended(Platform platform, HttpRequest request, Effect effect) {
        return switch (calls.send(request, patience)) {
            case OneCall.End.Answered(HttpResponse<byte[]> answer) -> answer;
            case OneCall.End.NeverLeft() -> throw unavailable(platform, "no connection");
            case OneCall.End.Broken(String code) -> throw broken(platform, effect, code);
        };
    }

    /**
     * No answer, or none that can be understood.
     *
     * @param code what happened on the wire, for the log; never content
     */
    public static PlatformTrouble broken(Platform platform, Effect effect, String code) {
        return switch (effect) {
            case READS -> unavailable(platform, code);
            case CHANGES -> outcomeUnknown(platform, code);
        };
    }

    public static PlatformTrouble unavailable(Platform platform, String code) {
        return new PlatformTrouble(
                PlatformProblem.UNAVAILABLE,
                code,
                platform.shown() + " svarar inte ordentligt.",
                null);
    }

    public static PlatformTrouble outcomeUnknown(Platform platform, String code) {
        return new PlatformTrouble(
                PlatformProblem.OUTCOME_UNKNOWN,
                code,
                platform.shown() + " svarade inte ordentligt, så det är okänt om det blev gjort.",
                null);
    }
}
