package se.uppsikt.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/**
 * Whether letters arrive: those that have not, and a letter to try with. To whom anything went and
 * in which words is not shown here.
 */
@Controller
class MailPage {
    private static final int SHOWN = 50;
    private static final String TRIAL = "trial ";

    private final Mails mails;
    private final TransactionTemplate transaction;
    private final String address;

    MailPage(
            Mails mails,
            TransactionTemplate transaction,
            @Value("${uppsikt.operation.mail:}") String address) {
        this.mails = mails;
        this.transaction = transaction;
        this.address = address;
    }

    /**
     * @param prov the trial letter that has just been ordered
     */
    @GetMapping("/drift/epost")
    ModelAndView queue(@RequestParam(required = false) UUID prov) {
        Map<String, Object> model = new HashMap<>();
        model.put("standing", mails.standing());
        model.put("notArrived", mails.notArrived(SHOWN));
        model.put("address", address);
        if (prov != null) {
            String about = TRIAL + prov;
            mails.about(List.of(about)).getOrDefault(about, List.of()).stream()
                    .findFirst()
                    .ifPresent(letter -> model.put("trial", said(letter)));
        }
        return new ModelAndView("operation/mail", model);
    }

    @PostMapping("/drift/epost/prova")
    String trial(@RequestParam String till) {
        String to = till.strip();
        if (!Mail.isAddress(to)) {
            throw new Refused(
                    Objection.of(
                            "S3",
                            "Det är ingen e-postadress. Skriv en hel adress, till exempel drift@kommunen.se."));
        }
        UUID id = UUID.randomUUID();
        Mail letter =
                Mail.urgent(
                        to,
                        "Prov från Uppsikt",
                        "Det här är ett prov. Kommer det fram kan Uppsikt skicka larm och svar. Inget"
                                + " behöver göras.\n");
        transaction.executeWithoutResult(_ -> mails.mail(TRIAL + id, letter));
        return "redirect:/drift/epost?prov=" + id;
    }

    /** How it stands with a letter, in a sentence. */
    static String said(Outgoing letter) {
        return switch (letter.state()) {
            case WAITING ->
                    letter.trouble().isEmpty()
                            ? "Mejlet väntar på att skickas. Ladda om sidan om en stund."
                            : "Mejlet har inte gått iväg: "
                                    + letter.trouble()
                                    + " Uppsikt försöker igen.";
            case SENT -> "E-postservern har tagit emot mejlet. Se efter att det kommer fram.";
            case GIVEN_UP -> "Mejlet kom inte fram: " + letter.trouble();
        };
    }
}
