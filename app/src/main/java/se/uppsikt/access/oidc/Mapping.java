package se.uppsikt.access.oidc;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.base.shared.DataFile;

/** The municipality's mapping, read at start: a mistake in it is told then, with file and line. */
@Component
public class Mapping {
    private static final int LONGEST = 100;
    private final ProviderSettings settings;
    private final ClaimMapping read;
    private final Access access;

    Mapping(ProviderSettings settings, Access access) {
        DataFile file = DataFile.at(settings.mapping());
        this.read = ClaimMappingReader.read(file);
        file.refuseFaults();
        this.settings = settings;
        this.access = access;
    }

    /** What the file says. */
    public ClaimMapping file() {
        return read;
    }

    ClaimMapping.Strength strength() {
        return read.strength();
    }

    /** What these claims come to now. */
    public Reading read(Map<String, ?> claims) {
        return new ClaimRules(read, access.areaKeys()).read(settings.issuer(), claims);
    }

    String issuer() {
        return settings.issuer();
    }

    /** Whether somebody was turned away for want of a place here. */
    boolean isOfPlace(TurnedAway reason, String particular) {
        return reason == TurnedAway.UNKNOWN_AREA
                || reason == TurnedAway.MISSING && particular.equals(read.claims().area());
    }

    /** What the person is called there, as far as it is told. */
    String username(Map<String, ?> claims) {
        String told =
                claims.get(read.claims().username()) instanceof String name ? name.strip() : "";
        return told.substring(0, Math.min(LONGEST, told.length())).replaceAll("\\p{Cntrl}", "?");
    }
}
