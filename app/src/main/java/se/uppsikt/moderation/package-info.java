/**
 * Moderation: what a contribution may contain, and the lawful way of taking it away.
 *
 * <p>Owns judgements, suggestions and the tasks to report to the police. Reads the texts that
 * records has kept and suggests; people judge, by a ground of the guideline and a motive of their
 * own.
 *
 * <p>The life of a take-away is {@link se.uppsikt.moderation.TakedownStage#WAYS}: evidence verified
 * → hidden → registration decided → entry → removed (riktlinjerna, Gallring; arkivlagen 10 §). What
 * BBS-lagen 5 § wants gone may be removed as soon as the evidence is kept, with the entry due the
 * same working day. What comes near RF 2 kap. 21 § needs a second person to be hidden too. What is
 * so is asked of its owner – registration of records, outcomes of platforms – and never kept twice.
 *
 * <p>Whoever judges is asked what the law asks of that ground and that person: whether it is
 * obvious, whether it is an opinion, whether it concerns oneself ({@link
 * se.uppsikt.moderation.Considerations}; decision 0060).
 *
 * <p>Two who judge at once: each judgement has a version; the later is told what the other did, and
 * gets every word back.
 *
 * <p>Must never: hide or remove by itself; take criticism for a ground, or let the criticised judge
 * it; show text or media of what may be child abuse (brottsbalken 16 kap. 10 a §); keep a place in
 * a text together with its words; know who has which opinion.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "accounts",
            "base.database",
            "base.ledger",
            "base.shared",
            "base.web",
            "moderation.police",
            "moderation.suggestions",
            "platforms",
            "platforms.commands",
            "policy",
            "records",
            "records.evidence",
            "records.holds",
            "records.readers",
            "records.register"
        })
package se.uppsikt.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
