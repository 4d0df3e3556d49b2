package se.uppsikt.access.scim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list as it is asked for (RFC 7644, 3.4.2).
 *
 * @param from the first one, counted from 1
 */
record Asked(int from, int count, Set<String> only, Set<String> without) {
    private static final int USUAL = 100;
    static final int MOST = 200;
    private static final Set<String> ALWAYS = Set.of("schemas", "id", "meta");

    static Asked of(HttpServletRequest request) {
        return new Asked(
                Math.max(1, number(request.getParameter("startIndex"), 1)),
                Math.clamp(number(request.getParameter("count"), USUAL), 0, MOST),
                names(request.getParameter("attributes")),
                names(request.getParameter("excludedAttributes")));
    }

    private static int number(@Nullable String written, int otherwise) {
        if (written == null || written.isBlank()) {
            return otherwise;
        }
        if (!written.matches("-?\\d{1,9}")) {
            throw ScimFault.value("startIndex och count är tal.");
        }
        return Integer.parseInt(written);
    }

    private static Set<String> names(@Nullable String written) {
        return written == null || written.isBlank()
                ? Set.of()
                : Arrays.stream(written.split(","))
                        .map(each -> Attributes.folded(each.strip()))
                        .collect(Collectors.toSet());
    }

    boolean leavesOut(String name) {
        return !shows(name);
    }

    private boolean shows(String name) {
        String folded = Attributes.folded(name);
        return ALWAYS.contains(folded)
                || !without.contains(folded)
                        && (only.isEmpty()
                                || only.stream()
                                        .anyMatch(
                                                each ->
                                                        each.equals(folded)
                                                                || each.startsWith(folded + ".")
                                                                || each.startsWith(folded + ":")));
    }

    /** A resource with what was asked for. */
    Map<String, Object> part(Map<String, Object> whole) {
        Map<String, Object> part = new LinkedHashMap<>(whole);
        part.keySet().removeIf(this::leavesOut);
        return part;
    }

    List<Map<String, Object>> parts(List<Map<String, Object>> all) {
        return all.stream().map(this::part).toList();
    }
}
