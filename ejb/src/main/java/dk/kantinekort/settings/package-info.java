/**
 * The settings, by MicroProfile Config. Defaults and meanings stand in {@code META-INF/microprofile-config.properties}; a
 * secret may come from a file named by the setting's own name with {@code .file} behind it.
 */
package dk.kantinekort.settings;
