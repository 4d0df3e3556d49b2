package se.uppsikt.sandbox.linkedin;

import java.util.Arrays;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;

/** The demo municipality's page, and who the people are on this platform. */
public final class Organisation {
    public static final String ID = "900200300";
    public static final String URN = "urn:li:organization:" + ID;
    public static final String TITLE = "Örebro kommun";

    /** What the product's demo reaches it with. */
    public static final String TOKEN = "sandlada-linkedin-1";

    /** What the municipality's app is known by. */
    public static final String CLIENT = "900300";

    public static final String SECRET = "sandlada-linkedin-hemlighet";

    /** The employee who has let the app in. */
    static final String ADMINISTRATOR = "urn:li:person:dM7aQ0x1Zs";

    private static final long SPREAD = 31_000_003L;

    private Organisation() {}

    /** As an app is told of a person: opaque. */
    public static String urn(Citizen citizen) {
        return "urn:li:person:" + Long.toString(SPREAD * (citizen.number() + 7), 36);
    }

    static Optional<Citizen> citizen(String urn) {
        return Arrays.stream(Citizen.values()).filter(c -> urn(c).equals(urn)).findFirst();
    }
}
