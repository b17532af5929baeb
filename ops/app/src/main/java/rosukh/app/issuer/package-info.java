/// What makes this installation an issuer of credentials: its public address and its key.
@NullMarked
package rosukh.app.issuer;

import org.jspecify.annotations.NullMarked;
