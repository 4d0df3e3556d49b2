package se.uppsikt.base.shared;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file that people of the municipality write and read. It is read to the end even when
 * something is wrong, so that {@link #refuseFaults()} names every fault at once with its line. A
 * word that nobody asked for is a fault too: it is most often a misspelt one.
 */
public final class DataFile {
    private final String name;
    private final String content;
    private final List<FaultyDataFile.Fault> faults = new ArrayList<>();
    private final List<DataSection> sections = new ArrayList<>();
    private final DataSection root;

    /**
     * @param name how faults name the file
     */
    public DataFile(String name, String content) {
        this.name = name;
        this.content = content;
        this.root = section("", compose(content).orElse(null));
    }

    /**
     * The file at a place that a person has written: a path in the file system, or {@code
     * classpath:} for one that is shipped.
     */
    public static DataFile at(String place) {
        return of(
                place.contains(":")
                        ? new DefaultResourceLoader().getResource(place)
                        : new FileSystemResource(place));
    }

    public static DataFile of(Resource resource) {
        String name = Optional.ofNullable(resource.getFilename()).orElse("utan namn");
        try {
            return new DataFile(name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StartProblem("Filen " + name + " finns inte eller går inte att läsa.", e);
        }
    }

    public DataSection root() {
        return root;
    }

    /** The file as it was written. */
    public String content() {
        return content;
    }

    public Sha256 fingerprint() {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws FaultyDataFile when anything that was asked for was wrong, or was never asked for
     */
    public void refuseFaults() {
        sections.forEach(DataSection::refuseUnknown);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(FaultyDataFile.Fault::line));
            throw new FaultyDataFile(name, faults);
        }
    }

    DataSection section(String path, @Nullable MappingNode node) {
        DataSection section = new DataSection(this, path, node);
        sections.add(section);
        return section;
    }

    void fault(@Nullable Mark mark, String sentence) {
        faults.add(new FaultyDataFile.Fault(mark == null ? 1 : mark.getLine() + 1, sentence));
    }

    private Optional<MappingNode> compose(String text) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node node = yaml.compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return Optional.of(mapping);
            }
            fault(node == null ? null : node.getStartMark(), "väntade rader av formen ord: värde");
        } catch (MarkedYAMLException e) {
            fault(
                    e.getProblemMark(),
                    "texten följer inte YAML; kontrollera indrag, kolon och citattecken");
        }
        return Optional.empty();
    }
}
