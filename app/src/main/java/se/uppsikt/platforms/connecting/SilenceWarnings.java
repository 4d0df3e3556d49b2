package se.uppsikt.platforms.connecting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;

/**
 * Writes to those who run Uppsikt when nothing comes from a connection, so that nobody has to open
 * a page to learn it. Each silence is told once, however many nodes look and however long it lasts.
 */
@Component
class SilenceWarnings {
    private final ConnectionRows connections;
    private final Accounts accounts;
    private final Mails mails;
    private final Warned warned;

    SilenceWarnings(ConnectionRows connections, Accounts accounts, Mails mails, Warned warned) {
        this.connections = connections;
        this.accounts = accounts;
        this.mails = mails;
        this.warned = warned;
    }

    /** When it is looked. */
    @Configuration(proxyBeanMethods = false)
    @WithPages
    static class Work {
        @Bean
        Task<Void> warnOfSilence(SilenceWarnings warnings) {
            return Tasks.recurring("platforms-silence", FixedDelay.ofMinutes(15))
                    .execute((instance, context) -> warnings.look());
        }
    }

    @Transactional
    public void look() {
        if (warned.nobody()) {
            return;
        }
        for (Connection connection : connections.all()) {
            Silence.of(connection, warned.now())
                    .ifPresent(silence -> warn(accounts.account(connection.account()), silence));
        }
    }

    private void warn(Account account, Silence silence) {
        mails.mail(
                "silence/%s/%s/%d"
                        .formatted(
                                account.id().value(),
                                silence.sort().name().toLowerCase(Locale.ROOT),
                                silence.since().toEpochMilli()),
                letter(account, silence));
    }

    private Mail letter(Account account, Silence silence) {
        return Mail.urgent(
                warned.to().strip(),
                "Uppsikt: %s, %s".formatted(account.shown(), silence.sort().heading()),
                """
                %s, sedan %s.

                %s

                Gör så: %s
                %s
                """
                        .formatted(
                                account.shown(),
                                SwedishTime.exact(silence.since()),
                                silence.sort().meaning(),
                                silence.sort().mend(),
                                warned.page(account)));
    }
}
