package se.uppsikt.sandbox.bluesky;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;

/** Somebody with a repository. */
record Actor(String did, String handle, String name) {
    private static final String CITIZEN = "did:plc:medborgareisandladanaaa";

    static Actor of(Citizen citizen) {
        return new Actor(
                CITIZEN + (char) ('a' + citizen.number()),
                Normalizer.normalize(citizen.fullName(), Normalizer.Form.NFD)
                                .replaceAll("[^A-Za-z ]", "")
                                .replace(' ', '-')
                                .toLowerCase(Locale.ROOT)
                        + ".bsky.social",
                citizen.fullName());
    }

    static Actor of(DemoAccount account) {
        return new Actor(account.did(), account.handle(), account.title());
    }

    Optional<Citizen> citizen() {
        return Arrays.stream(Citizen.values())
                .filter(each -> of(each).did().equals(did))
                .findFirst();
    }
}
