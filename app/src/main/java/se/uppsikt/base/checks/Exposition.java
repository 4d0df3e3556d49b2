package se.uppsikt.base.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.Gauges.Gauge;

/** What machines are told, as they read it: Prometheus' text format 0.0.4, and JSON. */
final class Exposition {
    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private Exposition() {}

    /** All of one name together, under one help and one type. */
    static String text(List<Gauge> gauges) {
        Map<String, List<Gauge>> named = new TreeMap<>();
        gauges.forEach(
                each -> named.computeIfAbsent(each.name(), name -> new ArrayList<>()).add(each));
        StringBuilder text = new StringBuilder();
        named.forEach(
                (name, all) -> {
                    text.append("# HELP ").append(name).append(' ');
                    text.append(help(all.getFirst().help())).append('\n');
                    text.append("# TYPE ").append(name);
                    text.append(name.endsWith("_total") ? " counter\n" : " gauge\n");
                    all.forEach(each -> text.append(line(each)));
                });
        return text.toString();
    }

    private static String line(Gauge gauge) {
        String labels =
                new TreeMap<>(gauge.labels())
                        .entrySet().stream()
                                .map(each -> each.getKey() + "=\"" + label(each.getValue()) + "\"")
                                .collect(Collectors.joining(","));
        return gauge.name()
                + (labels.isEmpty() ? "" : "{" + labels + "}")
                + " "
                + number(gauge.value())
                + "\n";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String help(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String label(String text) {
        return help(text).replace("\"", "\\\"");
    }

    /** How each part is, with the whole before it. */
    static Map<String, Object> parts(List<Checked> known) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Checked each : known) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("del", each.check().id());
            part.put("namn", each.check().name());
            part.put("nodvandig", each.check().necessary());
            part.put("stand", standing(each.found()));
            part.put("ord", each.found().words());
            part.put("kontrollerad", each.at().toString());
            parts.add(part);
        }
        boolean whole = !known.isEmpty() && known.stream().allMatch(Checked::done);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("stand", whole ? "hel" : "nedsatt");
        all.put("delar", parts);
        return all;
    }

    private static String standing(Found found) {
        return switch (found) {
            case Found.Right right -> "ratt";
            case Found.Missing missing -> "saknas";
            case Found.Wrong wrong -> "fel";
            case Found.Untold untold -> "okant";
        };
    }
}
