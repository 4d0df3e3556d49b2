package se.uppsikt.records.destruction;

import java.util.List;

/**
 * Where something of what was disposed of lies outside the records, and is taken away by people.
 * Each owner is a bean.
 */
public interface LeftElsewhere {
    /** What is to be done, in Swedish, without content and names of citizens. */
    List<String> of(DisposalId disposal);
}
