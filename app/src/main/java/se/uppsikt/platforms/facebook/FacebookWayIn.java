package se.uppsikt.platforms.facebook;

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
import se.uppsikt.platforms.meta.Signature;

/** How Facebook signs what it tells, and asks whether the address is ours. */
@Component
final class FacebookWayIn implements DeliveryEndpoint {
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final Apps apps;
    private volatile @Nullable Signature signature;

    FacebookWayIn(Apps apps) {
        this.apps = apps;
    }

    @Override
    public String path() {
        return "/webhook/facebook";
    }

    @Override
    public String source() {
        return Facebook.WEBHOOK;
    }

    @Override
    public String signatureHeader() {
        return "X-Hub-Signature-256";
    }

    @Override
    public boolean signed(byte[] body, @Nullable String claimed) {
        Signature ours = signature();
        return ours != null && ours.fits(body, claimed);
    }

    /** As the app's own page sends it on trial: of a page that no page is. */
    @Override
    public Optional<Trial> trial(String word) {
        byte[] body =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"0\",\"time\":0,\"prov\":\"%s\"}]}"
                        .formatted(word)
                        .getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(signature()).map(ours -> new Trial(body, ours.header(body)));
    }

    @Override
    public Optional<String> verified(UnaryOperator<@Nullable String> question) {
        String token = question.apply("hub.verify_token");
        boolean right =
                "subscribe".equals(question.apply("hub.mode"))
                        && token != null
                        && keys().filter(keys -> keys.verifyToken().is(token)).isPresent();
        return Optional.ofNullable(question.apply("hub.challenge"))
                .filter(challenge -> right && CHALLENGE.matcher(challenge).matches());
    }

    private Optional<AppKeys> keys() {
        return apps.keys(Platform.FACEBOOK);
    }

    private @Nullable Signature signature() {
        AppKeys keys = keys().orElse(null);
        if (keys == null) {
            return null;
        }
        Signature known = signature;
        if (known == null || !known.madeFor(keys.secret())) {
            known = new Signature(keys.secret());
            signature = known;
        }
        return known;
    }
}
