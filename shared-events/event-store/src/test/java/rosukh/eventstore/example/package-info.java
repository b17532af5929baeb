/// The example of the README, as an application of its own would be.
@NullMarked
package rosukh.eventstore.example;

import org.jspecify.annotations.NullMarked;
