/**
 * Mail to people.
 *
 * <p>Start at {@link org.casus.cms.mail.Post}. Nothing is sent from within a transaction: what must follow a change reads
 * the journal, or asks when the change is kept. Mails are plain text; what is filled in is text and never a template.
 */
@NullMarked
package org.casus.cms.mail;

import org.jspecify.annotations.NullMarked;
