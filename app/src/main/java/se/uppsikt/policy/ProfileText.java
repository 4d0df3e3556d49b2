package se.uppsikt.policy;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A profile as it is written: its values by their place, such as {@code svarstider.arbetsdagar}. A
 * member of a list is named by its id where it has one ({@code regler.M2.lydelse}). Whether the
 * values are right is for {@link ProfileReader}; a text that is no YAML has none.
 */
final class ProfileText {
    private final Map<String, Node> places = new LinkedHashMap<>();
    private final String content;

    ProfileText(String content) {
        this.content = content;
        compose(content).ifPresent(root -> walk("", root));
    }

    /** Every value by its place, as people read it, in the order of the file. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        places.forEach((place, node) -> values.put(place, shown(node)));
        return values;
    }

    /** The value at a place, as people read it: {@code 3}, {@code Facebook och LinkedIn}. */
    Optional<String> value(String place) {
        return Optional.ofNullable(places.get(place)).map(ProfileText::shown);
    }

    /** The value at a place, as it is written in a form: {@code Facebook, LinkedIn}. */
    Optional<String> written(String place) {
        return Optional.ofNullable(places.get(place))
                .map(
                        node ->
                                node instanceof SequenceNode list
                                        ? String.join(", ", words(list))
                                        : text(node));
    }

    /**
     * The same text with other values at these places; every comment and every other line stays as
     * it was. A list's values are written with commas between.
     */
    String with(Map<String, String> changed) {
        StringBuilder result = new StringBuilder(content);
        changed.entrySet().stream()
                .sorted(Comparator.comparingInt(this::start).reversed())
                .forEach(each -> replace(result, node(each.getKey()), each.getValue()));
        return result.toString();
    }

    private int start(Map.Entry<String, String> changed) {
        return node(changed.getKey()).getStartMark().getIndex();
    }

    private Node node(String place) {
        Node node = places.get(place);
        if (node == null) {
            throw new IllegalArgumentException("the profile has no value at " + place);
        }
        return node;
    }

    /** YAML counts code points. A text over several lines ends with what follows it, kept here. */
    private static void replace(StringBuilder result, Node node, String value) {
        int from = result.offsetByCodePoints(0, node.getStartMark().getIndex());
        int to = result.offsetByCodePoints(0, node.getEndMark().getIndex());
        while (to > from && Character.isWhitespace(result.charAt(to - 1))) {
            to--;
        }
        result.replace(from, to, node instanceof SequenceNode ? list(value) : quoted(value));
    }

    private static String list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(ProfileText::quoted)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Plain where YAML cannot misread it, else between quotation marks. */
    private static String quoted(String value) {
        if (value.matches("[0-9A-Za-z][0-9A-Za-z-]*")) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.lines()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .chars()
                .forEach(
                        each -> {
                            if (each == '"' || each == '\\') {
                                quoted.append('\\');
                            }
                            if (!Character.isISOControl(each)) {
                                quoted.append((char) each);
                            }
                        });
        return quoted.append('"').toString();
    }

    private static Optional<Node> compose(String content) {
        try {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return Optional.ofNullable(yaml.compose(new StringReader(content)));
        } catch (MarkedYAMLException e) {
            return Optional.empty(); // DataFile tells the fault with its line.
        }
    }

    private void walk(String place, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                walk(under(place, text(tuple.getKeyNode())), tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode list && holdsGroups(list)) {
            for (Node member : list.getValue()) {
                walk(under(place, name(member)), member);
            }
        } else {
            places.put(place, node);
        }
    }

    private static boolean holdsGroups(SequenceNode list) {
        return list.getValue().stream().anyMatch(MappingNode.class::isInstance);
    }

    private static String name(Node member) {
        if (member instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (text(tuple.getKeyNode()).equals("id")) {
                    return text(tuple.getValueNode());
                }
            }
        }
        return "?";
    }

    private static String under(String place, String word) {
        return place.isEmpty() ? word : place + "." + word;
    }

    private static String shown(Node node) {
        if (node instanceof SequenceNode list) {
            return joined(words(list));
        }
        return text(node);
    }

    private static List<String> words(SequenceNode list) {
        return list.getValue().stream().map(ProfileText::text).toList();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    /** Such as {@code a, b och c}. */
    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " och " + words.get(last);
    }
}
