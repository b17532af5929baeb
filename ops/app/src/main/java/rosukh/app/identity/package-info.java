/// Who may come in and what each role may do: the demo's own identity server or an external issuer,
/// three filter chains, one table of endpoints.
@NullMarked
package rosukh.app.identity;

import org.jspecify.annotations.NullMarked;
