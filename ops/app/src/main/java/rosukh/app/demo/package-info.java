/// Demonstration data: a plan made from a fixed random seed, sent once per empty log as the same
/// commands that officers send. The plan's figures are the manifest that tests compare with the
/// dashboards.
@NullMarked
package rosukh.app.demo;

import org.jspecify.annotations.NullMarked;
