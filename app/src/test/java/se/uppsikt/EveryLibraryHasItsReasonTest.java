package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the program carries is told in ARCHITECTURE.md, and what only tests need is not in it. */
class EveryLibraryHasItsReasonTest {
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(.*?)</dependency>",
                    Pattern.DOTALL);

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z0-9.:-]+)` \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    private static final Set<String> FOR_TESTS =
            Set.of(
                    "junit",
                    "assertj",
                    "archunit",
                    "mockito",
                    "playwright",
                    "spring-boot-starter-test",
                    "-test",
                    "verapdf",
                    "commons-ip2",
                    "greenmail",
                    "jollyday",
                    "validator",
                    "sandbox");

    private record Library(String name, boolean carried) {}

    @Test
    void theTableNamesEveryLibraryOfTheProgramAndNoOther() throws IOException {
        Set<String> told = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../ARCHITECTURE.md")));
        while (row.find()) {
            told.add(row.group(1));
        }

        assertThat(told)
                .isEqualTo(
                        new TreeSet<>(
                                libraries().stream()
                                        .filter(Library::carried)
                                        .map(Library::name)
                                        .toList()));
    }

    @Test
    void whatOnlyTestsNeedIsNotInTheProgram() throws IOException {
        List<Library> all = libraries();

        assertThat(all).filteredOn(each -> !each.carried()).isNotEmpty();
        assertThat(all)
                .filteredOn(Library::carried)
                .noneMatch(each -> FOR_TESTS.stream().anyMatch(each.name()::contains));
    }

    private static List<Library> libraries() throws IOException {
        List<Library> all = new ArrayList<>();
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher found = DEPENDENCY.matcher(pom.substring(0, pom.indexOf("<build>")));
        while (found.find()) {
            all.add(new Library(found.group(2), !found.group(3).contains("<scope>test</scope>")));
        }
        return all;
    }
}
