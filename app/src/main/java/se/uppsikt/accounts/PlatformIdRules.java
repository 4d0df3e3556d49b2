package se.uppsikt.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Objection;

/** What an approved account must tell before it is taken into use (K1). */
final class PlatformIdRules {
    private static final Pattern PLATFORM_ID = Pattern.compile("[!-~]{1,100}");

    private PlatformIdRules() {}

    /**
     * Why it is not taken down.
     *
     * @param holder the account that the platform calls by this id already, if any
     * @param neighbour another account at the same address, if any
     */
    static List<Objection> objections(
            Account account,
            String platformId,
            String address,
            Optional<Account> holder,
            Optional<Account> neighbour) {
        List<Objection> objections = new ArrayList<>();
        String page = "/konton/" + account.handle();
        if (account.status() != Account.Status.APPROVED) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Id och adress skrivs in när kontot är godkänt och innan det tas i bruk.",
                            "Se kontot",
                            page));
        }
        String mend = page + "#pa-plattformen";
        if (!PLATFORM_ID.matcher(platformId).matches()) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Plattformens id är en rad tecken utan mellanslag.",
                            "Rätta id",
                            mend));
        }
        holder.filter(other -> !other.id().equals(account.id()))
                .map(PlatformIdRules::taken)
                .ifPresent(objections::add);
        if (AddressRules.address(account.platform(), address).isEmpty()) {
            objections.add(AddressRules.elsewhere(account.platform(), mend));
        }
        neighbour.map(other -> AddressRules.taken(other, mend)).ifPresent(objections::add);
        return objections;
    }

    private static Objection taken(Account holder) {
        return Objection.of(
                "K1",
                holder.shown() + " har redan det id:t.",
                "Se det kontot",
                "/konton/" + holder.handle());
    }
}
