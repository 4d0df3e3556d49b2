package se.uppsikt.accounts;

import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Machine;
import se.uppsikt.shared.DataFile;
import se.uppsikt.shared.TimeIds;

/** Puts the accounts of the demo in the register, once; outside the demo it does nothing. */
@Component
class DemoAccounts {
    private static final Machine ACTOR = new Machine("konton");
    private final boolean demo;
    private final AccountRows rows;
    private final Access access;
    private final TimeIds ids;
    private final InstantSource time;

    DemoAccounts(
            @Value("${uppsikt.demo:false}") boolean demo,
            AccountRows rows,
            Access access,
            TimeIds ids,
            InstantSource time) {
        this.demo = demo;
        this.rows = rows;
        this.access = access;
        this.ids = ids;
        this.time = time;
    }

    @PostConstruct
    void load() {
        if (!demo) {
            return;
        }
        DataFile file = DataFile.of(new ClassPathResource("profiles/orebro-konton.yaml"));
        List<Account> accounts =
                AccountReader.read(
                        file, ids, access.committees().values(), access.serviceAreas().values());
        file.refuseFaults();
        accounts.forEach(account -> rows.add(account, ACTOR, time.instant()));
    }
}
