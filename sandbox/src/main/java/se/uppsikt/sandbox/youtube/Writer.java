package se.uppsikt.sandbox.youtube;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;

/** Who writes comments: everybody has a channel of their own, also who never made a film. */
record Writer(String channelId, String handle) {
    private static final int ID_LENGTH = 24;

    static Writer of(Citizen citizen) {
        String own = "UCinvanare" + citizen.slug();
        return new Writer(
                own + "0".repeat(ID_LENGTH - 1 - own.length()) + "x",
                "@"
                        + Normalizer.normalize(citizen.fullName(), Normalizer.Form.NFD)
                                .replaceAll("[^A-Za-z ]", "")
                                .replace(' ', '.')
                                .toLowerCase(Locale.ROOT));
    }

    static Writer of(DemoChannel channel) {
        return new Writer(channel.id(), channel.handle());
    }

    Optional<Citizen> citizen() {
        return Arrays.stream(Citizen.values()).filter(each -> of(each).equals(this)).findFirst();
    }
}
