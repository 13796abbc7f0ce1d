/**
 * What each kind of problem means and what to do about it.
 *
 * <p>The {@code type} of a problem is an address; {@link org.casus.cms.problems.ProblemsServlet} answers there, as a page
 * for people and as JSON for programs. A kind without a text fails the build.
 */
@NullMarked
package org.casus.cms.problems;

import org.jspecify.annotations.NullMarked;
