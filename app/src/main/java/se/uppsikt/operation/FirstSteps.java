package se.uppsikt.operation;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.access.FirstDuty;
import se.uppsikt.access.Role;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.shared.Opened;

/**
 * Leads to what is left to do before a real municipality is running: whoever started Uppsikt is
 * told where it stands, and an administrator begins there. The demo has nothing left to do.
 */
@Component
class FirstSteps implements FirstDuty {
    static final String PAGE = "/drift/kom-igang";
    private final Checks checks;
    private final boolean demo;
    private int port;

    FirstSteps(Checks checks, @Value("${uppsikt.demo:false}") boolean demo) {
        this.checks = checks;
        this.demo = demo;
    }

    @Override
    public Optional<String> of(Set<Role> roles) {
        return !demo && roles.contains(Role.ADMINISTRATOR) && !checks.ready()
                ? Optional.of(PAGE)
                : Optional.empty();
    }

    @EventListener
    void listening(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    /** After the words of the start itself. */
    @EventListener(Opened.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        if (!demo && port > 0) {
            Console.out()
                    .println(
                            "Vad som är kvar att göra innan kommunen kan arbeta, och hur, visas på\n"
                                    + "  http://127.0.0.1:"
                                    + port
                                    + PAGE
                                    + "\noch med ./run kontrollera, med samma inställningar som Uppsikt startas med.\n");
        }
    }
}
