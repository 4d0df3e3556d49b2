package se.uppsikt.records.register;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/**
 * What may be protected by secrecy, and by which provision. What is so noted can only be registered
 * (H2), and shows nothing but number and date in the open register (H3).
 */
@Service
public class SecrecyNotes {
    private final SecrecyNoteRows rows;
    private final Records records;
    private final Register register;
    private final Authorities authorities;
    private final Register.Announcing announcing;

    SecrecyNotes(
            SecrecyNoteRows rows,
            Records records,
            Register register,
            Authorities authorities,
            Register.Announcing announcing) {
        this.rows = rows;
        this.records = records;
        this.register = register;
        this.authorities = authorities;
        this.announcing = announcing;
    }

    /** Whose account it is, and the guideline. */
    @Component("secrecyAuthorities")
    record Authorities(Accounts accounts, Access access, Policy policy) {
        /** The committee that the account belongs to. */
        String of(AccountId account) {
            Committee committee = access.committees().get(accounts.account(account).committee());
            return committee == null ? "" : committee.name();
        }
    }

    /**
     * Notes it, or takes the note away.
     *
     * @param motive what is protected and by which provision; why not, when the note goes
     * @throws Refused when no provision is named, or the motive says too little
     */
    @Transactional
    public void note(Actor actor, ContributionId id, boolean secret, String motive) {
        int length = authorities.policy().current().moderation().motiveLength();
        Refused.ifAny(SecrecyRules.against(secret, motive, length));
        keep(actor, id, secret, motive, secret ? SecrecyRules.provision(motive) : "");
    }

    /**
     * Notes that it may be, by somebody who takes it away from others' sight at once; the provision
     * is named by whoever registers it.
     */
    @Transactional
    public void suspect(Actor actor, ContributionId id, String why) {
        keep(actor, id, true, why, SecrecyRules.provision(why));
    }

    /** The note that holds now. */
    public Optional<SecrecyNote> of(ContributionId id) {
        return rows.of(id);
    }

    private void keep(
            Actor actor, ContributionId id, boolean secret, String motive, String provision) {
        Optional<Registration> entry = register.lockedEntry(id);
        Contribution contribution = records.contribution(id);
        Instant at = StorableText.time(announcing.time().instant());
        String authority = authorities.of(contribution.account());
        rows.add(id, secret, new SecrecyNote(provision, authority, at, actor.label()));
        if (secret) {
            entry.ifPresent(
                    present ->
                            register.show(
                                    actor,
                                    contribution,
                                    present,
                                    Registration.PublicView.NUMBER_AND_DATE));
        }
        announcing
                .events()
                .publishEvent(
                        new RecordDecision.SecrecyMarked(
                                actor,
                                at,
                                contribution.account(),
                                id,
                                authorities.policy().current().version(),
                                secret,
                                provision,
                                motive.strip()));
        if (entry.isPresent()) {
            announcing.events().publishEvent(new Register.EntryReads(id));
        }
    }
}
