package se.uppsikt.policy;

import java.util.List;

/**
 * How the rules that a module watches over are kept just now (R2). Each module that can tell has
 * one as a bean; policy asks them and imports none of them.
 *
 * <p>Asked each time the guideline is read: a few queries for all accounts together, never one for
 * each.
 */
public interface RuleStates {
    /** One for each rule this module can tell of, also those that nobody breaks. */
    List<RuleState> now();
}
