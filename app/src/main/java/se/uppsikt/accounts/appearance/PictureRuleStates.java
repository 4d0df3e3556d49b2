package se.uppsikt.accounts.appearance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection.Mend;
import se.uppsikt.policy.RuleState;
import se.uppsikt.policy.RuleState.Breach;
import se.uppsikt.policy.RuleStates;

/** Which accounts show a picture that nobody has judged, or a coat of arms they may not (K4). */
@Enforces(
        value = "K4",
        how =
                "En människa ser efter om kommunvapnet är med i varje ny profilbild och omslagsbild; fel bilder pekas ut här.")
@Component
class PictureRuleStates implements RuleStates {
    private final Accounts accounts;
    private final PictureRows pictures;

    PictureRuleStates(Accounts accounts, PictureRows pictures) {
        this.accounts = accounts;
        this.pictures = pictures;
    }

    @Override
    public List<RuleState> now() {
        Map<AccountId, List<AccountPicture>> newest =
                pictures.newest().stream().collect(Collectors.groupingBy(AccountPicture::account));
        List<Breach> breaches =
                accounts.open().stream()
                        .flatMap(
                                account ->
                                        breach(
                                                account,
                                                newest.getOrDefault(account.id(), List.of())))
                        .toList();
        return List.of(
                RuleState.ofAccounts(
                        "K4",
                        breaches,
                        "Inget konto har en inlagd bild som bryter mot regeln eller väntar på bedömning."));
    }

    /** One for each account, however many pictures are wrong. */
    private static Stream<Breach> breach(Account account, List<AccountPicture> shown) {
        String faults =
                shown.stream()
                        .flatMap(picture -> PictureRules.fault(account, picture).stream())
                        .collect(Collectors.joining(" "));
        return faults.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Breach(
                                account.shown(),
                                faults,
                                new Mend(
                                        "Se bilderna", "/konton/" + account.handle() + "/bilder")));
    }
}
