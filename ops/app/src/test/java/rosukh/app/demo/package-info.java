@NullMarked
package rosukh.app.demo;

import org.jspecify.annotations.NullMarked;
