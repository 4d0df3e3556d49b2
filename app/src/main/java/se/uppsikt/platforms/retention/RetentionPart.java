package se.uppsikt.platforms.retention;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.ConnectionPart;

/** What is chosen and what it means, on the pages of the connections. */
@Component
class RetentionPart implements ConnectionPart {
    private final Retention retention;
    private final ChoiceRows choices;
    private final Accounts accounts;

    RetentionPart(Retention retention, ChoiceRows choices, Accounts accounts) {
        this.retention = retention;
        this.choices = choices;
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> onList() {
        return Map.of("leftUnread", choices.unread());
    }

    @Override
    public Map<String, Object> onOne(AccountId account) {
        Platform platform = accounts.account(account).platform();
        Map<String, Object> part = new HashMap<>();
        retention
                .terms(platform)
                .ifPresent(
                        terms -> {
                            part.put("terms", terms.words());
                            part.put("choiceAt", RetentionPage.address(platform));
                        });
        choices.inForce(platform).ifPresent(choice -> part.put("choice", choice));
        return part;
    }
}
