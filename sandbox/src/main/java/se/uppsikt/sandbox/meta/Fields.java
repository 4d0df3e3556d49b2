package se.uppsikt.sandbox.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@code fields} parameter: {@code id,from{name},comments.limit(5).order(chronological){id}}.
 */
public final class Fields {

    /** One wanted field, its modifiers and what is wanted inside it. */
    public record Field(String name, Map<String, String> modifiers, List<Field> inner) {}

    private final String text;
    private int at;

    private Fields(String text) {
        this.text = text;
    }

    public static List<Field> parse(String text) {
        Fields reader = new Fields(text);
        List<Field> fields = reader.list();
        if (reader.at < text.length()) {
            throw reader.broken();
        }
        return fields;
    }

    public static List<Field> plain(List<String> names) {
        return names.stream().map(n -> new Field(n, Map.of(), List.of())).toList();
    }

    public static String write(List<Field> fields) {
        return fields.stream().map(Fields::write).collect(Collectors.joining(","));
    }

    private static String write(Field field) {
        StringBuilder out = new StringBuilder(field.name());
        field.modifiers().forEach((n, v) -> out.append('.').append(n).append('(' + v + ')'));
        return field.inner().isEmpty()
                ? out.toString()
                : out.append('{').append(write(field.inner())).append('}').toString();
    }

    private List<Field> list() {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (take(','));
        return fields;
    }

    private Field field() {
        String name = word();
        Map<String, String> modifiers = new LinkedHashMap<>();
        while (take('.')) {
            String modifier = word();
            require('(');
            int end = text.indexOf(')', at);
            if (end < 0) {
                throw broken();
            }
            modifiers.put(modifier, text.substring(at, end));
            at = end + 1;
        }
        List<Field> inner = List.of();
        if (take('{')) {
            inner = list();
            require('}');
        }
        return new Field(name, modifiers, inner);
    }

    private String word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == from) {
            throw broken();
        }
        return text.substring(from, at);
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!take(c)) {
            throw broken();
        }
    }

    private GraphError broken() {
        return GraphError.of(
                400,
                2500,
                null,
                "Syntax error \"Expected end of string instead of \"%s\".\" at character %d: %s"
                        .formatted(at < text.length() ? text.charAt(at) : "", at, text));
    }
}
