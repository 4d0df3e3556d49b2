package se.uppsikt.platforms.facebook;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.meta.MetaWayIn;

/** How Facebook signs what it tells, and asks whether the address is ours. */
@Component
final class FacebookWayIn implements DeliveryEndpoint {
    private final MetaWayIn meta;

    FacebookWayIn(Apps apps) {
        meta = new MetaWayIn(apps, Platform.FACEBOOK);
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
        return MetaWayIn.SIGNATURE;
    }

    @Override
    public boolean signed(byte[] body, @Nullable String signature) {
        return meta.signed(body, signature);
    }

    /** As the app's own page sends it on trial: of a page that no page is. */
    @Override
    public Optional<Trial> trial(String word) {
        return meta.trial("page", word);
    }

    @Override
    public Optional<String> verified(UnaryOperator<@Nullable String> question) {
        return meta.verified(question);
    }
}
