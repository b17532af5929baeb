/// End-to-end tests of the packaged app as its own process: the curl walk, kill and restart, the
/// browser, the import and the documented examples.
@NullMarked
package rosukh.e2e;

import org.jspecify.annotations.NullMarked;
