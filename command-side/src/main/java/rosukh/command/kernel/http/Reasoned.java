package rosukh.command.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an `Occasion`: the command is negative, corrective or in bulk, so the caller must say why in
/// `X-Audit-Reason` (a form: in the field `reason`).
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reasoned {}
