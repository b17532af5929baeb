@org.jspecify.annotations.NullUnmarked
package rosukh.query.design;
