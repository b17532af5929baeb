/// The contracts that prove the sales of a firm in a case.
@NullMarked
package rosukh.query.certification.sales;

import org.jspecify.annotations.NullMarked;
