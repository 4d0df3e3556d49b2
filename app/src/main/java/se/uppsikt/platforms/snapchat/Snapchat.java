package se.uppsikt.platforms.snapchat;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.DemoAccess;
import se.uppsikt.platforms.Adapter.TokenLife;
import se.uppsikt.platforms.Adapters.Counterpart;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/** An ad account on Snapchat; there is nothing else there that Uppsikt reads (X5, K8). */
@Component
class Snapchat implements Counterpart {
    private final MarketingApi api;

    Snapchat(MarketingApi api) {
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.SNAPCHAT;
    }

    /** Snapchat tells nothing of a key; whether it reaches the account is what matters. */
    @Override
    public TokenLife tokenLife(Access access) {
        try {
            SnapchatAds.account(api, access);
            return new TokenLife(true, null, "");
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() == PlatformProblem.TOKEN_EXPIRED) {
                return new TokenLife(false, null, trouble.words());
            }
            throw trouble;
        }
    }

    /** How the demo's ad account is reached in the sandbox. */
    @Configuration
    static class Demo {
        @Bean
        DemoAccess snapchatDemoAccess() {
            return new DemoAccess(
                    Platform.SNAPCHAT,
                    new AppKeys(
                            "sandlada-snapapp",
                            new Secret("sandlada-apphemlighet"),
                            new Secret("sandlada-verifiering")),
                    Map.of(
                            "5a1d0e2c-0b7f-4c1e-9a55-1f6d00070001",
                            new Secret("sandlada-annonsnyckel-1")));
        }
    }
}
