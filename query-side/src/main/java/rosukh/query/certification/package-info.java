/// What can be asked about firms' paths to knowledge-based status. The views here share the stage a
/// case is in, its milestones and the published schemes.
@NullMarked
package rosukh.query.certification;

import org.jspecify.annotations.NullMarked;
