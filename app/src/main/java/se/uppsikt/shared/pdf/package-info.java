/**
 * Documents for keeping: HTML becomes PDF/A-2b. {@link se.uppsikt.shared.pdf.PdfA} is the door. A
 * module that makes documents names {@code shared :: pdf} among what it leans on.
 */
@NullMarked
@NamedInterface("pdf")
package se.uppsikt.shared.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
