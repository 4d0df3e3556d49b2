package se.uppsikt.platforms;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is a platform's own about its way in: where it knocks, how it signs, and how it asks whether
 * the address is ours. Everything else is the same for all, and stands in the room of the way in.
 */
public interface DeliveryEndpoint {
    /** The path that the platform delivers to, such as {@code /webhook/facebook}. */
    String path();

    /**
     * The source under which its deliveries lie in the journal, such as {@code facebook/webhook}.
     */
    String source();

    /** The header that carries its signature. */
    String signatureHeader();

    /**
     * Whether these bytes, exactly as they came, carry the platform's signature. Compared in
     * constant time.
     */
    boolean signed(byte[] body, @Nullable String signature);

    /**
     * A delivery as the platform would send it, signed, that tells of nothing.
     *
     * @param word makes it unlike every other
     * @return empty when the platform delivers nothing of the kind, or its keys are missing
     */
    default Optional<Trial> trial(String word) {
        return Optional.empty();
    }

    /** What is sent on trial. */
    @SuppressWarnings("ArrayRecordComponent") // sent as they are and never compared
    record Trial(byte[] body, String signature) {}

    /**
     * Platforms ask before they deliver anything.
     *
     * @param question the parameters of the question, by name
     * @return what to repeat to show that the address is ours; empty when the question is not the
     *     platform's
     */
    Optional<String> verified(UnaryOperator<@Nullable String> question);

    /**
     * Takes out of a delivery, before anything is kept, what may not be; may ask the database, so
     * it is never done by whoever lets guests in.
     *
     * @return empty where everything is kept as it came
     */
    default Optional<UnaryOperator<byte[]>> sieve() {
        return Optional.empty();
    }

    /** As what it is repeated. */
    default String verificationType() {
        return "text/plain;charset=utf-8";
    }
}
