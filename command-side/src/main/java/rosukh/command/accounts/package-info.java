/// Which accounts there are.
///
/// Accounts and roles are kept where people sign in (OpenID Connect), and the product has no list
/// of them. It notes each account once when somebody first asks for something, and again when roles
/// or body have changed. So an officer who is given a case, an assessor who is enrolled, a member
/// of a session or who is to stand in for somebody must have signed in once, and a mistyped name is
/// refused (`ACCOUNT_UNKNOWN`).
@NullMarked
package rosukh.command.accounts;

import org.jspecify.annotations.NullMarked;
