package se.uppsikt.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.ClosingCondition;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Records;

/**
 * An account is closed only when the archive has received every contribution of every year (K9;
 * arkivlagen 3 §). What came in after the package needs another package.
 */
@Enforces(value = "K9", how = "Kontot går inte att avsluta före arkivets kvitto.")
@Component
class ReceiptBeforeClosing implements ClosingCondition {
    private final Records records;
    private final PackageRows packages;

    ReceiptBeforeClosing(Records records, PackageRows packages) {
        this.records = records;
        this.packages = packages;
    }

    @Override
    public List<Objection> againstClosing(Account account) {
        Map<Integer, Long> received = packages.received(account.id());
        String years =
                records
                        .years(List.of(account.id()))
                        .getOrDefault(account.id(), Map.of())
                        .entrySet()
                        .stream()
                        .filter(kept -> received.getOrDefault(kept.getKey(), 0L) < kept.getValue())
                        .map(kept -> kept.getKey().toString())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return years.isEmpty()
                ? List.of()
                : List.of(
                        Objection.of(
                                "K9",
                                "Arkivet har inte kvitterat allt från kontot. Det här saknas: "
                                        + years
                                        + ".",
                                "Till arkivet",
                                "/arkiv"));
    }
}
