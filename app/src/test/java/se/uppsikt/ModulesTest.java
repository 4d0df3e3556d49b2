package se.uppsikt;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void modulesLeanOnlyOnThoseTheyDeclareAndNeverInCircles() {
        ApplicationModules.of(App.class).verify();
    }
}
