package se.uppsikt.access.signin;

import java.util.List;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.Opened;

/**
 * What the person who started Uppsikt reads when it is ready: where to go and, in the demo, how to
 * sign in.
 */
@Component
class StartPage {
    private final DemoSignIn signIn;
    private final Access access;
    private int port;

    StartPage(DemoSignIn signIn, Access access) {
        this.signIn = signIn;
        this.access = access;
    }

    @EventListener
    void listening(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    @EventListener(Opened.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    void ready() {
        if (port > 0) {
            System.out.println(
                    text(port, signIn.demo() ? access.people() : List.of(), access.roleNames()));
        }
    }

    static String text(int port, List<Person> people, Role.Names names) {
        StringBuilder text =
                new StringBuilder("\nUppsikt är igång på http://127.0.0.1:" + port + "/\n");
        if (!people.isEmpty()) {
            text.append("Logga in som någon av de här, alla med lösenordet ")
                    .append(DemoSignIn.PASSWORD)
                    .append(":\n");
        }
        for (Person person : people) {
            text.append(
                    "  %-14s %s (%s)%n"
                            .formatted(
                                    person.username(),
                                    person.employee().label(),
                                    person.roles(names)));
        }
        return text.append("Stoppa med Ctrl-C.\n").toString();
    }
}
