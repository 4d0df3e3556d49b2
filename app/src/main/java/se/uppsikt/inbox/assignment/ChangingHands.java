package se.uppsikt.inbox.assignment;

import se.uppsikt.access.Employee;
import se.uppsikt.records.ContributionId;

/** What the room above lets happen to an item that changes hands. */
public interface ChangingHands {
    /**
     * Somebody who may answer hands it on, in the transaction of the deed: whoever has an older
     * form of it is told. Its arrival and its deadline are as before.
     *
     * @param by who does it
     * @param to who has it after that
     * @throws se.uppsikt.base.shared.Refused when it waits no longer, or somebody else is writing
     * @throws se.uppsikt.access.NotPermitted when the person may not answer there
     * @throws se.uppsikt.base.shared.NotFound when there is none for this person
     */
    void changesHands(Employee by, Employee to, ContributionId id);
}
