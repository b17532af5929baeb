package rosukh.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The stored name of an event, declared and never derived from a class name, so that code may move
/// and history stays readable. A name is `<slice>.<past-tense-in-kebab-case>` and lives for ever.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /// For example `certification.status-granted`.
    String value();

    /// Raised by one when the shape changes; every revision keeps its golden file and gets an
    /// upcaster.
    int revision() default 1;
}
