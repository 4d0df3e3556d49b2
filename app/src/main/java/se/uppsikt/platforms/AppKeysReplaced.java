package se.uppsikt.platforms;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * The keys of our app at a platform were put in or replaced; which ones they are is told nowhere.
 */
record AppKeysReplaced(
        Actor actor, Platform platform, boolean secret, boolean verifyToken, Instant at)
        implements OnRecord {
    @Override
    public String event() {
        return "app-keys-replaced";
    }

    @Override
    public String sentence() {
        return "Appens nycklar till " + platform.shown() + " byttes";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "platform", platform.name(),
                "secret", secret ? "replaced" : "kept",
                "verifyToken", verifyToken ? "replaced" : "kept");
    }
}
