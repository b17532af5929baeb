/// A firm's path to knowledge-based status, from the opened case to the certificate.
@NullMarked
package rosukh.command.certification;

import org.jspecify.annotations.NullMarked;
