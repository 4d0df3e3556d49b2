package se.uppsikt.sandbox.instagram;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;

/** The made-up people as Instagram knows them: by a username, and by a number for each account. */
public final class People {
    private People() {}

    /** The number by which one account knows a person, in comments and in messages alike. */
    public static String idFor(Profile profile, Citizen citizen) {
        return "5600" + profile.id().substring(13) + "8810" + (100 + citizen.number());
    }

    public static String username(Citizen citizen) {
        return Normalizer.normalize(citizen.fullName(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
    }

    static Optional<Citizen> withId(Profile profile, String id) {
        return Arrays.stream(Citizen.values())
                .filter(citizen -> idFor(profile, citizen).equals(id))
                .findFirst();
    }

    /** The account's own name for its own number. */
    static String username(Profile profile, String id) {
        return profile.id().equals(id)
                ? profile.username()
                : withId(profile, id).map(People::username).orElseThrow();
    }
}
