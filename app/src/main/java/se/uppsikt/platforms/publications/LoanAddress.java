package se.uppsikt.platforms.publications;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;

/**
 * Where platforms fetch what they are lent: at the door for deliveries, which is the only one that
 * the internet reaches, beside the addresses that they deliver to.
 *
 * @param told the door's own name from outside; empty when it is that of the deliveries
 * @param port of the door, for the sandbox, which is beside us
 */
@Component
record LoanAddress(
        @Value("${uppsikt.lending.address:}") String told,
        @Value("${uppsikt.sandbox:}") String sandbox,
        @Value("${uppsikt.webhook.port:8081}") int port,
        @Value("${uppsikt.instagram.callback:}") String instagram,
        @Value("${uppsikt.facebook.callback:}") String facebook) {
    private static final String WORD = "utlanat/";

    /**
     * @throws PlatformTrouble when nobody has said where we are found
     */
    URI of(String token) {
        if (!told.isBlank()) {
            return URI.create(told.strip().replaceAll("/+$", "") + "/webhook/" + WORD + token);
        }
        if (!sandbox.isBlank()) {
            return URI.create("http://127.0.0.1:" + port + "/webhook/" + WORD + token);
        }
        String beside = instagram.isBlank() ? facebook : instagram;
        if (beside.isBlank()) {
            throw new PlatformTrouble(
                    PlatformProblem.UNAVAILABLE,
                    "no address from outside",
                    "Plattformen hämtar bilder och filmer hos Uppsikt, och Uppsikt vet inte sin adress utifrån. IT-driften anger den med --uppsikt.lending.address= (INSTALLATION.md, avsnitt 4).",
                    null);
        }
        return URI.create(beside.strip()).resolve(WORD + token);
    }
}
