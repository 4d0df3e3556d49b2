package se.uppsikt.platforms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Enforces;

/** What a platform cannot be asked to do, told before anybody tries. */
@Enforces(
        value = "X8",
        how =
                "Det som plattformen inte låter Uppsikt göra står på kontots sida och vid knappen,"
                        + " med vad man gör i stället.")
@Component
public class Inabilities {
    private final Adapters adapters;

    Inabilities(Adapters adapters) {
        this.adapters = adapters;
    }

    /** Why, and what a person does instead; empty when it can, or is not spoken with at all. */
    public Optional<String> words(Platform platform, Command.Deed deed) {
        return adapters.of(platform)
                .filter(adapter -> !adapter.capabilities().can(deed))
                .map(adapter -> adapter.unable(deed));
    }

    /** All that a person does there in the place of Uppsikt, in the order of the deeds. */
    Map<Command.Deed, String> all(Platform platform) {
        Map<Command.Deed, String> all = new LinkedHashMap<>();
        Arrays.stream(Command.Deed.values())
                .filter(Inabilities::isBegun)
                .forEach(deed -> words(platform, deed).ifPresent(why -> all.put(deed, why)));
        return all;
    }

    /** What is only taken back goes where the deed itself goes. */
    private static boolean isBegun(Command.Deed deed) {
        return switch (deed) {
            case ANSWER, PRIVATE_ANSWER, HIDE, REMOVE, BLOCK, CLOSE_COMMENTS, LIKE -> true;
            case UNHIDE, UNBLOCK, OPEN_COMMENTS, UNLIKE -> false;
        };
    }
}
