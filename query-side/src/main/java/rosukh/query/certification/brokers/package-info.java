/// The register of brokers: training, accreditation, cases and what became of them, with the events
/// behind every number.
@NullMarked
package rosukh.query.certification.brokers;

import org.jspecify.annotations.NullMarked;
