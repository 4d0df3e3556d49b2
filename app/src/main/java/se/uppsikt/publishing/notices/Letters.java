package se.uppsikt.publishing.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.Drafts;

/** Writes the letters, as things are when they are written. */
@Component
class Letters {
    private final Drafts drafts;
    private final Publications publications;
    private final Addresses addresses;
    private final Mails mails;
    private final String pages;

    /** Who is to be reached, and where. */
    @Component("noticeAddresses")
    record Addresses(Access access, LetterWishRows wishes) {
        /** The addresses of those who want letters. */
        Map<PersonId, String> wanted() {
            Map<PersonId, String> wanted = access.mails();
            wishes.all()
                    .forEach(
                            (person, wish) -> {
                                if (!wish.wanted()) {
                                    wanted.remove(person);
                                } else if (!wish.mail().isEmpty()) {
                                    wanted.put(person, wish.mail());
                                }
                            });
            return wanted;
        }
    }

    Letters(
            Drafts drafts,
            Publications publications,
            Addresses addresses,
            Mails mails,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String pages) {
        this.drafts = drafts;
        this.publications = publications;
        this.addresses = addresses;
        this.mails = mails;
        this.pages = pages.strip().replaceAll("/+$", "");
    }

    /** Writes what is still so; what has become otherwise meanwhile is told by another letter. */
    @Transactional
    public void write(LetterOrder order) {
        switch (order) {
            case LetterOrder.Waits waits ->
                    drafts.known(waits.draft())
                            .filter(draft -> draft.state() == State.SUBMITTED)
                            .ifPresent(draft -> waits(waits, draft));
            case LetterOrder.Decided decided ->
                    drafts.known(decided.draft()).ifPresent(draft -> decided(decided, draft));
            case LetterOrder.Stuck stuck -> stuck(stuck);
        }
    }

    private void waits(LetterOrder.Waits waits, Draft draft) {
        Words words =
                new Words(
                        "ett inlägg väntar på ditt godkännande",
                        "Inlägget väntar på att du eller någon annan godkänner det"
                                + due(draft)
                                + ".");
        tell(
                waits,
                draft,
                words,
                reached(
                        addresses.access().employees().values(),
                        some -> drafts.approvers(some, draft)));
    }

    private void decided(LetterOrder.Decided decided, Draft draft) {
        Words words =
                decided.approved()
                        ? new Words(
                                "ditt inlägg är godkänt",
                                "Inlägget är godkänt och går ut på sin tid.")
                        : new Words(
                                "ditt inlägg är skickat tillbaka",
                                "Inlägget är skickat tillbaka. Vad som behöver ändras står bredvid det.");
        Predicate<Employee> others = each -> !each.id().equals(decided.by());
        tell(decided, draft, words, reached(writers(draft), working(draft, others)));
    }

    private void stuck(LetterOrder.Stuck stuck) {
        PublicationId id = stuck.publication();
        Whereabouts now = publications.whereabouts(List.of(id)).get(id);
        if (now == null || now.state() != stuck.state()) {
            return;
        }
        Words words =
                new Words(
                        "ditt inlägg har inte gått ut",
                        now.state().swedish() + ". Öppna inlägget och bestäm vad som ska hända.");
        for (Draft draft : drafts.of(List.of(id))) {
            tell(stuck, draft, words, reached(writers(draft), working(draft, _ -> true)));
        }
    }

    private static String due(Draft draft) {
        return draft.content().due() == null
                ? ""
                : ", och ska gå ut " + SwedishTime.exact(draft.content().due());
    }

    private Collection<Employee> writers(Draft draft) {
        return drafts.writers(draft).stream()
                .map(addresses.access()::employee)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those who still work with it. */
    private UnaryOperator<List<Employee>> working(Draft draft, Predicate<Employee> which) {
        return some ->
                some.stream().filter(which).filter(each -> drafts.sees(each, draft)).toList();
    }

    /** The addresses of those whom it is for, and who want letters. */
    private List<String> reached(Collection<Employee> some, UnaryOperator<List<Employee>> which) {
        Map<PersonId, String> wanted = addresses.wanted();
        List<Employee> told =
                some.stream()
                        .filter(each -> wanted.containsKey(each.id()) && !each.roles().isEmpty())
                        .toList();
        return which.apply(told).stream().map(each -> wanted.get(each.id())).toList();
    }

    /** What a letter says. */
    private record Words(String subject, String sentence) {}

    private void tell(LetterOrder order, Draft draft, Words words, List<String> to) {
        String text =
                """
                ”%s”

                %s
                %s/publicering/%s

                Vill du inte ha sådana här mejl? Slå av dem här:
                %s/publicering/mejl-och-ersattare
                """
                        .formatted(
                                draft.content().heading(),
                                words.sentence(),
                                pages,
                                draft.id().value(),
                                pages);
        to.forEach(
                address ->
                        mails.mail(
                                order.written(),
                                new Mail(address, "Uppsikt: " + words.subject(), text)));
    }
}
