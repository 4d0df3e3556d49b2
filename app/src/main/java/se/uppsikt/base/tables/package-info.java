/**
 * Tables for spreadsheets, in the format that they open without asking (Office Open XML, ECMA-376).
 *
 * <p>Owns how such a file is written, row by row, and nothing of what stands in it.
 *
 * <p>Must never: hold a whole table in memory; write a formula.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.uppsikt.base.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
