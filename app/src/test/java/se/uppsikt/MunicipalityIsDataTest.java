package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What one municipality is called, what it has named and how it is reached stands in its own files
 * (R4); neither a class nor a template knows it.
 */
class MunicipalityIsDataTest {
    private static final Path PRODUCT = Path.of("src/main");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$|<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern OF_A_MUNICIPALITY =
            Pattern.compile(
                    "[ÖOöo]rebro|[Bb]j[öo]rkvika|Kommunikationsavd|Servicecenter|Karolinska"
                            + "|\\b0\\d{1,3}-\\d{2,3} \\d{2}");

    @Test
    void noClassAndNoTemplateKnowsAMunicipality() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("java", "jte", "resources/static")) {
            try (Stream<Path> files = Files.walk(PRODUCT.resolve(folder))) {
                for (Path file : files.filter(MunicipalityIsDataTest::isText).toList()) {
                    String text = COMMENT.matcher(Files.readString(file)).replaceAll(" ");
                    OF_A_MUNICIPALITY
                            .matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .forEach(word -> found.add(PRODUCT.relativize(file) + ": " + word));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|jte|js|css|svg)");
    }
}
