@org.jspecify.annotations.NullUnmarked
package rosukh.query.audit.bundles;
