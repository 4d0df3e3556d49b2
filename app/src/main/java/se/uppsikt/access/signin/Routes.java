package se.uppsikt.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import se.uppsikt.access.Role;

/** The table of routes, {@code routes.txt} beside this class. What fits no row is denied. */
final class Routes {
    private final List<Route> rows;

    private Routes(List<Route> rows) {
        this.rows = List.copyOf(rows);
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
        table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(row(line)));
        return new Routes(rows);
    }

    /** The first row that fits. */
    Optional<Route> find(HttpMethod method, String path) {
        PathContainer place = PathContainer.parsePath(path);
        return rows.stream().filter(route -> route.fits(method, place)).findFirst();
    }

    private static Route row(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 3) {
            throw new IllegalArgumentException("a route is method, path and who: " + line);
        }
        Route.Audience audience =
                switch (words[2]) {
                    case "open" -> Route.Audience.OPEN;
                    case "anyone" -> Route.Audience.ANYONE;
                    case "signed-in" -> Route.Audience.SIGNED_IN;
                    default -> Route.Audience.ROLES;
                };
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (audience == Route.Audience.ROLES) {
            Arrays.stream(words).skip(2).map(Role::valueOf).forEach(roles::add);
        }
        return new Route(
                words[0].equals("*") ? null : HttpMethod.valueOf(words[0]),
                PathPatternParser.defaultInstance.parse(words[1]),
                audience,
                roles);
    }
}
