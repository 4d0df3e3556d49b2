package se.uppsikt.platforms.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.retention.ChoiceRows;

/**
 * How LinkedIn signs what it tells. It asks whether the address is ours every other hour and wants,
 * within three seconds, a proof that we know the app's secret; after three wrong answers it tells
 * nothing more.
 */
@Component
final class LinkedInWayIn implements DeliveryEndpoint {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{8,200}");

    private final Apps apps;
    private final ChoiceRows choices;
    private volatile @Nullable LinkedInSignature signature;

    LinkedInWayIn(Apps apps, ChoiceRows choices) {
        this.apps = apps;
        this.choices = choices;
    }

    @Override
    public String path() {
        return "/webhook/linkedin";
    }

    @Override
    public String source() {
        return LinkedIn.WEBHOOK;
    }

    @Override
    public String signatureHeader() {
        return "X-LI-Signature";
    }

    @Override
    public boolean signed(byte[] body, @Nullable String claimed) {
        LinkedInSignature ours = signature();
        return ours != null && ours.fits(body, claimed);
    }

    @Override
    public Optional<UnaryOperator<byte[]>> sieve() {
        return Optional.of(
                body -> choices.way(Platform.LINKEDIN).readsMembers() ? body : IdsOnly.of(body));
    }

    @Override
    public Optional<Trial> trial(String word) {
        byte[] body =
                "{\"type\":\"%s\",\"notifications\":[],\"trial\":\"%s\"}"
                        .formatted(LinkedInWebhook.TYPE, word)
                        .getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(signature()).map(ours -> new Trial(body, ours.sign(body)));
    }

    @Override
    public Optional<String> verified(UnaryOperator<@Nullable String> question) {
        String challenge = question.apply("challengeCode");
        LinkedInSignature ours = signature();
        if (challenge == null || ours == null || !CHALLENGE.matcher(challenge).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                GraphJson.JSON
                        .createObjectNode()
                        .put("challengeCode", challenge)
                        .put("challengeResponse", ours.answer(challenge))
                        .toString());
    }

    @Override
    public String verificationType() {
        return "application/json";
    }

    private @Nullable LinkedInSignature signature() {
        AppKeys keys = apps.keys(Platform.LINKEDIN).orElse(null);
        if (keys == null) {
            return null;
        }
        LinkedInSignature known = signature;
        if (known == null || !known.madeFor(keys.secret())) {
            known = new LinkedInSignature(keys.secret());
            signature = known;
        }
        return known;
    }
}
