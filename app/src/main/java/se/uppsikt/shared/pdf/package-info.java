/** Documents for keeping: HTML becomes PDF/A-2b. {@link se.uppsikt.shared.pdf.PdfA} is the door. */
@NullMarked
package se.uppsikt.shared.pdf;

import org.jspecify.annotations.NullMarked;
