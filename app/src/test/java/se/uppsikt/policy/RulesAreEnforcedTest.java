package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.DataFile;

/**
 * Rule, code and test hold together (R2): what the guideline says the program enforces is enforced
 * by code and shown by a test, and nobody names a rule that does not exist.
 */
@Proves("R2")
class RulesAreEnforcedTest {
    /** A rule's id where code or a template refuses by it or links to it. */
    private static final Pattern NAMED =
            Pattern.compile("(?:Objection\\.of\\(\\s*\"|riktlinjer#)([A-ZÅÄÖ]\\d{1,3})\\b");

    private static final List<String> CHAPTERS =
            List.of(
                    "Inledning",
                    "Begreppsförklaring",
                    "Varför använder Örebro kommun sociala medier",
                    "Örebro kommun som avsändare",
                    "Vilka sociala medier använder Örebro kommun",
                    "Med vilka önskar Örebro kommun kommunicera",
                    "Hur kommunicerar Örebro kommun",
                    "Facebook",
                    "Instagram",
                    "LinkedIn",
                    "Snapchat",
                    "YouTube",
                    "Marknadsföring i sociala medier",
                    "Krishantering och sociala medier",
                    "Central omvärldsbevakning och utveckling",
                    "Hantering, bevakning och svarsrutiner",
                    "Verksamhetsspecifika konton",
                    "Bevakning",
                    "Svarsrutiner",
                    "Allmänna handlingar och behandling av personuppgifter",
                    "Hantera personuppgifter enligt GDPR",
                    "Kränkande, sekretessbelagda eller känsliga personuppgifter",
                    "Brottsligt material",
                    "Diarieföring",
                    "Gallring",
                    "Arkivering",
                    "Tillgänglighet",
                    "Översättning i sociala medier",
                    "Tävlingar",
                    "Checklista och plan");

    private static final Set<String> ENFORCED = Enforcement.inTheProgram().keySet();
    private static final Set<String> PROVED = proved();

    @ParameterizedTest
    @ValueSource(strings = {"orebro.yaml", "bjorkvika.yaml"})
    void ruleThatTheProgramAnswersForHasBothCodeAndTest(String profile) {
        Set<String> enforced =
                rules(profile).stream()
                        .filter(rule -> rule.kind().enforced())
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ENFORCED).as("rules that code says it @Enforces").containsAll(enforced);
        assertThat(PROVED).as("rules that a test @Proves").containsAll(enforced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orebro.yaml", "bjorkvika.yaml"})
    void ruleThatCodeEnforcesIsNotLeftToPeopleAlone(String profile) {
        assertThat(rules(profile).stream().filter(rule -> !rule.kind().enforced()).map(Rule::id))
                .as("rules of the kind människor in " + profile)
                .doesNotContainAnyElementsOf(ENFORCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orebro.yaml", "bjorkvika.yaml"})
    void nobodyNamesARuleThatDoesNotExist(String profile) throws IOException {
        Set<String> known =
                rules(profile).stream()
                        .map(Rule::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(ENFORCED).containsAll(PROVED).containsAll(named());
    }

    @Test
    void everyChapterOfTheGuidelineHasARule() {
        Set<String> sources =
                rules("orebro.yaml").stream()
                        .flatMap(rule -> Arrays.stream(rule.source().split("; ")))
                        .filter(source -> source.toLowerCase().startsWith("riktlinjerna, "))
                        .map(source -> source.substring("riktlinjerna, ".length()))
                        .collect(Collectors.toSet());
        assertThat(sources).containsExactlyInAnyOrderElementsOf(CHAPTERS);
    }

    @Test
    void wordingCarriesTheValuesOfTheProfile() {
        assertThat(rules("orebro.yaml"))
                .allSatisfy(rule -> assertThat(rule.wording()).doesNotContain("{"))
                .filteredOn(rule -> rule.id().equals("S2"))
                .extracting(Rule::wording)
                .singleElement()
                .asString()
                .contains("inom 24 timmar", "inom 3 arbetsdagar");
    }

    private static List<Rule> rules(String profile) {
        DataFile file = DataFile.of(new ClassPathResource("profiles/" + profile));
        Guideline guideline = ProfileReader.read(file, new GuidelineVersion(1)).guideline();
        file.refuseFaults();
        return guideline.rules();
    }

    private static Set<String> proved() {
        return new ClassFileImporter()
                .importPackages("se.uppsikt").stream()
                        .filter(type -> type.isAnnotatedWith(Proves.class))
                        .map((JavaClass type) -> type.getAnnotationOfType(Proves.class).value())
                        .flatMap(Arrays::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root).filter(Files::isRegularFile)) {
                files.map(RulesAreEnforcedTest::content)
                        .flatMap(content -> NAMED.matcher(content).results())
                        .forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).as("rules named by refusals and links").hasSizeGreaterThan(15);
        return named;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
