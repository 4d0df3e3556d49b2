package se.uppsikt.platforms.linkedin;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.retention.StorageTerms;

/**
 * What LinkedIn's terms say of how long what it tells may be kept, beside the law (decision 0105).
 */
@Component
class LinkedInTerms implements StorageTerms {
    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
    }

    @Override
    public List<String> words() {
        return List.of(
                "Det som skrivs på sidan är allmänna handlingar när Uppsikt läser det, och de får bara"
                        + " gallras efter ett beslut (arkivlagen 10 §).",
                "LinkedIns villkor för program säger något annat: medlemmars kommentarer får"
                        + " sparas i 48 timmar, andra uppgifter om medlemmar i 24 timmar och"
                        + " sidans egna inlägg i sex månader. Lagen går före ett avtal, men"
                        + " kommunen ska veta om att de skiljer sig och bestämma sig.",
                "Uppsikt raderar inget för villkorens skull. Vill kommunen bevara mindre av det som"
                        + " finns behövs ett gallringsbeslut, och det verkställs under Arkiv, Gallring.");
    }
}
