/// Events in, HTML out: a log, the projections fed from it, and the pages over an embedded
/// database.
package rosukh.query.harness;
