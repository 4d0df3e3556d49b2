/**
 * The frame around every page: head and menu, the pages of faults, how a template becomes an
 * answer, and whether the program is well. Pages are read without script; nothing of what a person
 * typed is echoed into a fault.
 *
 * <p>Must never: know a menu word's room; show a stack trace.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base.database", "base.shared", "base.storage"})
package se.uppsikt.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
