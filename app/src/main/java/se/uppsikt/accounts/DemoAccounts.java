package se.uppsikt.accounts;

import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.TimeIds;

/** Puts the accounts of the demo in the register, once; outside the demo it does nothing. */
@Component
class DemoAccounts {
    private static final Machine ACTOR = new Machine("konton");
    private final DemoStory.Source source;
    private final AccountRows rows;
    private final Access access;
    private final TimeIds ids;
    private final InstantSource time;

    DemoAccounts(
            DemoStory.Source source,
            AccountRows rows,
            Access access,
            TimeIds ids,
            InstantSource time) {
        this.source = source;
        this.rows = rows;
        this.access = access;
        this.ids = ids;
        this.time = time;
    }

    @PostConstruct
    void load() {
        if (!source.demo()) {
            return;
        }
        DataFile file = DataFile.at(source.place());
        List<Account> accounts =
                AccountReader.read(
                        file, ids, access.committees().values(), access.serviceAreas().values());
        DemoStory.read(file, access);
        file.refuseFaults();
        accounts.forEach(account -> rows.add(account, ACTOR, time.instant()));
    }
}
