/**
 * What is said to whoever runs commands, in UTF-8 and with the program called what it is called
 * where it runs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.uppsikt.base.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
