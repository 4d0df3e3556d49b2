/**
 * Who works here and what they may do.
 *
 * <p>Owns people, the organisation (committees and service areas) and roles; who is at the door is
 * {@link se.uppsikt.access.signin}. Every command in the house carries an {@link
 * se.uppsikt.base.ledger.Actor}: an {@link se.uppsikt.access.Employee}, or a part of Uppsikt that
 * acts by itself. Rights are computed from role and unit, read anew for every request, and denied
 * by default (B1; dataskyddsförordningen art. 32).
 *
 * <p>Committees, service areas and demo people come from one data file, read again when it has
 * changed; outside the demo it has no people, and decides nobody's rights (decision 0091). An
 * administrator changes roles and place on the page of rights; that wins over the file and is on
 * record. Someone who has left keeps the name and loses every right. There is always an
 * administrator who can change rights.
 *
 * <p>Must never: know an account, a contribution or a platform; keep a right in the session.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base.checks",
            "base.database",
            "base.ledger",
            "base.remembered",
            "base.shared"
        })
package se.uppsikt.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
