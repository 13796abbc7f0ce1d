package org.casus.site.writing;

/**
 * What a process wrote last into a folder.
 *
 * @param stamp of the manifest on disk: another bake, of whatever process, leaves another one
 * @param manifest of what it wrote
 */
public record LastWrite(String stamp, Manifest manifest) {}
