/**
 * What ads have cost and given: by year, unit and order, as a picture, tables and files (N3).
 *
 * <p>Owns nothing; it adds up what the ads that were read tell, and asks the orders whose they are.
 *
 * <p>Must never: add different currencies together, or show a nought for what is not known.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "accounts", "advertising", "base.shared", "base.tables"})
package se.uppsikt.advertising.costs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
