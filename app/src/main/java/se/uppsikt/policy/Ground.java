package se.uppsikt.policy;

import se.uppsikt.base.shared.Swedish;

/**
 * A ground on which content may be taken away (M1).
 *
 * @param id a short stable name, such as {@code olaga-hot}
 * @param name how the ground is shown, such as {@code Olaga hot eller uppvigling}
 * @param legalBasis the paragraph or rule it rests on, such as {@code BBS-lagen 5 §}
 * @param mustBeRemoved obligatory under BBS-lagen 5 §: may be removed as soon as the evidence is
 *     kept, with the entry due the same working day; hiding is not enough
 * @param secondPerson needs another person's assent, because RF 2 kap. 21 § is near (M5)
 * @param police leads to a police report (M4)
 * @param secret may be protected by secrecy or hold sensitive personal data: marked so at once, and
 *     can then only be registered (H2)
 * @param promptly to be taken away without delay (M3), though no act of law demands it
 * @param neverCopied suspected child abuse material: no copy, no thumbnail is ever made (M4)
 */
@Swedish("grund")
public record Ground(
        String id,
        String name,
        String legalBasis,
        boolean mustBeRemoved,
        boolean secondPerson,
        boolean police,
        boolean secret,
        boolean promptly,
        boolean neverCopied) {

    /** Whether it is an alarm that it stays merely hidden (M3). */
    public boolean hidingIsNotEnough() {
        return mustBeRemoved || secret || promptly;
    }
}
