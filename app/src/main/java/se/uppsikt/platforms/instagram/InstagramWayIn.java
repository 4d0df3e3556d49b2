package se.uppsikt.platforms.instagram;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.platforms.meta.MetaWayIn;

/** Where Instagram delivers; the app that signs is mostly the one that has the page too. */
@Component
final class InstagramWayIn implements DeliveryEndpoint {
    private final MetaWayIn meta;

    InstagramWayIn(Apps apps) {
        meta = new MetaWayIn(apps, Platform.INSTAGRAM);
    }

    @Override
    public String path() {
        return "/webhook/instagram";
    }

    @Override
    public String source() {
        return Instagram.WEBHOOK;
    }

    @Override
    public String signatureHeader() {
        return MetaWayIn.SIGNATURE;
    }

    @Override
    public boolean signed(byte[] body, @Nullable String signature) {
        return meta.signed(body, signature);
    }

    @Override
    public Optional<Trial> trial(String word) {
        return meta.trial("instagram", word);
    }

    @Override
    public Optional<String> verified(UnaryOperator<@Nullable String> question) {
        return meta.verified(question);
    }
}
