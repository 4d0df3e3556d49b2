package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModulesTest {
    /** The modules in the order in which their migrations run, so that no start searches for it. */
    private static final String ORDER = "/META-INF/spring-modulith/application-modules.json";

    private final ApplicationModules modules = ApplicationModules.of(App.class);

    @Test
    void modulesLeanOnlyOnThoseTheyDeclareAndNeverInCircles() {
        modules.verify();
    }

    @Test
    void startIsToldTheModulesAsTheyAre() throws IOException {
        List<String> found = new ArrayList<>();
        ApplicationModuleIdentifiers.of(modules).forEach(each -> found.add(each.toString()));
        found.remove("sandbox"); // stands beside the program only in tests
        try (InputStream told = ModulesTest.class.getResourceAsStream(ORDER)) {
            List<String> names = new ArrayList<>();
            new JsonMapper().readTree(told).propertyNames().forEach(names::add);
            assertThat(names).as("src/main/resources%s", ORDER).isEqualTo(found);
        }
    }
}
