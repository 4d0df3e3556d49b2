package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.Moderation.Measure;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** What stands against one person on one account, for somebody who may decide about it. */
@Component
class Weighing {
    private static final int LATEST = 50;

    private final Records records;
    private final Readers readers;
    private final Accounts accounts;
    private final Moderation moderation;

    Weighing(Records records, Readers readers, Accounts accounts, Moderation moderation) {
        this.records = records;
        this.readers = readers;
        this.accounts = accounts;
        this.moderation = moderation;
    }

    /**
     * The measures that stand, newest first, and which of them a form names.
     *
     * @param about the contribution that the form was opened from
     */
    record Scales(
            Contribution about, Map<Contribution, Measure> measures, List<Contribution> named) {
        BlockRules.Basis basis(Guideline guideline, Instant now) {
            return new BlockRules.Basis(
                    about.author().platformId() != null,
                    List.copyOf(measures.values()),
                    named.stream().map(measures::get).toList(),
                    guideline,
                    now);
        }
    }

    Contribution mayDecide(Employee me, ContributionId id) {
        Contribution about = readers.readable(me, id);
        requireModerator(me, about.account());
        return about;
    }

    void requireModerator(Employee me, AccountId account) {
        accounts.require(me, Permission.MODERATE, account);
    }

    Scales scales(Employee me, Contribution about, BlockForm form) {
        Map<Contribution, Measure> measures = measures(me, about);
        List<Contribution> named =
                measures.keySet().stream()
                        .filter(each -> form.reasonIds().contains(each.id()))
                        .toList();
        return new Scales(about, measures, named);
    }

    /** The one that the person came from first, then the others, newest first. */
    private Map<Contribution, Measure> measures(Employee me, Contribution about) {
        List<Contribution> written = new ArrayList<>(List.of(about));
        String author = about.author().platformId();
        if (author != null) {
            records.takenAway(about.account(), author, LATEST).stream()
                    .filter(each -> !each.id().equals(about.id()))
                    .filter(each -> readers.may(me, each))
                    .forEach(written::add);
        }
        Map<ContributionId, Measure> standing = moderation.measures(written);
        Map<Contribution, Measure> measures = new LinkedHashMap<>();
        for (Contribution each : written) {
            Measure measure = standing.get(each.id());
            if (measure != null) {
                measures.put(each, measure);
            }
        }
        return measures;
    }

    List<Contribution> reasons(Block block) {
        return List.copyOf(records.contributions(block.reasons()).values());
    }

    String accountName(AccountId account) {
        return accounts.account(account).name();
    }
}
