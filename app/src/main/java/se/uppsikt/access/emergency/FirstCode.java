package se.uppsikt.access.emergency;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Arrivals;
import se.uppsikt.base.shared.Opened;

/** Prints a code when Uppsikt has started and nobody can administer it yet. */
@Component
class FirstCode {
    private final EmergencyAccess access;
    private final Arrivals arrivals;
    private final Settings settings;

    FirstCode(EmergencyAccess access, Arrivals arrivals, Settings settings) {
        this.access = access;
        this.arrivals = arrivals;
        this.settings = settings;
    }

    /**
     * @param address where the pages are reached
     */
    @Component
    record Settings(
            @Value("${uppsikt.demo:false}") boolean demo,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address) {}

    @EventListener(Opened.class)
    @Order // last, so that it is what the person reads
    void opened() {
        if (!settings.demo() && arrivals.nobodyAdministers()) {
            System.out.println("Ingen kan administrera Uppsikt ännu.\n" + words(access.give()));
        }
    }

    String words(OneTimeCode code) {
        return """
               Öppna %s/logga-in/kod
               och skriv koden  %s
               Den öppnar en gång, för en administratör, och gäller i en timme.
               """
                .formatted(settings.address().replaceAll("/+$", ""), code.shown());
    }
}
