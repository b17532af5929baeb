package rosukh.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Uses the one app with demo data, handed in as a [RunningApp]; one class after the other, since
/// each counts on what the others do not change meanwhile.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DemoApp.class)
@ResourceLock("the demo app")
@interface OnDemoApp {}
