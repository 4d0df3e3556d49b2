package se.uppsikt.policy;

import java.util.List;
import se.uppsikt.base.shared.Swedish;

/**
 * A ground on which content may be taken away (M1).
 *
 * @param id a short stable name, such as {@code olaga-hot}
 * @param name how the ground is shown, such as {@code Olaga hot eller uppvigling}
 * @param legalBasis the paragraph or rule it rests on, such as {@code BBS-lagen 5 §}
 * @param toTheAuthor why, in words for whoever wrote (M6): never that something is secret, never a
 *     crime as a fact; empty in versions from before it was asked for
 * @param mustBeRemoved obligatory under BBS-lagen 5 § when it is obvious: may then be removed as
 *     soon as the evidence is kept, with the entry due the same working day; hiding is not enough
 * @param secondPerson needs another person's assent, because RF 2 kap. 21 § is near (M5)
 * @param asksForOpinion whoever judges is asked whether it is an opinion, or criticism of an
 *     official or a politician; if so another person's assent is needed (M10)
 * @param police leads to a police report (M4)
 * @param secret may be protected by secrecy or hold sensitive personal data: marked so at once, and
 *     can then only be registered (H2)
 * @param promptly to be taken away without delay (M3), though no act of law demands it
 * @param neverCopied suspected child abuse material: no copy, no thumbnail is ever made (M4)
 * @param keptInOrder what is taken away on it is kept in order under the disposal decision and
 *     needs no number in the register (OSL 5 kap. 1 §), such as adverts
 * @param suggestedBy the rules, such as {@code M8-hot}, that point at it: then it is chosen
 *     beforehand, and whoever judges may choose another
 */
@Swedish("grund")
public record Ground(
        String id,
        String name,
        String legalBasis,
        String toTheAuthor,
        boolean mustBeRemoved,
        boolean secondPerson,
        boolean asksForOpinion,
        boolean police,
        boolean secret,
        boolean promptly,
        boolean neverCopied,
        boolean keptInOrder,
        List<String> suggestedBy) {
    public Ground {
        suggestedBy = List.copyOf(suggestedBy);
    }

    /** Whether it is an alarm that it stays merely hidden (M3). */
    public boolean hidingIsNotEnough() {
        return mustBeRemoved || secret || promptly;
    }

    /**
     * Whether it may be removed as soon as the evidence is kept, with the entry due the same
     * working day: nobody waits for a registrar on a Friday night (M2, M3).
     */
    public boolean entryMayFollow() {
        return hidingIsNotEnough();
    }

    /** Whether it is asked if it is obvious; never where nobody may look again to answer. */
    public boolean asksIfObvious() {
        return mustBeRemoved && !neverCopied;
    }

    /**
     * What the ground demands of one contribution, as somebody has judged it.
     *
     * @param obvious whether it is obviously what BBS-lagen 5 § wants gone
     * @param opinion whether it is an opinion, or criticism of an official or a politician
     */
    public Ground judged(boolean obvious, boolean opinion) {
        return new Ground(
                id,
                name,
                legalBasis,
                toTheAuthor,
                mustBeRemoved && (obvious || neverCopied),
                secondPerson || opinion,
                asksForOpinion,
                police,
                secret,
                promptly,
                neverCopied,
                keptInOrder,
                suggestedBy);
    }
}
