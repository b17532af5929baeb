/// The published log as anybody reads it: its files for outsiders, receipts and proofs for readers.
@NullMarked
package rosukh.query.audit.published;

import org.jspecify.annotations.NullMarked;
