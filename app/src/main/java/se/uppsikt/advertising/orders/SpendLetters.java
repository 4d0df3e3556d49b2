package se.uppsikt.advertising.orders;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;

/** Letters to whoever ordered and to the communications department about what an ad has cost. */
@Component
class SpendLetters {
    private final Access access;
    private final Mails mails;
    private final String pages;

    SpendLetters(
            Access access,
            Mails mails,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String pages) {
        this.access = access;
        this.mails = mails;
        this.pages = pages;
    }

    /** Within the transaction that found it. */
    void write(AdOrder order, Spent spent, int step) {
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(order.orderer());
        people.add(order.writer());
        access.employees().values().stream()
                .filter(each -> each.has(Role.COMMUNICATIONS))
                .map(Employee::id)
                .forEach(people::add);
        Map<PersonId, String> addresses = access.mails();
        String about =
                "ad-order/%s/%s/%d".formatted(order.id(), order.terms().budget().strip(), step);
        for (PersonId person : people) {
            String address = addresses.get(person);
            if (address != null && Mail.isAddress(address)) {
                mails.mail(about, new Mail(address, subject(step), text(order, spent, step)));
            }
        }
    }

    private static String subject(int step) {
        return step >= 100
                ? "Annonsen har kostat hela sin budget"
                : "Annonsen har kostat " + step + " procent av sin budget";
    }

    private String text(AdOrder order, Spent spent, int step) {
        return """
        %s.

        Beställning: %s
        Kostnad hittills: %s av %s

        Uppsikt ändrar ingenting på plattformen. Ska den inte kosta mer, pausa annonsen där. Ska den få kosta mer, ändra
        budgeten i beställningen; då godkänns den igen.

        %s%s
        """
                .formatted(
                        subject(step),
                        order.heading(),
                        spent.shown(),
                        Budget.shown(order.terms().budget()),
                        pages,
                        order.address());
    }
}
