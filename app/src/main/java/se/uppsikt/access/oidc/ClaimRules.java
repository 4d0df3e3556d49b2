package se.uppsikt.access.oidc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ProvidedPerson;
import se.uppsikt.access.Role;

/** What somebody may do here, by what the provider tells of them. Pure. */
final class ClaimRules {
    private static final int LONGEST = 200;
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final String UNTITLED = "anställd";

    private final ClaimMapping mapping;
    private final Map<String, String> areas;

    /**
     * @param areas the service areas' keys by key and by name, as the organisation has them
     */
    ClaimRules(ClaimMapping mapping, Map<String, String> areas) {
        this.mapping = mapping;
        this.areas = areas;
    }

    /** A claim that does not do. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final TurnedAway reason;
        private final String particular;

        Unfit(TurnedAway reason, String particular) {
            super(null, null, false, false);
            this.reason = reason;
            this.particular = particular;
        }
    }

    Reading read(String issuer, Map<String, ?> claims) {
        ClaimMapping.Claims names = mapping.claims();
        try {
            return new Reading.Fits(
                    new ProvidedPerson(
                            issuer,
                            text(claims, "sub"),
                            text(claims, names.username()).toLowerCase(Locale.ROOT),
                            text(claims, names.firstName()),
                            text(claims, names.lastName()),
                            optional(claims, names.title()).orElse(UNTITLED),
                            area(text(claims, names.area())),
                            roles(claims, names.groups())));
        } catch (Unfit unfit) {
            return new Reading.Unfit(unfit.reason, unfit.particular);
        }
    }

    /** The mail address, if the provider says that it is the person's; else nothing. */
    static String verifiedMail(Map<String, ?> claims) {
        Object verified = claims.get("email_verified");
        boolean is = Boolean.TRUE.equals(verified) || "true".equals(verified);
        return is && claims.get("email") instanceof String mail && mail.length() <= LONGEST
                ? mail.strip().toLowerCase(Locale.ROOT)
                : "";
    }

    private String area(String told) throws Unfit {
        String key = areas.get(mapping.areas().getOrDefault(told, told));
        if (key == null) {
            throw new Unfit(TurnedAway.UNKNOWN_AREA, told);
        }
        return key;
    }

    /** However many groups there are, only those that give a role are looked for. */
    private Set<Role> roles(Map<String, ?> claims, String name) throws Unfit {
        Object told = at(claims, name);
        if (told == null
                && claims.get("_claim_names") instanceof Map<?, ?> leftOut
                && leftOut.containsKey(name)) {
            throw new Unfit(TurnedAway.GROUPS_LEFT_OUT, name);
        }
        Set<String> groups = new HashSet<>();
        for (Object each : told instanceof Collection<?> many ? many : listOf(told)) {
            if (each instanceof String group) {
                groups.add(group);
                groups.add(group.replaceFirst("^/", ""));
            }
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        mapping.roles().stream()
                .filter(each -> groups.contains(each.group()))
                .forEach(each -> roles.add(each.role()));
        return roles;
    }

    private static List<Object> listOf(@Nullable Object told) {
        return told == null ? List.of() : List.of(told);
    }

    private static String text(Map<String, ?> claims, String name) throws Unfit {
        return optional(claims, name).orElseThrow(() -> new Unfit(TurnedAway.MISSING, name));
    }

    /** A claim that is one text; a list of one such will do. */
    private static Optional<String> optional(Map<String, ?> claims, String name) throws Unfit {
        Object told = at(claims, name);
        List<?> all = told instanceof Collection<?> many ? new ArrayList<>(many) : listOf(told);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        if (all.size() > 1 || !(all.getFirst() instanceof String value)) {
            throw new Unfit(TurnedAway.SEVERAL, name);
        }
        String bare = value.strip();
        if (bare.length() > LONGEST || UNREADABLE.matcher(bare).find()) {
            throw new Unfit(TurnedAway.TOO_LONG, name);
        }
        return bare.isEmpty() ? Optional.empty() : Optional.of(bare);
    }

    /** By its whole name, which may have dots in it; else the parts inside each other. */
    private static @Nullable Object at(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        int dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? at(inner, name.substring(dot + 1))
                : null;
    }
}
