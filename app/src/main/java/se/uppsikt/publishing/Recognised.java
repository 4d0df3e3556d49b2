package se.uppsikt.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.consents.Consents;
import se.uppsikt.publishing.consents.Coverage;
import se.uppsikt.publishing.gate.Judged.People;
import se.uppsikt.publishing.mediabank.AssetId;

/** Who can be recognised in the pictures of a draft, and whether they may be shown (H7). */
@Component
class Recognised {
    private final Consents consents;
    private final Accounts accounts;
    private final DraftRecorder desk;

    Recognised(Consents consents, Accounts accounts, DraftRecorder desk) {
        this.consents = consents;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** Of each picture, as it is on the day when it is to go out. The sentences name people. */
    Map<AssetId, People> in(Content content) {
        return people(
                content, (media, channels) -> consents.coverage(media, channels, day(content)));
    }

    /** The same, for somebody who may not know all their names. */
    Map<AssetId, People> in(Employee reader, Content content) {
        return people(
                content,
                (media, channels) -> consents.coverage(reader, media, channels, day(content)));
    }

    private LocalDate day(Content content) {
        Instant due = content.due();
        return SwedishTime.day(due == null ? desk.now() : due);
    }

    private interface Asked {
        Map<AssetId, Coverage> of(List<AssetId> media, Set<Platform> channels);
    }

    /** What is shown in the same channels is asked about together. */
    private Map<AssetId, People> people(Content content, Asked asked) {
        Map<Set<Platform>, List<AssetId>> shown =
                content.media().stream()
                        .collect(Collectors.groupingBy(each -> channels(content.showing(each))));
        Map<AssetId, People> people = new HashMap<>();
        shown.forEach(
                (channels, media) ->
                        asked.of(media, channels)
                                .forEach((each, found) -> people.put(each, people(found))));
        return people;
    }

    private Set<Platform> channels(List<AccountId> some) {
        return some.stream()
                .map(accounts::account)
                .map(Account::platform)
                .collect(Collectors.toSet());
    }

    private static People people(Coverage coverage) {
        return switch (coverage) {
            case Coverage.Unasked() -> new People.Unasked();
            case Coverage.Nobody(), Coverage.Covered() -> new People.Covered();
            case Coverage.Lacking lacking -> new People.Lacking(lacking.sentences());
        };
    }
}
