package se.uppsikt.platforms;

import java.util.Map;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;

/**
 * How the demo's accounts on one platform are reached in the sandbox. Each adapter has a bean of
 * it. The keys are the sandbox's own, known to everybody, and open nothing else.
 *
 * @param tokens by the platform's id of the account
 */
public record DemoAccess(Platform platform, AppKeys app, Map<String, Secret> tokens) {
    public DemoAccess {
        tokens = Map.copyOf(tokens);
    }
}
