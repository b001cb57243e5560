/** What a learner hands in: which of their files are answers, and one zip of them. */
@NullMarked
package workbook.cli.submit;

import org.jspecify.annotations.NullMarked;
