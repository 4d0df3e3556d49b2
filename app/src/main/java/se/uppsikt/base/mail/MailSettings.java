package se.uppsikt.base.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.StartProblem;

/**
 * The municipality's mail server.
 *
 * @param server its name; empty when there is none, and then all mail waits
 * @param tls whether what is sent must be encrypted
 */
@Component
record MailSettings(
        @Value("${uppsikt.mail.server:}") String server,
        @Value("${uppsikt.mail.port:587}") int port,
        @Value("${uppsikt.mail.from:}") String from,
        @Value("${uppsikt.mail.username:}") String username,
        @Value("${uppsikt.mail.password:}") String password,
        @Value("${uppsikt.mail.tls:true}") boolean tls) {
    MailSettings {
        if (!server.isBlank() && !Mail.isAddress(from)) {
            throw new StartProblem(
                    "E-postservern är inställd men inte vem mejlen kommer från. Ange en adress: --uppsikt.mail.from=",
                    null);
        }
    }

    boolean ready() {
        return !server.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[" + server + ":" + port + "]";
    }
}
