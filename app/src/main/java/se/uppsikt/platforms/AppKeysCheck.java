package se.uppsikt.platforms;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.checks.Check;

/** Whether the municipality has an app of its own at each platform that Uppsikt speaks with. */
@Component
class AppKeysCheck implements Check {
    private final Adapters adapters;
    private final AppRows rows;
    private final String callback;

    AppKeysCheck(
            Adapters adapters,
            AppRows rows,
            @Value("${uppsikt.facebook.callback:}") String callback) {
        this.adapters = adapters;
        this.rows = rows;
        this.callback = callback;
    }

    @Override
    public String id() {
        return "app-keys";
    }

    @Override
    public String name() {
        return "Nycklar till plattformarna";
    }

    @Override
    public int place() {
        return 70;
    }

    /** What the platforms let people save can be read in without any key. */
    @Override
    public boolean necessary() {
        return false;
    }

    @Override
    public How how() {
        return new How(
                "Skapa en app hos plattformen (för Facebook på developers.facebook.com) och skriv in dess nummer, hemlighet och verifieringsord. Ange också adressen dit plattformen ska leverera: proxyns, som leder till leveransernas port. Utan nycklar går det att läsa in det som Facebook låter er spara.",
                List.of("--uppsikt.facebook.callback=https://uppsikt.kommunen.se/webhook/facebook"),
                new Page("Nycklar", "/plattformar/nycklar"));
    }

    @Override
    public Found look() {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (Platform platform : Platform.values()) {
            if (adapters.counterpart(platform).isPresent() && hasApps(platform)) {
                (has(platform) ? with : without).add(platform.shown());
            }
        }
        if (!without.isEmpty()) {
            return new Found.Missing(
                    "Nycklar saknas till " + String.join(", ", without) + ".",
                    "Skriv in dem på sidan Nycklar under Plattformar.");
        }
        String has = "Nycklar finns till " + String.join(", ", with) + ".";
        return callback.isBlank()
                ? new Found.Missing(
                        has + " Adressen dit leveranserna ska komma är inte angiven.",
                        "Ange den med --uppsikt.facebook.callback= och starta om.")
                : new Found.Right(has);
    }

    /** Where every account has its own key there is no app to have keys to. */
    private boolean hasApps(Platform platform) {
        return adapters.counterpart(platform).flatMap(Adapters.Counterpart::app).isPresent()
                || Apps.servedBy(platform).isPresent();
    }

    private boolean has(Platform platform) {
        return rows.keys(platform).isPresent()
                || Apps.servedBy(platform).flatMap(rows::keys).isPresent();
    }
}
