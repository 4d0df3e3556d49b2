package se.uppsikt.platforms.connecting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import se.uppsikt.platforms.connecting.KeyRows.Dying;

/**
 * Writes to those who run Uppsikt fourteen days, seven days and one day before a connection's key
 * dies by itself. Each is told once, however many nodes look; a key that was renewed is another.
 */
@Component
class KeyWarnings {
    private static final List<Duration> AHEAD =
            List.of(Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(14));

    private final KeyRows keys;
    private final Accounts accounts;
    private final Mails mails;
    private final Warned warned;

    KeyWarnings(KeyRows keys, Accounts accounts, Mails mails, Warned warned) {
        this.keys = keys;
        this.accounts = accounts;
        this.mails = mails;
        this.warned = warned;
    }

    /** When it is looked. */
    @Configuration(proxyBeanMethods = false)
    @WithPages
    static class Work {
        @Bean
        Task<Void> warnOfKeys(KeyWarnings warnings) {
            return Tasks.recurring("platforms-keys", FixedDelay.ofHours(1))
                    .execute((instance, context) -> warnings.look());
        }
    }

    @Transactional
    public void look() {
        if (warned.nobody()) {
            return;
        }
        Instant now = warned.now();
        for (Dying key : keys.dying(now, now.plus(AHEAD.getLast()))) {
            Duration left = Duration.between(now, key.until());
            long days =
                    AHEAD.stream()
                            .filter(ahead -> left.compareTo(ahead) <= 0)
                            .findFirst()
                            .orElseThrow()
                            .toDays();
            Account account = accounts.account(key.account());
            mails.mail(
                    "key/%s/%d/%d"
                            .formatted(account.id().value(), key.until().getEpochSecond(), days),
                    letter(account, key.until()));
        }
    }

    private Mail letter(Account account, Instant until) {
        return Mail.urgent(
                warned.to().strip(),
                "Uppsikt: nyckeln till %s går ut".formatted(account.shown()),
                """
                Nyckeln till %s gäller bara till %s. Efter det kommer inget nytt in därifrån, och inga svar går ut.

                Gör så: en som sköter kontot hos %s öppnar sidan nedan, trycker Anslut på nytt och loggar in där. Det tar en minut, och ingenting går förlorat.
                %s/anslut
                """
                        .formatted(
                                account.shown(),
                                SwedishTime.exact(until),
                                account.platform().shown(),
                                warned.page(account)));
    }
}
