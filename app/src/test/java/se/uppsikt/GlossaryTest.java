package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.shared.Swedish;

/** One Swedish term, one English word: {@code docs/ordlista.md} and the code say the same. */
class GlossaryTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|]+) \\| (\\w+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("se.uppsikt");

    @Test
    void everySwedishWordInTheCodeStandsInTheGlossary() throws IOException {
        assertThat(glossary()).containsAllEntriesOf(annotated());
    }

    @Test
    void everyTypeNamedInTheGlossaryCarriesItsSwedishWord() throws IOException {
        Map<String, String> expected = glossary();
        Map<String, String> named = new TreeMap<>();
        for (JavaClass type : CODE) {
            String swedish = expected.get(type.getSimpleName());
            if (swedish != null
                    && type.getModifiers()
                            .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                named.put(type.getSimpleName(), swedish);
            }
        }
        assertThat(annotated()).containsAllEntriesOf(named);
    }

    @Test
    void noWordHasTwoMeanings() throws IOException {
        assertThat(glossary().values()).doesNotHaveDuplicates();
    }

    private static Map<String, String> annotated() {
        Map<String, String> found = new TreeMap<>();
        for (JavaClass type : CODE) {
            type.tryGetAnnotationOfType(Swedish.class)
                    .ifPresent(swedish -> found.put(type.getSimpleName(), swedish.value()));
        }
        return found;
    }

    private static Map<String, String> glossary() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("..", "docs", "ordlista.md")));
        while (row.find()) {
            if (!row.group(2).equals("Engelska")) {
                assertThat(rows.put(row.group(2), row.group(1)))
                        .as("two rows for %s", row.group(2))
                        .isNull();
            }
        }
        assertThat(rows).as("rows of the glossary").hasSizeGreaterThan(30);
        return rows;
    }
}
