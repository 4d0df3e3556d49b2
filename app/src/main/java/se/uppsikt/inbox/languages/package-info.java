/**
 * In which language something was written, and who reads it.
 *
 * <p>Owns what each contribution in another language than Swedish is taken to be written in, and
 * which languages the people who answer say that they read. What is short, or only resembles
 * another language, is taken for Swedish: a wrong word about somebody's language is worse than
 * none. Danish and Norwegian are read by whoever reads Swedish, and are not told apart from it.
 *
 * <p>The words never leave the program: the language is found by a model that lies in it, and
 * nothing is translated by a stranger. What the rules of moderation point at is Swedish; what
 * nobody here can read is therefore to be read by a person before it is judged, taken away or
 * closed.
 *
 * <p>Finnish, Meänkieli and Sámi have rights of their own with a municipality that belongs to their
 * administrative area (lag 2009:724 8 §), which the rule profile tells, and lesser ones elsewhere
 * (9 §). Decision 0068.
 *
 * <p>Must never: translate, answer, or decide what anything means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "base.database", "policy", "records"})
package se.uppsikt.inbox.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
