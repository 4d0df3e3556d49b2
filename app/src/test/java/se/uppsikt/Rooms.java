package se.uppsikt;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;

/**
 * The rooms of the house as the compiled program has them: every package below {@code se.uppsikt},
 * by its name from there, such as {@code records.journal}.
 */
final class Rooms {
    private static final String HOUSE = "se.uppsikt.";
    static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(new ProductOnly())
                    .importPackages("se.uppsikt");

    private static final Pattern PACKAGE =
            Pattern.compile("^package se\\.uppsikt\\.([a-z.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile(
                    "^import (?:static )?se\\.uppsikt\\.([a-z.]+)\\.[A-Z]", Pattern.MULTILINE);

    private Rooms() {}

    /** The sandbox stands on the test class path; its habits are its own. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/sandbox/");
        }
    }

    /** Which rooms each room uses, seen from its code and from what it imports. */
    static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : PRODUCT) {
            if (each.getPackageName().startsWith(HOUSE)) {
                Set<String> used = uses.computeIfAbsent(room(each), none -> new TreeSet<>());
                each.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(target -> target.getPackageName().startsWith(HOUSE))
                        .map(Rooms::room)
                        .filter(other -> !other.equals(room(each)))
                        .forEach(used::add);
            }
        }
        imported(uses);
        return uses;
    }

    /** A constant is written into whoever uses it, and a name for a moment leaves no trace. */
    private static void imported(Map<String, Set<String>> uses) {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/se/uppsikt"))) {
            for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher room = PACKAGE.matcher(source);
                if (room.find()) {
                    IMPORT.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .filter(other -> !other.equals(room.group(1)))
                            .forEach(Objects.requireNonNull(uses.get(room.group(1)))::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which rooms each room says that it uses, in its manual. */
    static Map<String, Set<String>> declared() {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (JavaClass each : PRODUCT) {
            if (each.getSimpleName().equals("package-info")
                    && each.isAnnotatedWith(ApplicationModule.class)) {
                declared.put(
                        room(each),
                        new TreeSet<>(
                                Set.of(
                                        each.getAnnotationOfType(ApplicationModule.class)
                                                .allowedDependencies())));
            }
        }
        return declared;
    }

    static String room(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length());
    }
}
