package rosukh.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text about a natural person, or in words that may name one. It is never stored in clear: it is
/// sealed under the key of one data subject before it is hashed, and once that key is destroyed it
/// reads as a tombstone. No rule may depend on what it says (ADR 0040).
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /// The data subject, with the names of other components in braces, for example
    /// `contact:{firmId}{:person}`: one with a colon may be absent, and the colon with it. See
    /// [DataSubject].
    String subject();
}
