package se.uppsikt.platforms.linkedin;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.ConnectionPart;

/**
 * What LinkedIn's terms say of how long what it tells may be kept, beside the law, on the page of
 * each connection there (decision 0105). It changes nothing that is kept.
 */
@Component
class StorageTerms implements ConnectionPart {
    private static final List<String> WORDS =
            List.of(
                    "Uppsikt bevarar det som skrivs på sidan. Det är allmänna handlingar, och de får"
                            + " bara gallras efter ett beslut (arkivlagen 10 §).",
                    "LinkedIns villkor för program säger något annat: medlemmars kommentarer får"
                            + " sparas i 48 timmar, andra uppgifter om medlemmar i 24 timmar och"
                            + " sidans egna inlägg i sex månader. Lagen går före ett avtal, men"
                            + " kommunen ska veta om att de skiljer sig och bestämma sig.",
                    "Uppsikt raderar inget för villkorens skull. Vill kommunen bevara mindre behövs"
                            + " ett gallringsbeslut, och det verkställs under Arkiv, Gallring.");

    private final Accounts accounts;

    StorageTerms(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<String, Object> onOne(AccountId account) {
        return accounts.account(account).platform() == Platform.LINKEDIN
                ? Map.of("terms", WORDS)
                : Map.of();
    }
}
