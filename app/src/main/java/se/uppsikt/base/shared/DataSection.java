package se.uppsikt.base.shared;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A group of words and values in a {@link DataFile}. Whatever is wrong becomes a fault of the file
 * and a harmless value here, so that reading goes on to the next.
 */
public final class DataSection {
    private static final String MISSING = "saknas; väntade ";
    private final DataFile file;
    private final String path;
    private final @Nullable MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    DataSection(DataFile file, String path, @Nullable MappingNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (node != null) {
            node.getValue().forEach(this::take);
        }
    }

    private void take(NodeTuple tuple) {
        String word = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
        if (values.putIfAbsent(word, tuple.getValueNode()) != null) {
            file.fault(tuple.getKeyNode().getStartMark(), at(word) + " står två gånger");
        }
    }

    public boolean has(String word) {
        asked.add(word);
        return values.containsKey(word);
    }

    public String text(String word) {
        return value(word, "en text", text -> text.isEmpty() ? null : text, "");
    }

    /** A text of a given form. */
    public String text(String word, Pattern form, String expected) {
        return value(word, expected, text -> form.matcher(text).matches() ? text : null, "");
    }

    public int whole(String word, int least, int most) {
        String expected = "ett heltal mellan " + least + " och " + most;
        return value(word, expected, text -> wholeIn(text, least, most), least);
    }

    /** Whether the word says {@code ja}; a word left out says no. */
    public boolean yes(String word) {
        if (!has(word)) {
            return false;
        }
        return value(
                word,
                "ja eller nej",
                text ->
                        switch (text) {
                            case "ja" -> true;
                            case "nej" -> false;
                            default -> null;
                        },
                false);
    }

    public LocalDate day(String word) {
        return value(word, "en dag som 2026-01-01", DataSection::dayOf, LocalDate.EPOCH);
    }

    /** A web address with https or http. */
    public URI address(String word) {
        URI none = URI.create("https://localhost");
        return value(word, "en webbadress som börjar med https://", DataSection::addressOf, none);
    }

    /** One of a fixed set of words. */
    public <E> E oneOf(String word, Map<String, E> choices, E otherwise) {
        String expected = "något av: " + String.join(", ", choices.keySet());
        return value(word, expected, choices::get, otherwise);
    }

    public DataSection section(String word) {
        asked.add(word);
        Node value = values.get(word);
        if (value instanceof MappingNode mapping) {
            return file.section(at(word), mapping);
        }
        refuse(word, "en grupp av ord och värden");
        return file.section(at(word), null);
    }

    /** A list of groups, in the order of the file; at least one. */
    public List<DataSection> sections(String word) {
        List<DataSection> found = new ArrayList<>();
        for (Node item : items(word)) {
            String place = at(word) + "[" + (found.size() + 1) + "]";
            if (!(item instanceof MappingNode)) {
                file.fault(item.getStartMark(), place + ": väntade en grupp av ord och värden");
            }
            found.add(file.section(place, item instanceof MappingNode group ? group : null));
        }
        return found;
    }

    /** A list of words of a fixed set; at least one. */
    public <E> List<E> listOf(String word, Map<String, E> choices) {
        String expected = "en lista med något av: " + String.join(", ", choices.keySet());
        return items(word).stream()
                .flatMap(
                        item ->
                                Optional.ofNullable(taken(word, item, expected, choices::get))
                                        .stream())
                .toList();
    }

    /** A list of words of a form; at least one. */
    public List<String> texts(String word, Pattern form, String expected) {
        return items(word).stream()
                .flatMap(
                        item ->
                                Optional.ofNullable(
                                        taken(
                                                word,
                                                item,
                                                expected,
                                                text -> form.matcher(text).matches() ? text : null))
                                        .stream())
                .toList();
    }

    /** A list of whole numbers; at least one. */
    public List<Integer> wholes(String word, int least, int most) {
        String expected = "en lista av heltal mellan " + least + " och " + most;
        return items(word).stream()
                .flatMap(
                        item ->
                                Optional.ofNullable(
                                        taken(
                                                word,
                                                item,
                                                expected,
                                                text -> wholeIn(text, least, most)))
                                        .stream())
                .toList();
    }

    /** A fault that only the reader of the values can see, told at the word's line. */
    public void fault(String word, String sentence) {
        Node value = values.get(word);
        file.fault(
                value != null ? value.getStartMark() : node == null ? null : node.getStartMark(),
                at(word) + ": " + sentence);
    }

    void refuseUnknown() {
        if (node == null) {
            return;
        }
        for (NodeTuple tuple : node.getValue()) {
            String word = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (!asked.contains(word)) {
                file.fault(
                        tuple.getKeyNode().getStartMark(),
                        at(word) + " känns inte igen; här kan stå: " + known());
            }
        }
    }

    private String known() {
        return String.join(", ", asked.stream().sorted().toList());
    }

    private List<Node> items(String word) {
        asked.add(word);
        if (values.get(word) instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue();
        }
        refuse(word, "en lista med minst en rad som börjar med streck");
        return List.of();
    }

    private <T> T value(String word, String expected, Function<String, @Nullable T> take, T none) {
        asked.add(word);
        Node value = values.get(word);
        if (value == null) {
            refuse(word, expected);
            return none;
        }
        T taken = taken(word, value, expected, take);
        return taken == null ? none : taken;
    }

    private <T> @Nullable T taken(
            String word, Node value, String expected, Function<String, @Nullable T> take) {
        if (value instanceof ScalarNode scalar) {
            T taken = take.apply(scalar.getValue().strip());
            if (taken != null) {
                return taken;
            }
            file.fault(
                    value.getStartMark(),
                    at(word) + ": väntade " + expected + ", fann ”" + brief(scalar) + "”");
        } else {
            file.fault(value.getStartMark(), at(word) + ": väntade " + expected);
        }
        return null;
    }

    private void refuse(String word, String expected) {
        if (node == null) {
            return; // The group itself was wrong, and its fault is told.
        }
        Node value = values.get(word);
        if (value == null) {
            file.fault(node.getStartMark(), at(word) + " " + MISSING + expected);
        } else {
            file.fault(value.getStartMark(), at(word) + ": väntade " + expected);
        }
    }

    private String at(String word) {
        return path.isEmpty() ? word : path + "." + word;
    }

    private static String brief(ScalarNode scalar) {
        String text = scalar.getValue().strip();
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static @Nullable Integer wholeIn(String text, int least, int most) {
        if (!text.matches("-?\\d{1,9}")) {
            return null;
        }
        int whole = Integer.parseInt(text);
        return whole >= least && whole <= most ? whole : null;
    }

    private static @Nullable LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable URI addressOf(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
