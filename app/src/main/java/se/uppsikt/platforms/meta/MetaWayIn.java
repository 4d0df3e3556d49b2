package se.uppsikt.platforms.meta;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.DeliveryEndpoint;

/** Where one of Meta's platforms delivers, signs, and asks whether the address is ours. */
public final class MetaWayIn implements DeliveryEndpoint {
    private static final String SIGNATURE = "X-Hub-Signature-256";

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final Apps apps;
    private final Platform platform;
    private final String source;
    private final String object;
    private volatile @Nullable Signature signature;

    /**
     * @param source under which its deliveries lie in the journal
     * @param object what the events are of, such as {@code page}
     */
    public MetaWayIn(Apps apps, Platform platform, String source, String object) {
        this.apps = apps;
        this.platform = platform;
        this.source = source;
        this.object = object;
    }

    @Override
    public String path() {
        return "/webhook/" + platform.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public boolean signed(byte[] body, @Nullable String claimed) {
        Signature ours = signature();
        return ours != null && ours.fits(body, claimed);
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

    /** As the app's own page sends it on trial: of an account that nobody has. */
    @Override
    public Optional<Trial> trial(String word) {
        byte[] body =
                "{\"object\":\"%s\",\"entry\":[{\"id\":\"0\",\"time\":0,\"prov\":\"%s\"}]}"
                        .formatted(object, word)
                        .getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(signature()).map(ours -> new Trial(body, ours.header(body)));
    }

    private Optional<AppKeys> keys() {
        return apps.keys(platform);
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
