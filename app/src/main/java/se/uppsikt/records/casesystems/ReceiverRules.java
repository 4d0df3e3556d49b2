package se.uppsikt.records.casesystems;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.shared.Objection;

/** Which receivers can be used: every address here is somebody's word and no more. */
final class ReceiverRules {
    static final int SHORTEST_SECRET = 16;
    private static final int LONGEST = 300;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private ReceiverRules() {}

    /**
     * All that stands against this receiver.
     *
     * @param mails whether there is a mail server
     * @param demo whether a case system may be on this very machine
     */
    static List<Objection> against(CaseReceiver receiver, boolean mails, boolean demo) {
        List<Objection> objections = new ArrayList<>();
        switch (receiver.way()) {
            case NONE, FOLDER -> {}
            case MAIL -> {
                if (!Mail.isAddress(receiver.mail())) {
                    objections.add(
                            Objection.of("H4", "Skriv registratorns e-postadress, en enda."));
                }
                if (!mails) {
                    objections.add(
                            Objection.of(
                                    "H4",
                                    "Uppsikt har ingen e-postserver. Den som driver Uppsikt anger den"
                                            + " med --uppsikt.mail.server=."));
                }
            }
            case REST -> againstCalls(receiver, demo, objections);
        }
        if (!receiver.alarm().isEmpty() && !Mail.isAddress(receiver.alarm())) {
            objections.add(
                    Objection.of(
                            "H4", "Skriv en hel e-postadress för larm, eller lämna fältet tomt."));
        }
        return objections;
    }

    private static void againstCalls(
            CaseReceiver receiver, boolean demo, List<Objection> objections) {
        if (!leadsOut(receiver.address(), demo)) {
            objections.add(
                    Objection.of(
                            "H4",
                            "Ärendesystemets adress ska börja med https:// och får inte innehålla"
                                    + " inloggning, frågetecken eller nummertecken."));
        }
        if (receiver.secret() == null || receiver.secret().reveal().length() < SHORTEST_SECRET) {
            objections.add(
                    Objection.of(
                            "H4",
                            "Ange den nyckel som ärendesystemet känner igen Uppsikt på, minst "
                                    + SHORTEST_SECRET
                                    + " tecken."));
        } else if (!receiver.secret().reveal().matches("[!-~]+")) {
            objections.add(
                    Objection.of(
                            "H4",
                            "Nyckeln får bara ha bokstäver utan prickar, siffror och tecken."));
        }
    }

    private static boolean leadsOut(String address, boolean demo) {
        try {
            URI uri = URI.create(address);
            return address.length() <= LONGEST
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || demo && onThisMachine(uri));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static boolean onThisMachine(URI uri) {
        return "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    }
}
