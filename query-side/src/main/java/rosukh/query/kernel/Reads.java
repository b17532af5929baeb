package rosukh.query.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the processing groups whose views a page or API answers from. With it the answer waits for
/// `minPosition`, says as of which position it is, and a page shows that in its footer.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Reads {

    /// For example `certification.casefile`.
    String[] value();
}
