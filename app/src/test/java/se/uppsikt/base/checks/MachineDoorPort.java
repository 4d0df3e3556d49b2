package se.uppsikt.base.checks;

import org.springframework.context.ApplicationContext;

/** Where the door for machines of a program is. */
public final class MachineDoorPort {
    private MachineDoorPort() {}

    public static int of(ApplicationContext program) {
        return program.getBean(MachineDoor.class).port();
    }
}
