package se.uppsikt.base.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the municipality's mail server. */
@Component
class SmtpDoor {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";
    private static final String KNOCK_MILLIS = "5000";
    private static final int ENCRYPTED_FROM_THE_START = 465;

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;

    SmtpDoor(MailSettings settings) {
        this.settings = settings;
        this.sender = sender(settings, CONNECT_MILLIS, ANSWER_MILLIS);
    }

    private static JavaMailSenderImpl sender(MailSettings settings, String connect, String answer) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.server());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings, connect, answer));
        return sender;
    }

    private static Properties properties(MailSettings settings, String connect, String answer) {
        boolean fromTheStart = settings.tls() && settings.port() == ENCRYPTED_FROM_THE_START;
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(fromTheStart));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls()));
        properties.put(
                "mail.smtp.starttls.required", Boolean.toString(settings.tls() && !fromTheStart));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", connect);
        properties.put("mail.smtp.timeout", answer);
        properties.put("mail.smtp.writetimeout", answer);
        return properties;
    }

    boolean ready() {
        return settings.ready();
    }

    /** Greets the server as before a letter, encryption and sign-in and all, and sends none. */
    void knock() throws MessagingException {
        sender(settings, KNOCK_MILLIS, KNOCK_MILLIS).testConnection();
    }

    void send(Outgoing one, List<Enclosures.Enclosed> enclosed) throws MailTrouble {
        try {
            sender.send(letter(one, enclosed));
        } catch (MailSendException refused) {
            for (Exception each : refused.getMessageExceptions()) {
                if (noSuchAddress(each)) {
                    throw MailTrouble.lasting("E-postservern tar inte emot den adressen.", refused);
                }
            }
            throw MailTrouble.passing("E-postservern svarar inte eller tar inte emot.", refused);
        } catch (MailException | MessagingException trouble) {
            throw MailTrouble.passing(
                    "E-postservern godkände inte Uppsikt. Se inställningarna.", trouble);
        }
    }

    /** The same letter has the same id, however often it is tried. */
    private MimeMessage letter(Outgoing one, List<Enclosures.Enclosed> enclosed)
            throws MessagingException {
        MimeMessage letter =
                new MimeMessage(sender.getSession()) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", "<" + one.id() + "@" + domain() + ">");
                    }
                };
        MimeMessageHelper helper =
                new MimeMessageHelper(letter, !enclosed.isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(one.recipient());
        helper.setSubject(one.subject());
        helper.setText(one.body());
        for (Enclosures.Enclosed each : enclosed) {
            helper.addAttachment(each.name(), new ByteArrayResource(each.bytes()), each.mime());
        }
        helper.setSentDate(Date.from(one.orderedAt()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    /** What the server says no to for good; what it only puts off is not among the invalid. */
    private static boolean noSuchAddress(Exception told) {
        return told instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }
}
