package se.uppsikt.records.register;

import se.uppsikt.base.ledger.Actor;
import se.uppsikt.records.ContributionId;

/**
 * Whoever answers has taken a document for a request for public records: it is to be handed out at
 * once (tryckfrihetsförordningen 2 kap. 15–16 §§). Told in the transaction of the sorting.
 */
public record RecordsRequested(Actor actor, ContributionId contribution) {}
