package rosukh.command.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the OpenAPI document says of a command. The headers, the codes every command may be refused
/// with and the roles are added from the method itself; a test sends every example.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /// One sentence, imperative.
    String value();

    /// A body that runs; empty for an upload.
    String example() default "{}";

    /// Status of an accepted command.
    int status() default 200;

    /// Codes of the rules that may refuse it.
    String[] refusals() default {};
}
