/** The learner's own server, running, with a page to chat with it. */
@NullMarked
package workbook.check.run;

import org.jspecify.annotations.NullMarked;
