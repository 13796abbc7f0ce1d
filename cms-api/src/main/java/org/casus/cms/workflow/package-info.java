/**
 * From draft to published: boards, approvals, comments, and what is planned for a moment to come.
 *
 * <p>Start at {@link org.casus.cms.workflow.EditorialGate}, which says to {@code entries} what may become public, and at
 * the verbs ({@code SubmitEntry}, {@code ApproveEntry}). A type has a board where its file names one and that board is
 * declared; until then its publishers decide alone. Approvals are of one revision: another one begins without any.
 *
 * <p>Nothing here is content: no step, comment or approval changes what an editor's {@code If-Match} is held against.
 */
@NullMarked
package org.casus.cms.workflow;

import org.jspecify.annotations.NullMarked;
