package se.uppsikt.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import se.uppsikt.base.shared.Enforces;

/**
 * A piece of the program that enforces a rule, as its {@link Enforces} says.
 *
 * @param how one sentence in Swedish
 * @param type the enforcing type within the program, such as {@code moderation.StepRules}
 */
public record Enforcement(String rule, String how, String type) {
    private static final String HOUSE = "se.uppsikt.";
    private static final String CLASSES = "classpath*:se/uppsikt/**/*.class";

    /** All that the program has, by rule; read from the class files without loading them. */
    static Map<String, List<Enforcement>> inTheProgram() {
        MetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        Map<String, List<Enforcement>> found = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                AnnotationMetadata type = readers.getMetadataReader(file).getAnnotationMetadata();
                of(type).forEach(
                                one ->
                                        found.computeIfAbsent(one.rule(), id -> new ArrayList<>())
                                                .add(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        }
        found.values().forEach(all -> all.sort(Comparator.comparing(Enforcement::type)));
        return found;
    }

    private static List<Enforcement> of(AnnotationMetadata type) {
        return type
                .getMergedRepeatableAnnotationAttributes(Enforces.class, Enforces.All.class, false)
                .stream()
                .map(each -> of(type, each))
                .toList();
    }

    private static Enforcement of(AnnotationMetadata type, AnnotationAttributes attributes) {
        return new Enforcement(
                attributes.getString("value"),
                attributes.getString("how"),
                type.getClassName().substring(HOUSE.length()));
    }
}
