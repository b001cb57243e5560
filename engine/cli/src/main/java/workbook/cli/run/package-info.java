/** The learner's own server, running, with a page to chat with it. */
@NullMarked
package workbook.cli.run;

import org.jspecify.annotations.NullMarked;
