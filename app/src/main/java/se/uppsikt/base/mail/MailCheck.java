package se.uppsikt.base.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Gauges;

/** Whether letters can leave the house: a server is set, answers, and encrypts what it is sent. */
@Component
class MailCheck implements Check, Gauges {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private final MailSettings settings;
    private final SmtpDoor door;
    private final ObjectProvider<Mails> mails;

    MailCheck(MailSettings settings, SmtpDoor door, ObjectProvider<Mails> mails) {
        this.settings = settings;
        this.door = door;
        this.mails = mails;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public String name() {
        return "E-posten";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Larm, svar på begäran om handling och överlämning till ärendesystem går med e-post. Ange er egen e-postserver och en avsändare som får ta emot studsar. Port 587 krypterar med STARTTLS, 465 från början. Ge lösenordet i miljön.",
                "--uppsikt.mail.server=post.kommunen.se",
                "--uppsikt.mail.from=uppsikt@kommunen.se",
                "--uppsikt.mail.username=uppsikt",
                "UPPSIKT_MAIL_PASSWORD=…");
    }

    @Override
    public Found look() {
        if (!settings.ready()) {
            return new Found.Missing(
                    "Ingen e-postserver är angiven. Larm och sammanfattningar väntar.",
                    "Ange den med --uppsikt.mail.server= och --uppsikt.mail.from=, och starta om.");
        }
        try {
            door.knock();
        } catch (AuthenticationFailedException refused) {
            return new Found.Wrong(
                    "E-postservern svarar men godkänner inte användaren.",
                    "Kontrollera --uppsikt.mail.username= och UPPSIKT_MAIL_PASSWORD.");
        } catch (MessagingException trouble) {
            return wrong(trouble);
        }
        return settings.tls() || HERE.contains(settings.server())
                ? new Found.Right("E-postservern svarar.")
                : new Found.Wrong(
                        "E-postservern svarar, men det som skickas dit krypteras inte.",
                        "Ta bort --uppsikt.mail.tls=false, och be e-postserverns ansvariga slå på STARTTLS.");
    }

    @Override
    public List<Gauge> now() {
        Mails.Standing standing = mails.getObject().standing();
        return List.of(
                Gauge.of(
                        "uppsikt_mail_waiting",
                        "Mejl och sms som väntar, högst tusen räknas",
                        (double) standing.waiting()),
                Gauge.of(
                        "uppsikt_mail_given_up",
                        "Mejl och sms de senaste trettio dagarna som inte kom fram, högst tusen räknas",
                        (double) standing.givenUp()));
    }

    private static Found wrong(MessagingException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new Found.Wrong(
                        "E-postserverns certifikat godkänns inte.",
                        "Kontrollera att --uppsikt.mail.server= är det namn som står i certifikatet, och att Java litar på utfärdaren.");
            }
        }
        return String.valueOf(trouble.getMessage()).contains("STARTTLS")
                ? new Found.Wrong(
                        "E-postservern svarar men krypterar inte med STARTTLS.",
                        "Be e-postserverns ansvariga slå på det, eller välj en port som krypterar: --uppsikt.mail.port=465.")
                : new Found.Wrong(
                        "E-postservern svarar inte. Det som ska skickas väntar.",
                        "Kontrollera --uppsikt.mail.server= och --uppsikt.mail.port=, och att nätet släpper fram dit.");
    }
}
