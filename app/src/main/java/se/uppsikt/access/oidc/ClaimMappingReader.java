package se.uppsikt.access.oidc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;

/** Reads the mapping file; whatever is wrong becomes a fault of the file. */
final class ClaimMappingReader {
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
    private static final String EXPECTED = "ett namn utan mellanslag";

    private ClaimMappingReader() {}

    static ClaimMapping read(DataFile file) {
        DataSection root = file.root();
        DataSection names = root.section("uppgifter");
        ClaimMapping.Claims claims =
                new ClaimMapping.Claims(
                        names.text("användarnamn", NAME, EXPECTED),
                        names.text("förnamn", NAME, EXPECTED),
                        names.text("efternamn", NAME, EXPECTED),
                        names.text("titel", NAME, EXPECTED),
                        names.text("verksamhet", NAME, EXPECTED),
                        names.text("grupper", NAME, EXPECTED));
        return new ClaimMapping(
                claims,
                roles(root.sections("roller")),
                root.has("verksamheter") ? areas(root.sections("verksamheter")) : Map.of(),
                root.has("administratör-kräver")
                        ? strength(root.section("administratör-kräver"))
                        : new ClaimMapping.Strength(Set.of(), Set.of()));
    }

    private static List<ClaimMapping.GroupRole> roles(List<DataSection> sections) {
        List<ClaimMapping.GroupRole> roles = new ArrayList<>();
        for (DataSection section : sections) {
            roles.add(
                    new ClaimMapping.GroupRole(
                            section.text("grupp"),
                            section.oneOf("roll", Role.words(), Role.EDITOR)));
        }
        return roles;
    }

    private static Map<String, String> areas(List<DataSection> sections) {
        Map<String, String> areas = new LinkedHashMap<>();
        for (DataSection section : sections) {
            String told = section.text("heter");
            if (areas.put(told, section.text("verksamhet")) != null) {
                section.fault("heter", "”" + told + "” finns redan");
            }
        }
        return areas;
    }

    private static ClaimMapping.Strength strength(DataSection section) {
        return new ClaimMapping.Strength(
                section.has("acr") ? new HashSet<>(section.texts("acr", NAME, EXPECTED)) : Set.of(),
                section.has("amr")
                        ? new HashSet<>(section.texts("amr", NAME, EXPECTED))
                        : Set.of());
    }
}
