/**
 * Who works here and what they may do.
 *
 * <p>Owns people, the organisation (committees and service areas) and roles; who is at the door is
 * {@link se.uppsikt.access.signin}. Every command in the house carries an {@link
 * se.uppsikt.base.ledger.Actor}: an {@link se.uppsikt.access.Employee}, or a part of Uppsikt that
 * acts by itself. Rights are computed from role and unit, read anew for every request, and denied
 * by default (B1; dataskyddsförordningen art. 32).
 *
 * <p>Committees and service areas come from a file that the municipality has pointed out, or are
 * entered by administrators; never both (decision 0100). A unit is in use, gone where the
 * organisation comes from, or closed; {@link se.uppsikt.access.ServiceArea.Holdings} of other rooms
 * tell what it has before it is closed. The demo's file has people too; outside the demo it has
 * none, and decides nobody's rights (decision 0091): people come by signing in, out of a list or
 * from the directory (decision 0101). An administrator changes roles and place on the page of
 * rights; that wins over all of them, until the groups are let decide again or the person leaves.
 * Someone who has left keeps the name and loses every right. There is always an administrator who
 * can change rights.
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
