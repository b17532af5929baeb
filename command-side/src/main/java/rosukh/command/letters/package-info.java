/// Correspondence with firms.
///
/// **Templates.** Each kind of letter has one stream of versions in both languages: drafted,
/// approved by a second person who did not write on it, in force from a day on, and retired. A text
/// names what it leaves open as `{{name}}` from the list of its kind; there is no expression
/// language.
///
/// **Addresses.** A firm has at most one, set by an officer or by the firm itself; without one it
/// is not written to.
///
/// **Letters.** A letter is filled in and addressed when it is written, and never changes. One of
/// several nodes begins to send it, by the version of its stream; the answer of the mail server is
/// stored. What was begun and has no answer after ten minutes is begun again under the same
/// Message-ID, so a letter may arrive twice and is never lost (ADR 0034).
@NullMarked
package rosukh.command.letters;

import org.jspecify.annotations.NullMarked;
