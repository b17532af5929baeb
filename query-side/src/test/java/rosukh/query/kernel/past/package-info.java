@org.jspecify.annotations.NullUnmarked
package rosukh.query.kernel.past;
