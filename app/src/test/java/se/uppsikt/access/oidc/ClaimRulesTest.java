package se.uppsikt.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.uppsikt.Proves;
import se.uppsikt.access.ProvidedPerson;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.DataFile;

/** What somebody may do follows what the municipality's sign-in tells of them, and nothing else. */
@Proves("B2")
class ClaimRulesTest {
    private static final Map<String, String> AREAS =
            Map.of("bibblan", "bibblan", "Stadens bibliotek", "bibblan");

    private final ClaimMapping mapping = mapping("");

    private static ClaimMapping mapping(String more) {
        String file =
                DataFile.of(new ClassPathResource("profiles/inloggning.yaml")).content() + more;
        DataFile read = new DataFile("inloggning.yaml", file);
        ClaimMapping mapping = ClaimMappingReader.read(read);
        read.refuseFaults();
        return mapping;
    }

    private static Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "f3b1");
        claims.put("preferred_username", "Sixten.Lind");
        claims.put("given_name", "Sixten");
        claims.put("family_name", "Lind");
        claims.put("title", "bibliotekarie");
        claims.put("department", "Stadens bibliotek");
        claims.put("groups", List.of("/uppsikt-redaktor", "Alla i kommunen"));
        return claims;
    }

    private Reading read(Map<String, ?> claims) {
        return new ClaimRules(mapping, AREAS).read("https://login.example", claims);
    }

    @Test
    void groupsGiveRolesAndTheUnitItsPlace() {
        assertThat(read(claims()))
                .isEqualTo(
                        new Reading.Fits(
                                new ProvidedPerson(
                                        "https://login.example",
                                        "f3b1",
                                        "sixten.lind",
                                        "Sixten",
                                        "Lind",
                                        "bibliotekarie",
                                        "bibblan",
                                        Set.of(Role.EDITOR))));
    }

    @Test
    void missingClaimIsNamed() {
        for (String name : List.of("sub", "preferred_username", "given_name", "department")) {
            Map<String, Object> claims = claims();
            claims.remove(name);
            assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.MISSING, name));
            claims.put(name, "  ");
            assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.MISSING, name));
        }
    }

    @Test
    void oneValueInAListIsOneAndTwoAreTooMany() {
        Map<String, Object> claims = claims();
        claims.put("department", List.of("bibblan"));
        assertThat(read(claims)).isInstanceOf(Reading.Fits.class);
        claims.put("department", List.of("bibblan", "museet"));
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.SEVERAL, "department"));
        claims.put("department", 17);
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.SEVERAL, "department"));
    }

    @Test
    void whatCannotBeReadOrIsTooLongIsNobodysName() {
        Map<String, Object> claims = claims();
        claims.put("given_name", "Six\u0000ten");
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.TOO_LONG, "given_name"));
        claims.put("given_name", "S".repeat(201));
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.TOO_LONG, "given_name"));
    }

    @Test
    void twoThousandGroupsAreNoObstacleAndGroupsLeftOutAreTold() {
        Map<String, Object> claims = claims();
        claims.put(
                "groups",
                IntStream.rangeClosed(1, 2000)
                        .mapToObj(i -> i == 1000 ? "uppsikt-arkivarie" : "grupp " + i)
                        .toList());
        assertThat(read(claims))
                .isInstanceOfSatisfying(
                        Reading.Fits.class,
                        fits -> assertThat(fits.person().roles()).containsExactly(Role.ARCHIVIST));
        claims.remove("groups");
        claims.put("_claim_names", Map.of("groups", "src1"));
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.GROUPS_LEFT_OUT, "groups"));
    }

    @Test
    void noGroupThatCountsGivesNoRole() {
        Map<String, Object> claims = claims();
        claims.put("groups", List.of("Uppsikt-Redaktor", "uppsikt-redaktor2"));
        assertThat(read(claims))
                .isInstanceOfSatisfying(
                        Reading.Fits.class, fits -> assertThat(fits.person().roles()).isEmpty());
    }

    @Test
    void unitThatTheOrganisationDoesNotHaveIsNamed() {
        Map<String, Object> claims = claims();
        claims.put("department", "Museet");
        assertThat(read(claims)).isEqualTo(new Reading.Unfit(TurnedAway.UNKNOWN_AREA, "Museet"));
        ClaimMapping wider = mapping("verksamheter:\n  - heter: Museet\n    verksamhet: bibblan\n");
        assertThat(new ClaimRules(wider, AREAS).read("https://login.example", claims))
                .isInstanceOf(Reading.Fits.class);
    }

    @Test
    void claimsInsideOthersAreReached() {
        String file =
                DataFile.of(new ClassPathResource("profiles/inloggning.yaml"))
                        .content()
                        .replace("grupper: groups", "grupper: realm_access.roles");
        DataFile read = new DataFile("inloggning.yaml", file);
        ClaimMapping nested = ClaimMappingReader.read(read);
        read.refuseFaults();
        Map<String, Object> claims = claims();
        claims.put("realm_access", Map.of("roles", List.of("uppsikt-revisor")));
        assertThat(new ClaimRules(nested, AREAS).read("https://login.example", claims))
                .isInstanceOfSatisfying(
                        Reading.Fits.class,
                        fits -> assertThat(fits.person().roles()).containsExactly(Role.AUDITOR));
    }

    @Test
    void administratorMustHaveSignedInAsTheFileDemands() {
        ClaimMapping.Strength strength =
                mapping("administratör-kräver:\n  acr: [hög]\n  amr: [mfa]\n").strength();
        assertThat(strength.reachedBy("", List.of("pwd"))).isFalse();
        assertThat(strength.reachedBy("hög", List.of())).isTrue();
        assertThat(strength.reachedBy("", List.of("pwd", "mfa"))).isTrue();
        assertThat(mapping.strength().reachedBy("", List.of())).isTrue();
    }
}
