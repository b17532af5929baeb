/// How the path to the status flows: how many firms reach each milestone, how long each stage
/// takes, where and with which outcome.
@NullMarked
package rosukh.query.certification.pipeline;

import org.jspecify.annotations.NullMarked;
