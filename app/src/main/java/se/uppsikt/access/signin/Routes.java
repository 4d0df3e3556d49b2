package se.uppsikt.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import se.uppsikt.access.Role;

/**
 * The table of routes, {@code routes.txt} beside this class. What fits no row is denied. Where
 * somebody begins, and what the menu shows, is read from the same rows.
 */
final class Routes {
    private static final String START = "START";

    private final List<Route> rows;
    private final Map<Role, String> starts;

    private Routes(List<Route> rows, Map<Role, String> starts) {
        this.rows = List.copyOf(rows);
        this.starts = Collections.unmodifiableMap(starts);
    }

    static Routes read() {
        try {
            return parse(
                    new ClassPathResource("routes.txt", Routes.class)
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of routes cannot be read", e);
        }
    }

    static Routes parse(String table) {
        List<Route> rows = new ArrayList<>();
        Map<Role, String> starts = new LinkedHashMap<>();
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Routes::words)
                .forEach(
                        words -> {
                            if (words[0].equals(START)) {
                                roles(words).forEach(role -> starts.putIfAbsent(role, words[1]));
                            } else {
                                rows.add(row(words));
                            }
                        });
        return new Routes(rows, starts);
    }

    /** Where somebody with these roles begins: at the duty that comes most often. */
    String start(Set<Role> held) {
        return starts.entrySet().stream()
                .filter(each -> held.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no start for " + held));
    }

    /** Whether somebody with these roles may see the page at the address. */
    boolean open(String path, Set<Role> held) {
        return find(HttpMethod.GET, path).filter(route -> route.permits(held)).isPresent();
    }

    /** Whether they may do anything at all in the part of the house that the address belongs to. */
    boolean acts(String path, Set<Role> held) {
        String part = part(path);
        return rows.stream()
                .filter(route -> HttpMethod.POST.equals(route.method()))
                .filter(route -> part(route.path().getPatternString()).equals(part))
                .anyMatch(route -> route.permits(held));
    }

    /** Such as {@code konton} of {@code /konton/facebook-orebrokommun}. */
    private static String part(String path) {
        return path.split("/", 3)[1];
    }

    /** The first row that fits. */
    Optional<Route> find(HttpMethod method, String path) {
        PathContainer place = PathContainer.parsePath(path);
        return rows.stream().filter(route -> route.fits(method, place)).findFirst();
    }

    private static String[] words(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw new IllegalArgumentException("a route is method, path and who: " + line);
        }
        return words;
    }

    private static Set<Role> roles(String[] words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(words).skip(2).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static Route row(String[] words) {
        Route.Audience audience =
                switch (words[2]) {
                    case "open" -> Route.Audience.OPEN;
                    case "anyone" -> Route.Audience.ANYONE;
                    case "signed-in" -> Route.Audience.SIGNED_IN;
                    default -> Route.Audience.ROLES;
                };
        return new Route(
                words[0].equals("*") ? null : HttpMethod.valueOf(words[0]),
                PathPatternParser.defaultInstance.parse(words[1]),
                audience,
                audience == Route.Audience.ROLES ? roles(words) : Set.of());
    }
}
