package se.uppsikt.inbox.supervision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.TextMessage;

/** Writes to those who are to know; to each address once, whoever stands there twice. */
@Component
class AlarmMessages {
    private final Mails mails;
    private final Duties duties;
    private final AlarmSettings settings;

    AlarmMessages(Mails mails, Duties duties, AlarmSettings settings) {
        this.mails = mails;
        this.duties = duties;
        this.settings = settings;
    }

    /** The addresses of those who answer for each of the accounts. */
    Map<Account, Set<String>> owners(Collection<Account> asked) {
        Map<AccountId, Duties.Roster> rosters = duties.rosters(asked);
        Map<Account, Set<String>> owners = new LinkedHashMap<>();
        for (Account account : asked) {
            Duties.Roster roster = requireNonNull(rosters.get(account.id()));
            owners.put(account, each(roster.owners().stream().map(Duty::mail).toList()));
        }
        return owners;
    }

    void send(String about, Mail mail) {
        mails.mail(about, mail);
    }

    String link(String path) {
        return settings.link(path);
    }

    /**
     * By mail and by telephone.
     *
     * @return how many messages there were
     */
    int danger(Alarm alarm, Account account, List<Duty> people) {
        String words =
                "Något på "
                        + account.shown()
                        + " kan vara fara för liv. Öppna: "
                        + settings.link(alarm.address())
                        + ". Ring 112 om någon är i fara.";
        int told = 0;
        for (String mail : each(people.stream().map(Duty::mail).toList())) {
            Mail letter = Mail.urgent(mail, "Kan vara fara för liv: " + account.shown(), words);
            told += mails.mail(alarm.about(), letter) ? 1 : 0;
        }
        for (String phone : each(people.stream().map(Duty::phone).toList())) {
            told += mails.text(alarm.about(), new TextMessage(phone, words)) ? 1 : 0;
        }
        return told;
    }

    private static Set<String> each(Collection<String> some) {
        Set<String> each = new LinkedHashSet<>(some);
        each.remove("");
        return each;
    }
}
